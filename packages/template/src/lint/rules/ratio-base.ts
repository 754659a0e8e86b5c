import { ratioOf } from '../formulas/expression.ts'
import { readFormulas } from '../formulas/read-formulas.ts'
import type { LintRule } from '../lint-rule.ts'
import { statedTexts } from '../stated-texts.ts'

/** An explanation that says 占Y的比重, and then divides by something else. */
export const ratioBase: LintRule = {
  id: 'ratio_base',
  severity: 'warning',
  find: (subject) =>
    statedTexts(subject).flatMap(({ at, text }) => {
      const formulas = readFormulas(text)
      return sharesIn(text).flatMap(({ whole, from }) => {
        const formula = formulas.find((one) => one.from >= from)
        const under = formula && ratioOf(formula.expression)?.under
        return under?.kind !== 'quantity' || plain(under.name) === plain(whole)
          ? []
          : [{ at: [at], params: { name: formula?.name ?? '', said: whole, divided: under.name } }]
      })
    }),
}

/** What a text says that something is a share of. */
function sharesIn(text: string): readonly { readonly whole: string; readonly from: number }[] {
  return [...text.matchAll(/占([^占。；;，,=＝\n]{1,60}?)的?(?:比重|比例|百分比|比率)/g)].map((found) => ({
    whole: (found[1] ?? '').trim(),
    from: found.index,
  }))
}

/** A quantity without what does not tell it from another: whose it is, of which year, and that it is counted. */
function plain(quantity: string): string {
  return quantity
    .replace(/[\s“”"「」『』的]/g, '')
    .replace(/[（(]单位[)）]/g, '')
    .replace(/本?部门|本?单位|本年度?|当年|年度|全部|所有/g, '')
    .replace(/(?:总数|数量|总数量|个数|总量|总额|总和|金额|数|额)$/, '')
}
