import type { Address } from '@tianbao/edit'
import type { Finding, Severity } from '@tianbao/finding'
import type { LintSubject } from './subject.ts'

/**
 * One thing that the linter looks for. A frozen value, one file each, in an explicit list; its sentence is under
 * `lint.<id>`, its cases beside it in `<file>.cases.json`.
 */
export interface LintRule {
  readonly id: string
  /** error: what is published so cannot be filled as meant. warning: likely a slip. hint: could be better. */
  readonly severity: Severity
  find(subject: LintSubject): readonly Lint[]
}

/** A place in the template where a lint rule finds what it looks for. */
export interface Lint {
  readonly at: readonly Address[]
  readonly params?: Finding['params']
}
