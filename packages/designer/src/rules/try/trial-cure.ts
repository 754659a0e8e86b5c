import type { Address, Json } from '@tianbao/edit'
import type { Explanation } from '@tianbao/rules'
import type { Rule } from '@tianbao/template'
import { decidingStep } from './trial-steps.ts'
import { type Attempt, attemptsOf, type Trial } from './try-rule.ts'

/** One cell and the value with which the rule would hold; it was tried. */
export interface TrialCure {
  readonly address: Address
  readonly value: Json | undefined
  /** As the cell would show it. */
  readonly text: string
}

/** Comparisons in which one side may be made to be the other. */
const equating: ReadonlySet<string> = new Set(['near', '==', '===', '<=', '>=', 'same'])

/**
 * What would make a rule hold: of the two sides of the comparison that decides, a cell that stands alone on one of them
 * is given what stands on the other. Every proposal is tried, on a copy of the form.
 */
export function trialCures({ form, today }: Trial, rule: Rule, attempt: Attempt): readonly TrialCure[] {
  if (attempt.verdict !== 'fails') return []
  const explanation = form.explain({ rule: attempt.key, row: attempt.row })
  const wanted =
    rule.type === 'compute' ? overridden(attempt) : explanation === null ? [] : sides(explanation)
  return wanted.flatMap(([address, value]) => {
    const cell = form.cell(address)
    if (cell.isReadonly && cell.origin !== 'typed') return []
    const copy = form.another({ document: form.document(), today, mintId: () => 'tried' })
    copy.set(address, value)
    const after = attemptsOf(copy, rule).find(({ key, row }) => key === attempt.key && row === attempt.row)
    const helps = after !== undefined && after.verdict !== 'fails'
    return helps ? [{ address, value, text: copy.cell(address).text }] : []
  })
}

function overridden({ outcome }: Attempt): readonly (readonly [Address, Json | undefined])[] {
  return outcome.target === null ? [] : [[outcome.target, outcome.result.value]]
}

function sides(explanation: Explanation): readonly (readonly [Address, Json])[] {
  const { operator, steps } = decidingStep(explanation)
  const [a, b] = steps
  if (!equating.has(operator) || a === undefined || b === undefined) return []
  const given = [
    [cellOf(a), b.value],
    [cellOf(b), a.value],
  ] as const
  return given.flatMap(([address, value]) =>
    address === null || value === undefined || value === null ? [] : [[address, value] as const],
  )
}

/** The cell that an operand is, also behind a name of `let`. */
function cellOf(step: Explanation): Address | null {
  if (step.path !== undefined) return step.path
  const [only, ...more] = step.steps
  return step.operator === 'var' && only !== undefined && more.length === 0 ? cellOf(only) : null
}
