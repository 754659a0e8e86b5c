import type { Json } from '@tianbao/edit'
import type { Logic } from '@tianbao/rules'
import { isObject } from '../json-values.ts'
import { valueWords } from './value-words.ts'

/** What a target value can be read as. */
const kinds: Readonly<Record<string, string>> = {
  number: '数值',
  range: '区间',
  growth: '增减',
  date: '日期',
  recurringDate: '定期',
  qualitative: '定性',
  boolean: '是否',
  compound: '几个值',
  empty: '没有值',
  invalid: '读不懂',
}

/** What a reader of target values doubts. */
const issues: Readonly<Record<string, string>> = {
  operator_missing: '缺≥、≤或=',
  unit_missing: '缺单位',
  unit_conflict: '单位和单位栏不一致',
  type_conflict: '符号和类型栏不一致',
  operator_conflict: '符号自相矛盾',
  conflicting_units: '几个单位',
  trailing_punctuation: '末尾多了标点',
  placeholder: '占位的符号',
  too_long: '太长',
}

/** Texts that stand for something else where they are compared with a place: codes of indicators, kinds, doubts. */
export type CodeBook = (text: string) => string | undefined

/**
 * What the texts of an operation are codes of, by the place that they are compared with: `$read.kind`, `$row.under`. Null
 * where they mean what they say.
 */
export function codeBookFor(operands: readonly Logic[], nodeName: CodeBook): CodeBook | null {
  for (const operand of operands) {
    const path = isObject(operand) && typeof operand.var === 'string' ? operand.var : ''
    const last = path.slice(path.lastIndexOf('.') + 1)
    if (/^\$\w+\.kind$/.test(path)) return (text) => own(kinds, text)
    if (/^\$\w+\.issues$/.test(path)) return (text) => own(issues, text)
    if (last === 'id' || last === 'under' || last === '$under') return nodeName
  }
  return null
}

/** A plain value in words, its codes as what they stand for. */
export function decodedWords(value: Json, book: CodeBook): string {
  const decoded = (one: Json): Json => (typeof one === 'string' ? (book(one) ?? one) : one)
  return valueWords(Array.isArray(value) ? value.map(decoded) : decoded(value))
}

function own(words: Readonly<Record<string, string>>, text: string): string | undefined {
  return Object.hasOwn(words, text) ? words[text] : undefined
}
