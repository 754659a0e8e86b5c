import { countCausesOf, type Form } from '@tianbao/form'
import type { StoredSubmission } from '@tianbao/storage'

/** Counts for lists. `filled` of `total` cells that want a value; causes of findings, as the form's own page has them. */
export interface Summary {
  readonly filled: number
  readonly total: number
  readonly errors: number
  /** Without a written reason. */
  readonly warnings: number
  /** Warnings with a written reason. */
  readonly explained: number
  readonly hints: number
  /** Carried cells that nobody looked at yet. */
  readonly unchecked: number
}

/** Counts a form. Always from the form itself, never from what a client says. */
export function summarise(form: Form): Summary {
  const { filled, total } = form.progress()
  const counts = countCausesOf(form)
  return {
    filled,
    total,
    errors: counts.error,
    warnings: counts.warning,
    explained: counts.explained,
    hints: counts.hint,
    unchecked: form.unchecked().length,
  }
}

/** The counts as they were kept with a submission. */
export function readSummary({ summary }: Pick<StoredSubmission, 'summary'>): Summary {
  // Counts that were kept before cells were carried do not tell of them.
  const kept = JSON.parse(summary) as Omit<Summary, 'unchecked'> & Partial<Summary>
  return { ...kept, unchecked: kept.unchecked ?? 0 }
}
