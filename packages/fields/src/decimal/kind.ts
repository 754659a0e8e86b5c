import type { Json } from '@tianbao/edit'
import { formatFixed, formatNumber, readNumber } from '@tianbao/reading'
import { decimalsOf } from '../decimals.ts'
import type { FieldContext, FieldKind } from '../kind.ts'
import { asTyped, nothing, refused, taken } from '../typed.ts'

/** 小数: an exact number without a unit. */
export const decimal: FieldKind = {
  id: 'decimal',
  title: { zh: '小数', en: 'Decimal' },
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
    const reading = readNumber(text)
    return reading.ok ? taken(reading.value) : refused(reading.issue, text)
  },
  format: (value, context) => (isNumber(value) ? showNumber('decimal', value, context) : asTyped(value)),
  print: printNumber,
  holds: isNumber,
}

/** Whether a value is a JSON number, as the numeric kinds keep one. */
export function isNumber(value: Json): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

/** A number in its shortest form. */
export function printNumber(value: Json): string {
  return isNumber(value) ? formatNumber(value) : asTyped(value)
}

/** A number with the decimals of its field, as a screen shows it. */
export function showNumber(kind: string, value: number, context: FieldContext): string {
  return formatFixed(value, decimalsOf(kind, context.schema, context.decimals) ?? 0)
}
