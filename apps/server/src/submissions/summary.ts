import type { Form } from '@tianbao/form'
import type { StoredSubmission } from '@tianbao/storage'

/** Counts for lists. `filled` of `total` cells that want a value; findings as while filling. */
export interface Summary {
  readonly filled: number
  readonly total: number
  readonly errors: number
  /** Without a written reason. */
  readonly warnings: number
  /** Warnings with a written reason. */
  readonly explained: number
  readonly hints: number
}

/** Counts a form. Always from the form itself, never from what a client says. */
export function summarise(form: Form): Summary {
  const { filled, total } = form.progress()
  const findings = form.findings('filling')
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  const explained = warnings.filter(({ reason }) => reason !== undefined).length
  return {
    filled,
    total,
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: warnings.length - explained,
    explained,
    hints: findings.filter(({ severity }) => severity === 'hint').length,
  }
}

/** The counts as they were kept with a submission. */
export function readSummary({ summary }: Pick<StoredSubmission, 'summary'>): Summary {
  return JSON.parse(summary) as Summary
}
