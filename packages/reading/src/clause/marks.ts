import type { SaidEnd } from './comparison.ts'
import type { Mark } from './terms.ts'

/** One text for one mark. */
export function markText(mark: Mark): string {
  return mark.is === 'number' ? String(mark.value) : mark.is === 'target' ? `目标${mark.percent}%` : mark.name
}

/** One mark; of named ones the shorter may be short for the longer: 平均年龄 for 市级部门人员平均年龄. */
export function areOne(one: Mark, other: Mark): boolean {
  const [first, second] = [markText(one), markText(other)]
  if (one.is !== 'named' || other.is !== 'named') return first === second
  return first.endsWith(second) || second.endsWith(first)
}

/** Whether two ends stand at one mark. */
export function isSame(one: SaidEnd, other: SaidEnd): boolean {
  return markText(one.at) === markText(other.at)
}

/** By custom (and the Civil Code, art. 1259) 以上 and 以下 take the number in; 超过 does not; both at once: not said. */
export function inclusionOf({ isFirm, isIncluded }: SaidEnd): boolean | null {
  return isFirm || isIncluded ? isIncluded : null
}
