import type { Json } from '@tianbao/edit'
import type { FieldKind, Typed } from '../kind.ts'
import { cleanLines } from '../text/clean.ts'
import { asTyped, nothing, taken } from '../typed.ts'

/** 长文本: words on several lines, kept as typed. */
export const longText: FieldKind = {
  id: 'long-text',
  title: { zh: '长文本', en: 'Long text' },
  schema: { type: 'string' },
  props: {
    type: 'object',
    properties: { maxLength: { type: 'integer', title: '最多字数', minimum: 1, maximum: 100_000 } },
  },
  align: 'left',
  isNumeric: false,
  read: readLines,
  format: asTyped,
  print: asTyped,
  holds: holdsLines,
}

/** Reads a text of several lines. */
export function readLines(typed: string): Typed {
  const lines = cleanLines(typed)
  return lines === '' ? nothing : taken(lines)
}

/** Whether a value is a text that `readLines` gives. */
export function holdsLines(value: Json): boolean {
  return typeof value === 'string' && value !== '' && cleanLines(value) === value
}
