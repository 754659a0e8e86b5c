import type { Json } from '@tianbao/edit'
import { fold, readNumber } from '@tianbao/reading'
import { isNumber, printNumber, showNumber } from '../decimal/kind.ts'
import type { FieldContext, FieldKind } from '../kind.ts'
import { nothing, refused, taken } from '../typed.ts'

/**
 * 分值: points, `5` or `5分`. Shown in the shortest form, 5 points are not 5.00; where the field says decimal places (得分),
 * with these, on paper too.
 */
export const points: FieldKind = {
  id: 'points',
  title: { zh: '分值', en: 'Points' },
  schema: { type: 'number' },
  props: {
    type: 'object',
    properties: {
      'x-decimals': { type: 'integer', title: '小数位数', minimum: 0, maximum: 8 },
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
  format: shown,
  print: shown,
  holds: isNumber,
}

function shown(value: Json, context: FieldContext): string {
  const isFixed = isNumber(value) && Object.hasOwn(context.schema, 'x-decimals')
  return isFixed ? showNumber('points', value, context) : printNumber(value)
}
