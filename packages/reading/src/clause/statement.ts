import { type Condition, conditionOf } from './condition.ts'
import type { Consequence } from './consequence.ts'
import { consequenceAt } from './consequence-at.ts'
import { type Formula, formulaAt } from './formula.ts'
import type { Piece } from './piece.ts'

/** What follows: a consequence, or a formula. */
export type What = Consequence | ({ readonly is: 'formula' } & Omit<Formula, 'from' | 'to'>)

/** A consequence with what stands before it. */
export interface Statement {
  readonly what: What
  readonly from: number
  readonly to: number
  readonly condition: Condition
}

/** A squeezed clause as statements, and the words behind the last one. One pass over the text. */
export function statementsOf(text: string): {
  readonly statements: readonly Statement[]
  readonly rest: Condition
} {
  const statements: Statement[] = []
  let start = 0
  for (let at = 0; at < text.length; ) {
    const found = whatAt(text, at)
    if (found === null) {
      at += 1
      continue
    }
    const next = statements.at(-1)?.condition.next
    const condition = conditionOf(text, start, found.from, found.what.is === 'deduct', next)
    // 低于80%扣完: all of the points, where 扣完为止 says where deducting ends.
    const isAll =
      found.what.is === 'floor' && text.slice(found.from, found.to) === '扣完' && condition.pieces.length > 0
    statements.push({ ...found, what: isAll ? { is: 'zero' } : found.what, condition })
    start = found.to
    at = found.to
  }
  return { statements, rest: conditionOf(text, start, text.length, false) }
}

function whatAt(text: string, at: number): Omit<Statement, 'condition'> | null {
  const formula = formulaAt(text, at)
  if (formula !== null) {
    const { from, to, ratio, full, base } = formula
    return { what: { is: 'formula', ratio, full, base }, from, to }
  }
  return consequenceAt(text, at)
}

/** The only comparison of a statement, where it has one. */
export function comparisonIn({ condition }: Statement): (Piece & { is: 'compare' }) | null {
  const all = condition.pieces.filter((piece) => piece.is === 'compare')
  return all.length === 1 ? (all[0] ?? null) : null
}

/** The step of a statement, where it has one; it is the last thing said. */
export function perIn({ condition }: Statement): (Piece & { is: 'per' }) | null {
  const last = condition.pieces.at(-1)
  return last?.is === 'per' ? last : null
}
