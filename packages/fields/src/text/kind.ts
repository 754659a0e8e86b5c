import type { Json } from '@tianbao/edit'
import type { FieldKind, Typed } from '../kind.ts'
import { asTyped, nothing, taken } from '../typed.ts'
import { cleanLine } from './clean.ts'

/** 文本: words on one line, kept as typed. */
export const text: FieldKind = {
  id: 'text',
  title: { zh: '文本', en: 'Text' },
  schema: { type: 'string' },
  props: {
    type: 'object',
    properties: { maxLength: { type: 'integer', title: '最多字数', minimum: 1, maximum: 10_000 } },
  },
  align: 'left',
  isNumeric: false,
  read: readLine,
  format: asTyped,
  print: asTyped,
  holds: holdsLine,
}

/** Reads a text of one line; the kinds whose value is such a text share it. */
export function readLine(typed: string): Typed {
  const line = cleanLine(typed)
  return line === '' ? nothing : taken(line)
}

/** Whether a value is a text that `readLine` gives. */
export function holdsLine(value: Json): boolean {
  return typeof value === 'string' && value !== '' && cleanLine(value) === value
}
