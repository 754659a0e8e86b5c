import type { Json } from '@tianbao/edit'
import type { Operator } from '@tianbao/rules'
import { type GradeBand, gradeOf } from '../grade.ts'

/**
 * `{"grade": [points, [["优", 90], ["良", 80]]]}`: the grade of points, half-open bands from their least points on; null
 * for no points, and below the lowest.
 */
export const gradeOperator: Operator = Object.freeze<Operator>({
  id: 'grade',
  title: { zh: '等级', en: 'Grade' },
  family: 'number',
  arity: [2, 2],
  isStandard: false,
  shape: 'strict',
  apply([points, bands], work) {
    if (typeof points !== 'number' || !Array.isArray(bands)) return null
    work.charge(1 + bands.length)
    return gradeOf(points, bands.flatMap(bandIn))
  },
  explain: ({ texts: [points], value, text }) =>
    value === null ? '没有总分，定不了等级' : `${points} 分，等级是 ${text}`,
})

function bandIn(band: Json): readonly GradeBand[] {
  if (!Array.isArray(band)) return []
  const [label, from] = band as readonly Json[]
  return typeof label === 'string' && typeof from === 'number' ? [{ label, from }] : []
}
