import { isComplement } from './complement.ts'
import type { Draft } from './draft.ts'
import { inScale, isApart, kindOf, type Said } from './grades-or-items.ts'
import type { Grade } from './judged-parts.ts'
import { labelKey } from './label.ts'
import type { Statement } from './statement.ts'
import { labelOf, takeVeto } from './veto.ts'
import { worth } from './worth.ts'

/**
 * Composes awards whose conditions are words into a threshold, grades, or a checklist, and zeros among them into
 * vetoes. False where a condition is no words.
 */
export function takeWords(statements: readonly Statement[], draft: Draft): boolean {
  const said: Said[] = []
  for (const statement of statements) {
    const { pieces } = statement.condition
    const points = worth(statement)
    const isRest = pieces.length === 1 && pieces[0]?.is === 'rest'
    const areWords = pieces.every(
      (piece) =>
        piece.is === 'words' ||
        piece.is === 'date' ||
        oneOfMany.test(piece.text) ||
        piece.text.endsWith('负增长') ||
        (piece.is === 'compare' && isNamed(piece.comparison)),
    )
    if (points === null || pieces.length === 0 || (!areWords && !isRest)) return false
    said.push({ statement, points, isRest, label: labelOf(statement) })
  }
  const won = said.filter(({ points }) => points.points > 0)
  const lost = said.filter(({ points }) => points.points === 0)
  if (won.length === 0) {
    if (lost.some(({ isRest }) => isRest)) return false
    for (const one of lost) takeVeto(one.statement, draft)
    return true
  }
  if (won.some(({ isRest }) => isRest)) return takeWithRest(said, draft)
  const [first] = won
  if (won.length === 1 && first !== undefined) return takeOne(first, lost, draft)
  return takeMany(said, won, lost, draft)
}

function isNamed({
  low,
  high,
}: {
  readonly low: { readonly at: { readonly is: string } } | null
  readonly high: { readonly at: { readonly is: string } } | null
}): boolean {
  return (low ?? high)?.at.is !== 'number'
}

function takeOne(won: Said, lost: readonly Said[], draft: Draft): boolean {
  const isScale = [won, ...lost].every(({ label }) => inScale.test(label))
  const grades = lost.length > 0 && isScale && !lost.some(({ label }) => label === `不${won.label}`)
  if (grades) return takeGrades([won, ...lost], draft)
  if (oneOfMany.test(won.label)) return takeEach(won, lost, draft)
  const rest = lost.find(({ isRest, label }) => isRest || isComplement(won.label, label))
  const isFull =
    won.statement.what.is === 'keep' || (won.statement.what.is === 'award' && won.statement.what.isFull)
  if (won.points.of === 'points') draft.sayFull(won.points.points)
  draft.parts.push({
    model: 'threshold',
    label: won.label,
    range: null,
    unit: null,
    points: isFull || won.points.of === 'points' ? { points: 100, of: 'full' } : won.points,
    otherwise: rest === undefined ? null : { points: 0, of: 'points' },
  })
  draft.claimAll(won.statement, 'points', 'threshold')
  if (rest !== undefined) draft.claimAll(rest.statement, 'otherwise', 'otherwise')
  for (const one of lost) if (one !== rest) takeVeto(one.statement, draft)
  return true
}

export const oneOfMany = /^(?:每)?(?:满足|符合|具备|做到|达到|有|完成)(?:其中)?[一1][项条个点]/

/** 满足一项得2分: so much for each, of which the most is said behind. */
function takeEach(won: Said, lost: readonly Said[], draft: Draft): boolean {
  if (lost.length > 0 || won.points.of !== 'points' || draft.cap === null) {
    draft.fail('grades_or_items')
    return true
  }
  draft.parts.push({ model: 'checklistAdd', items: [], each: won.points.points, count: null })
  draft.claimAll(won.statement, 'points', 'item')
  return true
}

