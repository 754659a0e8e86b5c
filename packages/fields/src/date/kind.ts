import type { Json } from '@tianbao/edit'
import { formatDateInWords, readDate } from '@tianbao/reading'
import type { FieldKind } from '../kind.ts'
import { asTyped, nothing, refused, taken } from '../typed.ts'

/** 日期: a day, kept as `YYYY-MM-DD`. */
export const date: FieldKind = {
  id: 'date',
  title: { zh: '日期', en: 'Date' },
  schema: { type: 'string', format: 'date' },
  props: { type: 'object', properties: {} },
  align: 'centre',
  isNumeric: false,
  read(text) {
    if (text.trim() === '') return nothing
    const reading = readDate(text)
    return reading.ok ? taken(reading.value) : refused(reading.issue, text)
  },
  format: asTyped,
  print: (value) => (typeof value === 'string' && isDate(value) ? formatDateInWords(value) : asTyped(value)),
  holds: isDate,
}

function isDate(value: Json): boolean {
  if (typeof value !== 'string') return false
  const reading = readDate(value)
  return reading.ok && reading.value === value
}
