import { formatPercent, readPercent } from '@tianbao/reading'
import { isNumber, showNumber } from '../decimal/kind.ts'
import type { FieldKind } from '../kind.ts'
import { asTyped, nothing, refused, taken } from '../typed.ts'

/** 百分比: a share, kept in percent (58.05 is 58.05 %). */
export const percent: FieldKind = {
  id: 'percent',
  title: { zh: '百分比', en: 'Percent' },
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
    if (text.trim() === '') return nothing
    const reading = readPercent(text)
    if (!reading.ok) return refused(reading.issue, text)
    if (!reading.issues.includes('maybe_fraction')) return taken(reading.value)
    return taken(reading.value, { code: 'maybe_fraction', params: { value: reading.value } })
  },
  format: (value, context) =>
    isNumber(value) ? `${showNumber('percent', value, context)}%` : asTyped(value),
  print: (value) => (isNumber(value) ? formatPercent(value) : asTyped(value)),
  holds: isNumber,
}