/** 达到要求得5分，其他得3分. */
function takeWithRest(said: readonly Said[], draft: Draft): boolean {
  const [won, rest, ...more] = said
  if (won === undefined || rest === undefined || more.length > 0 || won.isRest || !rest.isRest) return false
  if (won.points.of !== 'points' || rest.points.of !== 'points') return false
  if (rest.points.points >= won.points.points) return false
  draft.sayFull(won.points.points)
  draft.parts.push({
    model: 'threshold',
    label: won.label,
    range: null,
    unit: null,
    points: { points: 100, of: 'full' },
    otherwise: rest.points,
  })
  draft.claimAll(won.statement, 'points', 'threshold')
  draft.claimAll(rest.statement, 'otherwise', 'otherwise')
  return true
}

function takeMany(said: readonly Said[], won: readonly Said[], lost: readonly Said[], draft: Draft): boolean {
  const parts = partsOfWhole(won)
  if (parts !== null) return takeParts(won, parts, lost, draft)
  const kind = kindOf(said, won, lost, draft)
  if (kind === 'grades') {
    const related = lost.filter((one) => !one.isRest && !isApart(one, won))
    if (lost.some(({ isRest }) => isRest)) {
      draft.fail('not_composed')
      return true
    }
    for (const one of lost) if (!related.includes(one)) takeVeto(one.statement, draft)
    return takeGrades(
      said.filter((one) => won.includes(one) || related.includes(one)),
      draft,
    )
  }
  if (kind === 'items') return takeItems(said, won, draft)
  draft.fail('grades_or_items')
  return true
}

/** 符合要求的得2分，其中资料完整1分，程序合规1分: items that come to what was said before. Null where none are meant. */
function partsOfWhole(won: readonly Said[]): readonly Said[] | null {
  return won.some(({ label }) => label.startsWith('其中')) ? won.slice(1) : null
}

function takeParts(
  won: readonly Said[],
  parts: readonly Said[],
  lost: readonly Said[],
  draft: Draft,
): boolean {
  const [whole] = won
  const sum = parts.reduce((all, { points }) => Number((all + points.points).toFixed(6)), 0)
  const isWhole =
    whole?.points.of === 'points' && sum === whole.points.points && parts[0]?.label.startsWith('其中')
  if (!isWhole || lost.length > 0) {
    draft.fail('grades_or_items')
    return true
  }
  draft.sayFull(sum)
  draft.claimAll(whole.statement, 'full', 'subject')
  const own = parts.map((one) => ({ ...one, label: one.label.replace(/^其中[:,]?/, '') }))
  return takeItems(own, own, draft)
}

function takeGrades(said: readonly Said[], draft: Draft): boolean {
  const grades: Grade[] = said.map(({ label, points }) => ({ label, points }))
  if (new Set(grades.map(({ label }) => labelKey(label))).size < grades.length) draft.fail('two_limits')
  draft.parts.push({ model: 'grades', grades })
  for (const { statement } of said) draft.claimAll(statement, 'points', 'grade')
  return true
}

function takeItems(said: readonly Said[], won: readonly Said[], draft: Draft): boolean {
  const items: Grade[] = won.map(({ label, points }) => ({ label, points }))
  if (items.some(({ points }) => points.of !== 'points')) return false
  // 制度建设(2分)，有得2分: a word that names nothing is no item.
  if (
    items.some(
      ({ label }) => label.length < 2 || /^(?:执行|落实|符合|达标|以上|上述|各项?|每项)$|各占?$/.test(label),
    )
  ) {
    draft.fail('grades_or_items')
    return true
  }
  draft.parts.push({ model: 'checklistAdd', items, each: null, count: null })
  said.forEach((one, at) => {
    if (won.includes(one)) draft.claimAll(one.statement, 'points', 'item')
    else if (one.isRest || isComplement(said[at - 1]?.label ?? '', one.label))
      draft.claimAll(one.statement, 'otherwise', 'otherwise')
    else takeVeto(one.statement, draft)
  })
  return true
}
