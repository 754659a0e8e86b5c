import { worth } from './bands.ts'
import type { Draft } from './draft.ts'
import { labelKey } from './label.ts'
import type { Grade, Points } from './rule.ts'
import type { Statement } from './statement.ts'
import { incident, labelOf, takeVeto } from './veto.ts'
import { scale } from './words.ts'

interface Said {
  readonly statement: Statement
  readonly label: string
  readonly points: Points
  readonly isRest: boolean
}

const inScale = new RegExp(
  `^(?:${scale}|(?:评定|评价|结果|等级|考核|评级|评估|等次){0,3}(?:为)?(?:${scale})(?:等次|等级|档次|级|档|的)?|[ABCDE甲乙丙丁]级?|第?[一二三四五六特](?:等奖?|级|类|档)(?:标准)?|(?:(?:较|比)上年|同比)?(?:有所|明显|显著|大幅)?(?:增长|提高|上升|提升|增加|下降|降低|减少)|持平|(?:国家|省部?|市厅?|县|区|乡|院|校)级?)$`,
)
const degree =
  /^(?:完全|全部|全面|基本|大部分|部分|少部分|比较|非常|较为|较|很|十分|有所|明显|显著|一般|提前|按时|按期|及时|如期|逾期|延期|延迟|超期|迟|未|不|没有|无)/
const other = /^(?:否则|其余|其他|反之|不符合|不满足)/

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
        piece.is === 'words' || piece.is === 'date' || (piece.is === 'compare' && isNamed(piece.comparison)),
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

const happens = /^(?:发生|出现|存在|有)/

/** Whether words say that another thing is not: 不相符 of 资产账实相符, 未公开 of 及时公开. */
function isComplement(words: string, rest: string): boolean {
  if (other.test(rest)) return true
  // 发生事故 is what is left of 未发生事故.
  const denied = labelKey(words)
    .replace(/^(?:未|没有|无|不|零)/, '')
    .replace(happens, '')
  if (denied.length < labelKey(words).length && denied === labelKey(rest).replace(happens, '')) return true
  if (incident.test(rest) && !incident.test(words)) return false
  const negated = /(?:未能|未|不|没有|没|无|非)(.{0,16})$/.exec(rest)
  if (negated === null) return rest === '否' && words === '是'
  const denial = negated[1] ?? ''
  const core = denial.replace(/(?:的|到|进行|予以|按时|及时|按要求|要求)/g, '') || denial
  if (core === '') return /^(?:未|没有?|无|不|否)$/.test(rest)
  if (words === '有') return true
  return [...core].some((sign) => words.includes(sign))
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

/** 发生重大事故 beside 优秀 and 良好 is no grade. */
function isApart({ label }: Said, won: readonly Said[]): boolean {
  return incident.test(label) && !won.some((one) => incident.test(one.label)) && !inScale.test(label)
}

/** Whether words exclude each other, so that one of them holds, or each counts for itself; null where nobody knows. */
function kindOf(
  said: readonly Said[],
  won: readonly Said[],
  lost: readonly Said[],
  draft: Draft,
): 'grades' | 'items' | null {
  const labels = won.map(({ label }) => label)
  const points = won.map((one) => one.points.points)
  const isListed = won.every(({ statement }) => statement.condition.isListed)
  const isEven = new Set(points).size < points.length
  const sum = points.reduce((total, one) => total + one, 0)
  const most = Math.max(...points)
  if (won.some((one) => one.points.of !== 'points')) {
    return labels.every((label) => inScale.test(label)) || shareCore(labels) ? 'grades' : null
  }
  if (labels.every((label) => inScale.test(label))) return isEven ? null : 'grades'
  if (draft.full !== null && Math.abs(sum - draft.full) < 1e-9) return 'items'
  // ①…1分；②…2分，满分5分: items, numbered; that they come to less is for the linter to say.
  if (isListed && draft.full !== null && sum < draft.full) return 'items'
  if (draft.full !== null && most !== draft.full) return null
  if (!isEven && shareCore(labels)) return 'grades'
  if (isListed || isEven) return draft.full === null || sum <= draft.full ? 'items' : null
  const hasZero = lost.some((one) => !one.isRest && !isApart(one, won))
  const isFalling = points.every((one, at) => at === 0 || one < (points[at - 1] ?? 0))
  const isRising = points.every((one, at) => at === 0 || one > (points[at - 1] ?? 0))
  if (arePairs(said)) return 'items'
  if (
    hasZero &&
    (isFalling || isRising) &&
    shareSign(said.filter((one) => !isApart(one, won)).map(({ label }) => label))
  )
    return 'grades'
  return null
}

/** 建立制度得2分，未建立不得分；执行到位得3分，执行不到位不得分. */
function arePairs(said: readonly Said[]): boolean {
  return (
    said.length % 2 === 0 &&
    said.every((one, at) =>
      at % 2 === 0
        ? one.points.points > 0
        : one.points.points === 0 && (one.isRest || isComplement(said[at - 1]?.label ?? '', one.label)),
    )
  )
}

/** 完全相符, 基本相符, 部分相符: one thing to different degrees. */
function shareCore(labels: readonly string[]): boolean {
  const own = labels.filter((label) => !/^(?:一般|中等?|尚可)$/.test(labelKey(label)))
  if (own.length < 2) return false
  const cores = own.map((label) => labelKey(label).replace(degree, ''))
  const isGraded = own.filter((label) => degree.test(labelKey(label))).length >= own.length - 1
  return (
    isGraded &&
    cores.every(
      (core) =>
        core !== '' &&
        (core === cores[0] || core.endsWith(cores[0] ?? '\u0000') || (cores[0] ?? '').endsWith(core)),
    )
  )
}

const empty = /[的了在内有无不未和与及按时已为是得能够较但]/

/** Whether all labels have a character of substance in common: 报送, 迟报, 未报. */
function shareSign(labels: readonly string[]): boolean {
  const [first = '', ...others] = labels
  return [...first].some(
    (sign) =>
      !empty.test(sign) && /[\u4e00-\u9fa5]/.test(sign) && others.every((label) => label.includes(sign)),
  )
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
  draft.parts.push({ model: 'checklistAdd', items, each: null, count: null })
  said.forEach((one, at) => {
    if (won.includes(one)) draft.claimAll(one.statement, 'points', 'item')
    else if (one.isRest || isComplement(said[at - 1]?.label ?? '', one.label))
      draft.claimAll(one.statement, 'otherwise', 'otherwise')
    else takeVeto(one.statement, draft)
  })
  return true
}
