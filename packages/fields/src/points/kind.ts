import { fold, readNumber } from '@tianbao/reading'
import { isNumber, printNumber } from '../decimal/kind.ts'
import type { FieldKind } from '../kind.ts'
import { nothing, refused, taken } from '../typed.ts'

/** 分值: points, `5` or `5分`. Shown in the shortest form: 5 points are not 5.00. */
export const points: FieldKind = {
  id: 'points',
  title: { zh: '分值', en: 'Points' },
  schema: { type: 'number' },
  props: {
    type: 'object',
    properties: {
      minimum: { type: 'number', title: '最小值' },
      maximum: { type: 'number', title: '最大值' },
    },
  },
  align: 'right',
  isNumeric: true,
  read(text) {
    const folded = fold(text)
    if (folded === '') return nothing
    const reading = readNumber(folded.endsWith('分') ? folded.slice(0, -1) : folded)
    return reading.ok ? taken(reading.value) : refused(reading.issue, text)
  },
  format: printNumber,
  print: printNumber,
  holds: isNumber,
}
