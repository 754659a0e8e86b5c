import type { Template } from '@tianbao/template'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { lintInWorker } from './lint-elsewhere.ts'
import { findingsOf } from './lint-work.ts'
import { createLinter, type Linter, type LintState } from './linter.ts'

const nothing: LintState = { template: null, findings: [] }

/** What is wrong with a template, as it is drawn: a little behind, and never in the way. */
export function useLinter(template: Template): LintState {
  const [linter, setLinter] = useState<Linter | null>(null)
  useEffect(() => {
    const elsewhere = lintInWorker()
    // Where a browser has no workers for us, looking takes its moment here.
    const look = (asked: Template) => elsewhere(asked).catch(() => findingsOf(asked))
    const made = createLinter(look, (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    })
    setLinter(made)
    return () => {
      made.close()
      elsewhere.end()
    }
  }, [])
  useEffect(() => linter?.ask(template), [linter, template])
  return useSyncExternalStore(
    linter?.store.subscribe ?? (() => () => undefined),
    () => linter?.store.getState() ?? nothing,
  )
}
