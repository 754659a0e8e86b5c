import type { Summary } from '../api/api.ts'

/** One kind of what is left to do, over all forms: how much of it, and in how many of them. */
export interface ProblemTotal {
  readonly kind: 'missing' | 'errors' | 'warnings' | 'unchecked' | 'hints'
  readonly count: number
  readonly forms: number
}

/** What is left to do in the forms of a list, worst first; kinds that none has are left out. */
export function problemTotals(summaries: readonly Summary[]): readonly ProblemTotal[] {
  const counts = {
    missing: summaries.map(({ filled, total }) => Math.max(0, total - filled)),
    errors: summaries.map(({ errors }) => errors),
    warnings: summaries.map(({ warnings }) => warnings),
    unchecked: summaries.map(({ unchecked }) => unchecked),
    hints: summaries.map(({ hints }) => hints),
  }
  return kinds
    .map((kind) => ({
      kind,
      count: counts[kind].reduce((sum, count) => sum + count, 0),
      forms: counts[kind].filter((count) => count > 0).length,
    }))
    .filter(({ count }) => count > 0)
}

const kinds = ['missing', 'errors', 'unchecked', 'warnings', 'hints'] as const
