import { isComplement } from './complement.ts'
import type { Draft } from './draft.ts'
import { labelKey } from './label.ts'
import type { Statement } from './statement.ts'
import type { Points } from './terms.ts'
import { incident } from './veto.ts'
import { scale } from './words.ts'

/** An award for words. */
export interface Said {
  readonly statement: Statement
  readonly label: string
  readonly points: Points
  readonly isRest: boolean
}

/** Words that grade on a scale. */
export const inScale = new RegExp(
  `^(?:${scale}|(?:评定|评价|结果|等级|考核|评级|评估|等次){0,3}(?:为)?(?:${scale})(?:等次|等级|档次|级|档|的)?|[ABCDE甲乙丙丁]级?|第?[一二三四五六特](?:等奖?|级|类|档)(?:标准)?|(?:(?:较|比)上年|同比)?(?:有所|明显|显著|大幅)?(?:增长|提高|上升|提升|增加|下降|降低|减少)|持平|(?:非常|很|较为?|比较|不太?)?(?:显著|明显|突出|完善|健全|规范|完整|齐全|充分|合理|有效|到位)|(?:国家|省部?|市厅?|县|区|乡|院|校)级?)$`,
)

const degree =
  /^(?:完全|全部|全面|基本|大部分|部分|少部分|比较|非常|较为|较|很|十分|有所|明显|显著|一般|提前|按时|按期|及时|如期|逾期|延期|延迟|超期|迟|未|不|没有|无)/

/** 发生重大事故 beside 优秀 and 良好 is no grade. */
export function isApart({ label }: Said, won: readonly Said[]): boolean {
  return incident.test(label) && !won.some((one) => incident.test(one.label)) && !inScale.test(label)
}

/** Whether words exclude each other, so that one of them holds, or each counts for itself; null where nobody knows. */
export function kindOf(
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
    return labels.every((label) => inScale.test(label)) || shareCore(labels) || differInScale(labels)
      ? 'grades'
      : null
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
        (core === cores[0] ||
          core.endsWith(cores[0] ?? '\u0000') ||
          (cores[0] ?? '').endsWith(core) ||
          (cores[0] ?? '').startsWith(core)),
    )
  )
}

/** 效益明显, 效益较明显, 效益一般: the same words before words of a scale. */
function differInScale([first = '', ...others]: readonly string[]): boolean {
  let shared = 0
  while (shared < first.length && others.every((label) => label.charAt(shared) === first.charAt(shared)))
    shared += 1
  return (
    shared > 1 && others.length > 0 && [first, ...others].every((label) => inScale.test(label.slice(shared)))
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
