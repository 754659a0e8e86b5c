import { isBoundBy } from './award.ts'
import type { Draft } from './draft.ts'
import type { Grade } from './judged-parts.ts'
import { isShort, nameIn } from './measure.ts'
import { comparisonIn, type Statement } from './statement.ts'
import { labelOf } from './veto.ts'

/**
 * 预算执行率达到90%得3分，结转结余率不高于10%得2分: what is measured bears another name each time, so the points are of several
 * items, and whether each is met is an input of its own. False where a clause is of another kind.
 */
export function takeMeasures(statements: readonly Statement[], draft: Draft): boolean {
  const won = statements.filter(({ what }) => what.is === 'award')
  const rest = statements.filter(({ what }) => what.is !== 'award')
  const items = won.flatMap((statement) => itemOf(statement) ?? [])
  if (won.length < 2 || items.length < won.length) return false
  if (!rest.every(({ what, condition }) => what.is === 'zero' && isRest(condition.pieces))) return false
  const areOthers = items.every(({ name }, at) =>
    items.every((other, index) => index <= at || !isShort(name, other.name)),
  )
  if (!areOthers) return false
  const sum = items.reduce((all, { points }) => Number((all + points.points).toFixed(6)), 0)
  draft.sayFull(sum)
  draft.parts.push({
    model: 'checklistAdd',
    items: items.map(({ label, points }) => ({ label, points })),
    each: null,
    count: null,
  })
  for (const statement of won) draft.claimAll(statement, 'points', 'item')
  for (const statement of rest) draft.claimAll(statement, 'otherwise', 'otherwise')
  return true
}

/** What a measure is called by: 率, 人数, 满意度, not 县级 or 6月底. */
const measure =
  /(?:率|数|量|额|值|(?<![季年])度|比例|比重|占比|人次|面积|里程|规模|收入|投资|成本|费用|单价|时间|时长|天数)$/

function isRest(pieces: Statement['condition']['pieces']): boolean {
  return pieces.length === 1 && pieces[0]?.is === 'rest'
}

function itemOf(statement: Statement): (Grade & { readonly name: string }) | null {
  const { what, condition } = statement
  const piece = comparisonIn(statement)
  const name = nameIn(statement)
  if (what.is !== 'award' || what.points.of !== 'points' || piece === null || !measure.test(name)) return null
  // 获国家级奖励一项得3分: for each, or once?
  if (piece.comparison.isBare && piece.comparison.unit !== '%') return null
  if (condition.pieces[0] !== piece || !isBoundBy(condition.pieces, piece)) return null
  return { name, label: labelOf(statement), points: what.points }
}
