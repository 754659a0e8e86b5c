import type { Json } from '@tianbao/edit'
import { readNumber } from '@tianbao/reading'
import { printNumber } from '../decimal/kind.ts'
import type { FieldKind } from '../kind.ts'
import { nothing, refused, taken } from '../typed.ts'

/** 整数: a whole number. */
export const integer: FieldKind = {
  id: 'integer',
  title: { zh: '整数', en: 'Integer' },
  schema: { type: 'integer' },
  props: {
    type: 'object',
    properties: {
      minimum: { type: 'integer', title: '最小值' },
      maximum: { type: 'integer', title: '最大值' },
    },
  },
  align: 'right',
  isNumeric: true,
  read(text) {
    if (text.trim() === '') return nothing
    const reading = readNumber(text)
    if (!reading.ok) return refused(reading.issue, text)
    return Number.isInteger(reading.value) ? taken(reading.value) : refused('not_an_integer', text)
  },
  format: printNumber,
  print: printNumber,
  holds: (value: Json) => typeof value === 'number' && Number.isInteger(value),
}
