import type { OperatorWord } from './operators.ts'
import type { TargetOperator } from './target-reading.ts'

/** What all words for bounds around one number come to. */
export type Bound =
  | { readonly ok: true; readonly operator: TargetOperator | null; readonly issues: readonly string[] }
  | { readonly ok: false; readonly issue: 'operator_conflict' }

const inclusive: Readonly<Record<string, TargetOperator>> = { '>': '>=', '<': '<=' }

/**
 * Weighs the words: firm ones win over leaning ones; the same bound said twice is taken once, with an issue;
 * ≥ and 以内 around one number are a conflict. 以下 alone takes its number in, by convention: an issue says so.
 */
export function boundOf(words: readonly OperatorWord[]): Bound {
  const firm = words.filter((word) => !word.isLeaning)
  const leaning = words.filter((word) => word.isLeaning && word.operator !== null)
  const said = [...new Set((firm.length > 0 ? firm : leaning).map((word) => word.operator))]
  const [first = null, second] = said
  const issues: string[] = []
  if (firm.length > 1) issues.push('duplicate_operator')
  if (firm.length === 1 && firm[0]?.word === '以下') issues.push('以下_inclusive_by_convention')
  if (second === undefined) return { ok: true, operator: first, issues }
  const wide = said.map((operator) => inclusive[operator ?? ''] ?? operator)
  if (said.length > 2 || wide[0] !== wide[1] || wide[0] === undefined)
    return { ok: false, issue: 'operator_conflict' }
  return { ok: true, operator: wide[0], issues }
}
