import type { FieldKind } from '../kind.ts'
import { holdsLine, readLine } from '../text/kind.ts'
import { asTyped } from '../typed.ts'

/** 姓名: a person's name, kept as typed. A masked name (周**) is one. */
export const person: FieldKind = {
  id: 'person',
  title: { zh: '姓名', en: 'Person' },
  schema: { type: 'string' },
  props: {
    type: 'object',
    properties: { maxLength: { type: 'integer', title: '最多字数', minimum: 1, maximum: 50 } },
  },
  align: 'left',
  isNumeric: false,
  read: readLine,
  format: asTyped,
  print: asTyped,
  holds: holdsLine,
}
