import type { FieldKind } from '../kind.ts'
import { holdsLine, readLine } from '../text/kind.ts'
import { asTyped } from '../typed.ts'

/** 单位: the name of an office or an enterprise, kept as typed. */
export const organisation: FieldKind = {
  id: 'organisation',
  title: { zh: '单位', en: 'Organisation' },
  schema: { type: 'string' },
  props: {
    type: 'object',
    properties: { maxLength: { type: 'integer', title: '最多字数', minimum: 1, maximum: 100 } },
  },
  align: 'left',
  isNumeric: false,
  read: readLine,
  format: asTyped,
  print: asTyped,
  holds: holdsLine,
}
