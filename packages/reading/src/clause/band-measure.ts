import type { SaidBand } from './band-ends.ts'
import { areAlike } from './unit.ts'

/** Whether all bands are of one unit. */
export function areOfOneUnit(bands: readonly SaidBand[]): boolean {
  const units = bands.map(({ piece }) => piece.comparison.unit)
  return units.every((unit) => units.every((other) => areAlike(unit, other)))
}

const graded =
  /^(?:优秀?|良好?|中等?|差|较差|一般|合格|不合格|及格|不及格|较好|好|[一二三四五]级|[ABCDE])级?$/
const leadIn = /^(?:有|在|为|的|则|达到?|介于|于|完成|得分|考核得分|评分)?$/

/** Whether the bands' names are one, or left out where it was said before. */
export function isOneMeasure(bands: readonly SaidBand[]): boolean {
  if (!areOfOneUnit(bands)) return false
  const marks = bands.flatMap(({ low, high }) => [low, high]).flatMap((end) => end?.at.is ?? [])
  if (new Set(marks).size > 1) return false
  const names = [
    ...new Set(
      bands.map(({ piece }) => piece.label).filter((label) => !leadIn.test(label) && !graded.test(label)),
    ),
  ]
  const [name = ''] = names
  const named = new Set(
    bands
      .flatMap(({ low, high }) => [low, high])
      .flatMap((end) => (end?.at.is === 'named' ? [end.at.name] : [])),
  )
  if (named.size > 1) return false
  // 负增长 beside 增长率.
  const isSame = (other: string) => name.endsWith(other) || other.endsWith(name)
  return names.every((other) => isSame(other) || (other === '增长' && name.includes(other)))
}
