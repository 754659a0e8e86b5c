import type { Param } from '@tianbao/finding'
import {
  type Changed,
  type CommandOutcome,
  changeTemplate,
  type NotDone,
  type Template,
} from '@tianbao/template'
import type { Variant } from '@tianbao/versions'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { applied, type History, leastPosition, templateAt, variantAt, wayTo, withStep } from './history.ts'

/** What is being drawn, and how it came to be so. */
export interface DesignState {
  readonly template: Template
  readonly history: History
  /** The region's variant that stands, as it was last decided: its base, and its edits with their pins. Null: it is none. */
  readonly variant: Variant | null
  /** What was just refused, to be told at the pointer and in the status bar; null after the next gesture. */
  readonly refusal: NotDone | null
  /** Somebody else draws: it can be looked at, and every gesture is refused. */
  readonly isReading: boolean
}

/** A template being drawn: every gesture is one step, and every step can be taken back. */
export interface Design {
  readonly store: StoreApi<DesignState>
  /** Does a gesture, called by a code of this room's messages; answers what it made, or null where it was refused. */
  gesture(
    code: string,
    command: (template: Template) => CommandOutcome,
    params?: Readonly<Record<string, Param>>,
  ): Changed | null
  /** The same for a template that was changed by other means: a panel, JSON, a pasted table. */
  become(code: string, template: Template, params?: Readonly<Record<string, Param>>): Changed | null
  /** A named point: a step that changes nothing, to be found again in the history. */
  mark(name: string): void
  /** The same where another variant stands from now on: a base, a decision. A step also where the template stays. */
  stand(
    code: string,
    template: Template,
    variant: Variant,
    params?: Readonly<Record<string, Param>>,
  ): Changed | null
  undo(): boolean
  redo(): boolean
  /** Goes to where so many steps are done. */
  goTo(steps: number): void
  /** Takes a history that others made longer; what stands is what stands there. Nothing is told of it as a step. */
  follow(history: History): void
  /** From now on only looks, or draws again. */
  setReading(isReading: boolean): void
}

/** What a design needs of the world. */
export interface DesignWorld {
  now(): Date
  mintId(): string
}

/** @throws Error where the steps of the history do not apply to its base. */
export function createDesign(history: History, { now, mintId }: DesignWorld): Design {
  const store = createStore<DesignState>(() => ({
    template: templateAt(history),
    history,
    variant: variantAt(history),
    refusal: null,
    isReading: false,
  }))

  const done = (
    code: string,
    changed: Changed,
    params: Readonly<Record<string, Param>>,
    variant?: Variant,
  ): Changed => {
    if (changed.edits.length === 0 && variant === undefined) {
      store.setState({ refusal: null })
      return changed
    }
    const at = now().toISOString()
    const step = { id: mintId(), code, params, edits: changed.edits, at, ...(variant && { variant }) }
    store.setState(({ history: before, variant: stood }) => ({
      template: changed.template,
      history: withStep(before, step, { id: mintId(), at }),
      variant: variant ?? stood,
      refusal: null,
    }))
    return changed
  }

  /** Answers whether a gesture may not be done, and says so. */
  const isRefused = (): boolean => {
    const { isReading } = store.getState()
    if (isReading) store.setState({ refusal: { refused: 'designer.reading', params: {} } })
    return isReading
  }

  const goTo = (to: number) => {
    if (isRefused()) return
    const { template, history: before } = store.getState()
    const position = Math.max(leastPosition(before), Math.min(to, before.steps.length))
    if (position === before.position) return
    const history = { ...before, position }
    store.setState({
      template: applied(template, wayTo(before, position)),
      history,
      variant: variantAt(history),
      refusal: null,
    })
  }

  return {
    store,
    gesture(code, command, params = {}) {
      if (isRefused()) return null
      const outcome = command(store.getState().template)
      if ('refused' in outcome) {
        store.setState({ refusal: outcome })
        return null
      }
      return done(code, outcome, params)
    },
    become(code, template, params = {}) {
      if (isRefused()) return null
      return done(code, changeTemplate(store.getState().template, template), params)
    },
    mark(name) {
      if (isRefused()) return
      const at = now().toISOString()
      const step = { id: mintId(), code: 'step.point', params: { name }, edits: [], at }
      store.setState(({ history: before }) => ({
        history: withStep(before, step, { id: mintId(), at }),
        refusal: null,
      }))
    },
    stand(code, template, variant, params = {}) {
      if (isRefused()) return null
      return done(code, changeTemplate(store.getState().template, template), params, variant)
    },
    undo() {
      const { position } = store.getState().history
      goTo(position - 1)
      return store.getState().history.position !== position
    },
    redo() {
      const { position } = store.getState().history
      goTo(position + 1)
      return store.getState().history.position !== position
    },
    goTo,
    follow(history) {
      const { template, history: before } = store.getState()
      if (history === before) return
      store.setState({
        template: followed(template, before, history),
        history,
        variant: variantAt(history),
        refusal: null,
      })
    },
    setReading: (isReading) => {
      if (store.getState().isReading !== isReading) store.setState({ isReading, refusal: null })
    },
  }
}

/** The template of a history that may go on from another one: then only what is new is done. */
function followed(template: Template, before: History, next: History): Template {
  const isLonger =
    next.base === before.base && before.steps.every(({ id }, index) => next.steps[index]?.id === id)
  if (!isLonger) return templateAt(next)
  return applied(template, wayTo({ ...next, position: before.position }, next.position))
}
