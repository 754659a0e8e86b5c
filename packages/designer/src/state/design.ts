import type { Param } from '@tianbao/finding'
import {
  type Changed,
  type CommandOutcome,
  changeTemplate,
  type NotDone,
  type Template,
} from '@tianbao/template'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { applied, type History, templateAt, wayTo, withStep } from './history.ts'

/** What is being drawn, and how it came to be so. */
export interface DesignState {
  readonly template: Template
  readonly history: History
  /** What was just refused, to be told at the pointer and in the status bar; null after the next gesture. */
  readonly refusal: NotDone | null
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
  undo(): boolean
  redo(): boolean
  /** Goes to where so many steps are done. */
  goTo(steps: number): void
}

/** What a design needs of the world. */
export interface DesignWorld {
  now(): Date
  mintId(): string
}

/** @throws Error where the steps of the history do not apply to its base. */
export function createDesign(history: History, { now, mintId }: DesignWorld): Design {
  const store = createStore<DesignState>(() => ({ template: templateAt(history), history, refusal: null }))

  const done = (code: string, changed: Changed, params: Readonly<Record<string, Param>>): Changed => {
    if (changed.edits.length === 0) {
      store.setState({ refusal: null })
      return changed
    }
    const at = now().toISOString()
    const step = { id: mintId(), code, params, edits: changed.edits, at }
    store.setState(({ history: before }) => ({
      template: changed.template,
      history: withStep(before, step, { id: mintId(), at }),
      refusal: null,
    }))
    return changed
  }

  const goTo = (to: number) => {
    const { template, history: before } = store.getState()
    const position = Math.max(0, Math.min(to, before.steps.length))
    if (position === before.position) return
    store.setState({
      template: applied(template, wayTo(before, position)),
      history: { ...before, position },
      refusal: null,
    })
  }

  return {
    store,
    gesture(code, command, params = {}) {
      const outcome = command(store.getState().template)
      if ('refused' in outcome) {
        store.setState({ refusal: outcome })
        return null
      }
      return done(code, outcome, params)
    },
    become(code, template, params = {}) {
      return done(code, changeTemplate(store.getState().template, template), params)
    },
    undo() {
      const { position } = store.getState().history
      goTo(position - 1)
      return position > 0
    },
    redo() {
      const { position, steps } = store.getState().history
      goTo(position + 1)
      return position < steps.length
    },
    goTo,
  }
}
