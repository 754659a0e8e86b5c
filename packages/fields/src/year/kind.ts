import type { Json } from '@tianbao/edit'
import { readYear } from '@tianbao/reading'
import { printNumber } from '../decimal/kind.ts'
import type { FieldKind } from '../kind.ts'
import { nothing, refused, taken } from '../typed.ts'

/** 年份: a year of four digits. */
export const year: FieldKind = {
  id: 'year',
  title: { zh: '年份', en: 'Year' },
  schema: { type: 'integer', minimum: 1000, maximum: 9999 },
  props: {
    type: 'object',
    properties: {
      minimum: { type: 'integer', title: '最早', minimum: 1000 },
      maximum: { type: 'integer', title: '最晚', maximum: 9999 },
    },
  },
  align: 'centre',
  isNumeric: false,
  read(text) {
    if (text.trim() === '') return nothing
    const reading = readYear(text)
    return reading.ok ? taken(reading.value) : refused(reading.issue, text)
  },
  format: printNumber,
  print: printNumber,
  holds: (value: Json) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 1000 && value <= 9999,
}
