import type { Finding } from '@tianbao/finding'
import { type FieldUses, type Template, usesOf } from '@tianbao/template'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Looked } from './lint-work.ts'

/** What is wrong with a template and what its rules use, as last looked at. */
export interface LintState {
  /** The template that all this is about; null before the first look. */
  readonly template: Template | null
  readonly findings: readonly Finding[]
  readonly uses: FieldUses
}

/** Before the first look. */
export const nothingYet: LintState = { template: null, findings: [], uses: usesOf([]) }

/** Looks at templates, elsewhere than where they are drawn. */
export interface Linter {
  readonly store: StoreApi<LintState>
  /** Looks at a template when nothing is being done to it. One that is asked for meanwhile takes its place. */
  ask(template: Template): void
  close(): void
}

/** Looks at a template somewhere where it disturbs nobody. */
export type LintElsewhere = (template: Template) => Promise<Looked>

/** Milliseconds without a gesture before one looks. */
const calm = 250

/** @param elsewhere looks at one template; `after` runs later and answers how to call it off. */
export function createLinter(
  elsewhere: LintElsewhere,
  after: (milliseconds: number, run: () => void) => () => void,
): Linter {
  const store = createStore<LintState>(() => nothingYet)
  let wanted: Template | null = null
  let isLooking = false
  let isClosed = false
  let cancel: (() => void) | null = null

  const look = async () => {
    if (isLooking || isClosed || wanted === null) return
    const template = wanted
    wanted = null
    isLooking = true
    try {
      const { findings, places } = await elsewhere(template)
      if (!isClosed) store.setState({ template, findings, uses: usesOf(places) })
    } finally {
      isLooking = false
    }
    void look()
  }
  return {
    store,
    ask(template) {
      if (template === store.getState().template) return
      wanted = template
      cancel?.()
      cancel = after(calm, () => void look())
    },
    close() {
      isClosed = true
      cancel?.()
    },
  }
}
