import type { FieldKind } from '../kind.ts'
import { holdsLines, readLines } from '../long-text/kind.ts'
import { asTyped } from '../typed.ts'

/** 指标值: a target value, kept as typed. What it says is read by the operator `target`, when a rule asks. */
export const target: FieldKind = {
  id: 'target',
  title: { zh: '指标值', en: 'Target value' },
  schema: { type: 'string' },
  props: {
    type: 'object',
    properties: { maxLength: { type: 'integer', title: '最多字数', minimum: 1, maximum: 1000 } },
  },
  align: 'centre',
  isNumeric: false,
  read: readLines,
  format: asTyped,
  print: asTyped,
  holds: holdsLines,
}
