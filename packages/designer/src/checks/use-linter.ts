import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react'
import type { Design } from '../state/design.ts'
import { lintInWorker } from './lint-elsewhere.ts'
import { lookAt } from './lint-work.ts'
import { createLinter, type Linter, type LintState, nothingYet } from './linter.ts'

/** The linter that looks at what is drawn; null while it is being made. */
export const LinterContext = createContext<Linter | null>(null)

/** Makes the linter of a design. It looks at each template that is drawn: a little behind, and never in the way. */
export function useLinter(design: Design): Linter | null {
  const [linter, setLinter] = useState<Linter | null>(null)
  useEffect(() => {
    const elsewhere = lintInWorker()
    const made = createLinter(
      // Where a browser has no workers for us, looking takes its moment here.
      (template) => elsewhere(template).catch(() => lookAt(template)),
      (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds)
        return () => clearTimeout(timer)
      },
    )
    const ask = () => made.ask(design.store.getState().template)
    ask()
    const leave = design.store.subscribe(ask)
    setLinter(made)
    return () => {
      leave()
      made.close()
      elsewhere.end()
    }
  }, [design])
  return linter
}

/** What was last seen of what is drawn. */
export function useLooked(): LintState {
  const linter = use(LinterContext)
  return useSyncExternalStore(linter?.store.subscribe ?? nobody, () => linter?.store.getState() ?? nothingYet)
}

function nobody(): () => void {
  return () => undefined
}
