import type { FieldKind } from '../kind.ts'
import { holdsLines, readLines } from '../long-text/kind.ts'
import { asTyped } from '../typed.ts'

/** 评扣分标准: a scoring clause, kept as typed. What it is worth is read when a row is scored. */
export const clause: FieldKind = {
  id: 'clause',
  title: { zh: '评扣分标准', en: 'Scoring clause' },
  schema: { type: 'string' },
  props: {
    type: 'object',
    properties: { maxLength: { type: 'integer', title: '最多字数', minimum: 1, maximum: 2000 } },
  },
  align: 'left',
  isNumeric: false,
  read: readLines,
  format: asTyped,
  print: asTyped,
  holds: holdsLines,
}
