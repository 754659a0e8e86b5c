import { evaluate, quantitiesOf, ratioOf } from '../formulas/expression.ts'
import known from '../formulas/known-formulas.json' with { type: 'json' }
import { definitionOf, type Formula, readFormulas } from '../formulas/read-formulas.ts'
import type { LintRule } from '../lint-rule.ts'
import { statedTexts } from '../stated-texts.ts'
import { reducedIn } from './reduced-change.ts'

/**
 * A formula of a ratio that everybody computes in one way (most are in 财预〔2013〕53号), and that comes out otherwise
 * on an example. What the names of its quantities do not tell apart is not judged.
 */
export const unusualFormula: LintRule = {
  id: 'unusual_formula',
  severity: 'warning',
  find: (subject) =>
    statedTexts(subject).flatMap(({ at, text }) =>
      readFormulas(text).flatMap((formula) => {
        const params = reducedIn(text, formula) ? undefined : differs(text, formula)
        return params ? [{ at: [at], params: { name: formula.name, ...params } }] : []
      }),
    ),
}

function differs(text: string, { name, expression }: Formula) {
  const named = name.replace(/^(?:本|各)?(?:部门|单位)/, '')
  const standard = known.find(({ names }) => names.includes(named))
  if (!standard || !ratioOf(expression)) return undefined
  const values = new Map(
    quantitiesOf(expression).map((quantity) => {
      const isAfter = /(?:调整|变更)(?:以)?后/.test(definitionOf(text, quantity) ?? '')
      const words = isAfter ? `调整后${quantity}` : quantity
      return [quantity, standard.quantities.find((one) => one.words.some((word) => words.includes(word)))]
    }),
  )
  const isToldApart = new Set(values.values()).size === values.size && values.size > 1
  const value = evaluate(expression, (quantity) => values.get(quantity)?.value)
  if (!isToldApart || value === undefined) return undefined
  const computed = Math.round(value * 10_000) / 100
  if (computed === standard.result) return undefined
  const example = [...values].map(([quantity, one]) => `${quantity} ${one?.value}`)
  return { example, wrong: computed, right: standard.result, standard: standard.standard }
}
