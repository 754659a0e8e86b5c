import { evaluate, ratioOf } from '../formulas/expression.ts'
import { definitionOf, type Formula, readFormulas } from '../formulas/read-formulas.ts'
import type { LintRule } from '../lint-rule.ts'
import { statedTexts } from '../stated-texts.ts'

/** The example with which the sentence shows what the formula makes of a change. */
const example = { change: 100, base: 1000 }

/**
 * A formula `(A-B)/B` whose text says that A is itself the sum of the changes: the base is taken off a second time, and
 * a change of a tenth comes out as −90 %.
 */
export const reducedChange: LintRule = {
  id: 'reduced_change',
  severity: 'error',
  find: (subject) =>
    statedTexts(subject).flatMap(({ at, text }) =>
      readFormulas(text).flatMap((formula) => {
        const found = reducedIn(text, formula)
        return found ? [{ at: [at], params: { name: formula.name, ...found } }] : []
      }),
    ),
}

/** The change and the base of a formula that takes the base off a change; undefined where it does not. */
export function reducedIn(text: string, { expression }: Formula) {
  const { over, under } = ratioOf(expression) ?? {}
  if (over?.kind !== 'operation' || over.operator !== '-' || under?.kind !== 'quantity') return undefined
  const { left, right } = over
  if (left.kind !== 'quantity' || right.kind !== 'quantity' || right.name !== under.name) return undefined
  if (!isSumOfChanges(definitionOf(text, left.name) ?? '')) return undefined
  const wrong = evaluate(expression, (name) => (name === left.name ? example.change : example.base))
  return {
    change: left.name,
    base: right.name,
    changed: example.change,
    from: example.base,
    wrong: Math.round((wrong ?? 0) * 100),
    right: (example.change / example.base) * 100,
  }
}

function isSumOfChanges(definition: string): boolean {
  return (
    /追加|追减|调增|调减|调整|增减|增加|减少|变动|变更/.test(definition) &&
    /总和|之和|合计|总额|累计|净额/.test(definition) &&
    !/(?:调整|变动|变更|追加)(?:以)?后/.test(definition)
  )
}
