import type { Logic } from '@tianbao/rules'
import type { CompiledTemplate, Rule } from '@tianbao/template'
import { fieldInWords } from './field-in-words.ts'

/** What one sentence of a text was read as, or why not: a code `text.*` and what it is about. */
export type ReadSentence =
  | { readonly text: string; readonly rule: Omit<Rule, 'id'> }
  | { readonly text: string; readonly why: string; readonly about: string }

/** Characters of a text that are read, and of a rule's title. */
export const longestText = 10_000
const longestTitle = 24

const usual = 0.005

/** How two sides are compared, the longer words first. */
const comparisons: readonly (readonly [words: RegExp, operator: string])[] = [
  [/(?:不得|不应当?|不能|不可)(?:超过|高于|大于|多于)|不(?:超过|高于|大于|多于)|小于(?:或)?等于|≤|<=/, '<='],
  [/(?:不得|不应当?|不能|不可)(?:低于|小于|少于)|不(?:低于|小于|少于)|大于(?:或)?等于|≥|>=/, '>='],
  [/不等于|≠|!=/, '!='],
  [/(?:必须|应当?|须|要)?(?:大于|高于|超过)|>/, '>'],
  [/(?:必须|应当?|须|要)?(?:小于|低于|少于)|</, '<'],
  [/(?:必须|应当?|须|要)?(?:等于|相当于|为|是)|＝|=/, '=='],
]

const mustBeEqual = /^(.+?)(?:必须|应当?|须|要)?(?:与|和|同)(.+?)(?:必须|应当?|须|要)?(?:相等|一致|相同)$/
const mustBeFilled = /^(.+?)(?:必须|应当?|均?须|都?要)?(?:填写|填报|必填|不得为空|不能为空|不得空缺)$/

/** Reads a text sentence by sentence: an instruction on the form, a list of cross-checks. Linear in its length. */
export function rulesFromText(text: string, compiled: CompiledTemplate): readonly ReadSentence[] {
  return text
    .slice(0, longestText)
    .split(/[。；;\n\r]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => readSentence(part, compiled))
}

function readSentence(whole: string, compiled: CompiledTemplate): ReadSentence {
  const numbered = /^[（(]?([\d一二三四五六七八九十]{1,3})[）)]?[.、．：:]?\s*(.+)$/.exec(whole)
  const text = (numbered?.[2] ?? whole).replace(/[，,]?(?:保持|必须)?$/, '')
  try {
    const rule = ruleIn(text, compiled)
    const basis = numbered?.[1] === undefined ? {} : { basis: `填报说明第${numbered[1]}条` }
    return { text: whole, rule: { title: titleOf(text), ...rule, ...basis } }
  } catch (error) {
    if (error instanceof Unread) return { text: whole, why: error.code, about: error.about }
    throw error
  }
}

function ruleIn(text: string, compiled: CompiledTemplate): Omit<Rule, 'id'> {
  const filled = mustBeFilled.exec(text)
  if (filled?.[1] !== undefined) {
    const at = filled[1].split(/[、，和与及]/).map((words) => patternIn(words, compiled))
    return { type: 'required', at, logic: true }
  }
  const equal = mustBeEqual.exec(text)
  if (equal?.[1] !== undefined && equal[2] !== undefined)
    return comparison('==', equal[1], equal[2], text, compiled)
  for (const [words, operator] of comparisons) {
    const found = words.exec(text)
    if (found === null || found.index === 0) continue
    const [left, right] = [text.slice(0, found.index), text.slice(found.index + found[0].length)]
    if (right.trim() !== '') return comparison(operator, left, right, text, compiled)
  }
  throw new Unread('text.no_comparison', text)
}

function comparison(
  operator: string,
  leftWords: string,
  rightWords: string,
  text: string,
  compiled: CompiledTemplate,
): Omit<Rule, 'id'> {
  const [left, right] = [sideIn(leftWords, compiled), sideIn(rightWords, compiled)]
  const [first] = left.fields
  if (first === undefined) throw new Unread('text.no_field', leftWords)
  // 合计等于各项之和 says how a cell is computed.
  if (operator === '==' && left.isField && right.fields.length > 1)
    return { type: 'compute', target: first, logic: right.logic }
  const at = [...new Set([...left.fields, ...right.fields])]
  if (operator === '==')
    return {
      type: 'check',
      severity: 'error',
      at,
      let: { a: left.logic, b: right.logic, gap: { abs: [{ '-': [{ var: '$a' }, { var: '$b' }] }] } },
      logic: { near: [{ var: '$a' }, { var: '$b' }, usual] },
      message: `${braced(text)}：{a} 与 {b} 相差 {gap}`,
    }
  return {
    type: 'check',
    severity: 'error',
    at,
    logic: { [operator]: [left.logic, right.logic] },
    message: braced(text),
  }
}

interface Side {
  readonly logic: Logic
  readonly fields: readonly string[]
  /** It is one field and nothing else. */
  readonly isField: boolean
}

/** One side: a number, a field, fields added up or taken off one another. */
function sideIn(words: string, compiled: CompiledTemplate): Side {
  const text = words.trim().replace(/^[，,：:]|[，,]$/g, '')
  const number = /^(-?\d+(?:\.\d+)?)\s*(?:%|％|万元|元|分)?$/.exec(text.normalize('NFKC'))
  if (number?.[1] !== undefined) return { logic: Number(number[1]), fields: [], isField: false }
  const alone = fieldInWords(text, compiled)
  if (alone.is === 'field') return { logic: { var: alone.pattern }, fields: [alone.pattern], isField: true }
  const added = text
    .replace(/(?:之和|的?总和|各项?之和|合计数?)$/, '')
    .split(/加上?|＋|\+|、|和|与|及|(?=减去?|扣除|－|-)/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (added.length < 2) throw notFound(text, alone)
  const terms = added.map((part) => {
    const bare = part.replace(/^(?:减去?|扣除|－|-)/, '')
    return { pattern: patternIn(bare, compiled), isOff: bare !== part }
  })
  const plus = terms.filter(({ isOff }) => !isOff).map(({ pattern }): Logic => ({ var: pattern }))
  const off = terms.filter(({ isOff }) => isOff).map(({ pattern }): Logic => ({ var: pattern }))
  const sum = (parts: readonly Logic[]): Logic =>
    parts.length === 1 && parts[0] !== undefined ? parts[0] : { sum: parts }
  const logic: Logic = off.length === 0 ? sum(plus) : { '-': [sum(plus), sum(off)] }
  return { logic, fields: terms.map(({ pattern }) => pattern), isField: false }
}

function patternIn(words: string, compiled: CompiledTemplate): string {
  const found = fieldInWords(words.trim(), compiled)
  if (found.is !== 'field') throw notFound(words.trim(), found)
  return found.pattern
}

function notFound(words: string, found: ReturnType<typeof fieldInWords>): Unread {
  if (found.is === 'many') return new Unread('text.many_fields', `${words}（${found.titles.join('、')}）`)
  return new Unread('text.no_field', words)
}

class Unread extends Error {
  readonly code: string
  readonly about: string

  constructor(code: string, about: string) {
    super(code)
    this.code = code
    this.about = about
  }
}

/** Words in a message, where a brace opens a hole. */
function braced(text: string): string {
  return text.replaceAll('{', '{{')
}

function titleOf(text: string): string {
  return text.length > longestTitle ? `${text.slice(0, longestTitle)}…` : text
}
