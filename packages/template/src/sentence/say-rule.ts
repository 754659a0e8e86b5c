import type { CompiledTemplate } from '../compiled.ts'
import type { FormulaNames } from '../formula/formula-names.ts'
import type { Rule } from '../template.ts'
import { placeWords } from './place-words.ts'
import { type SentenceScope, sayLogic } from './say-logic.ts'
import { type SentencePart, sentenceText } from './sentence.ts'

/** A word of a rule that is no logic: which rows it runs for, where it stands, how heavy it is, what it says. */
export interface RuleWord {
  readonly kind: 'rule'
  readonly of: 'each' | 'columns' | 'target' | 'at' | 'severity' | 'message' | 'tolerance' | 'let'
  readonly text: string
  /** The name, for `let`; which one it is, for `severity`. */
  readonly name?: string
}

export type ClausePart = SentencePart | RuleWord

/** One line of a rule's sentence. */
export interface Clause {
  readonly of: 'claim' | 'name' | 'otherwise'
  readonly parts: readonly ClausePart[]
}

/** What paths in a rule begin at; a rule over columns is read in the first of them. */
export function ruleScope(rule: Pick<Rule, 'each' | 'columns' | 'let'>): SentenceScope {
  const named = rule.let ?? {}
  if (rule.each === undefined) return { each: null, named }
  return { each: inColumn(rule.each, rule.columns?.[0]), named }
}

/**
 * A rule as sentences: 当 … 时，… 必须 …；其中 … 是 …；否则 …. Every word stands for a part of the rule, and all of its
 * logics are in them.
 */
export function sayRule(rule: Rule, compiled: CompiledTemplate, names: FormulaNames): readonly Clause[] {
  const scope = ruleScope(rule)
  const place = (path: string) => placeWords(path, names, { ...scope, item: undefined })
  const named = Object.entries(rule.let ?? {}).map(
    ([name, logic]): Clause => ({
      of: 'name',
      parts: [word('let', name, name), ' 是 ', sayLogic(logic, names, scope, ['let', name])],
    }),
  )
  const claim: Clause = {
    of: 'claim',
    parts: [...circumstances(rule, compiled, names), ...claimOf(rule, names, place)],
  }
  return [claim, ...named, ...otherwiseOf(rule, place)]
}

/** A rule in one line of plain text. */
export function ruleText(rule: Rule, compiled: CompiledTemplate, names: FormulaNames): string {
  return sayRule(rule, compiled, names).map(clauseText).join('；')
}

/** One line of a rule's sentence as plain text. */
export function clauseText({ parts }: Clause): string {
  return parts
    .map((part) => (isRuleWord(part) ? part.text : sentenceText([part])))
    .join('')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
}

export function isRuleWord(part: ClausePart): part is RuleWord {
  return typeof part !== 'string' && part.kind === 'rule'
}

function word(of: RuleWord['of'], text: string, name?: string): RuleWord {
  return { kind: 'rule', of, text, ...(name === undefined ? {} : { name }) }
}

/** 逐行（年度绩效指标），每列（上年、前年），当 … 时， */
function circumstances(rule: Rule, compiled: CompiledTemplate, names: FormulaNames): readonly ClausePart[] {
  const rows = rule.each === undefined ? [] : ['逐行（', word('each', rowsWords(rule, compiled)), '），']
  const columns =
    rule.columns === undefined ? [] : ['每列（', word('columns', columnsWords(rule, compiled)), '），']
  const when =
    rule.when === undefined ? [] : ['当 ', sayLogic(rule.when, names, ruleScope(rule), ['when']), ' 时，']
  return [...rows, ...columns, ...when]
}

function rowsWords(rule: Rule, { titles }: CompiledTemplate): string {
  const each = ruleScope(rule).each ?? ''
  return each
    .split('.')
    .map((_, at, all) => titles[all.slice(0, at + 1).join('.')] ?? '')
    .filter((title) => title !== '')
    .slice(-2)
    .join('·')
}

function columnsWords(rule: Rule, compiled: CompiledTemplate): string {
  return columnTitles(rule, compiled).join('、')
}

/** The columns of a rule by the titles that they have where the rule uses them: 2023年, 指标值确定依据. */
export function columnTitles(rule: Rule, { titles, fields, year }: CompiledTemplate): readonly string[] {
  const { columns = [], each } = rule
  const used = [...JSON.stringify(rule).matchAll(/"([^"]*\$column[^"]*)"/g)].map(([, path]) => path ?? '')
  const paths = used.map((path) => path.replace(/^\$row/, `${each ?? ''}.*`).replace(/^\$group/, each ?? ''))
  return columns.map((column) => {
    const ends = paths.map((path) =>
      inColumn(path.slice(0, path.indexOf('$column') + '$column'.length), column),
    )
    const known = ends.find((path) => Object.hasOwn(titles, path))
    if (known === undefined) return column
    const shift = fields[known]?.year
    return shift == null ? (titles[known] ?? column) : `${year + shift}年`
  })
}

function inColumn(path: string, column: string | undefined): string {
  return column === undefined ? path : path.replaceAll('$column', column)
}

function claimOf(rule: Rule, names: FormulaNames, place: (path: string) => string): readonly ClausePart[] {
  const scope = ruleScope(rule)
  const at = word('at', placesWords(rule, place))
  const isAlways = rule.logic === true
  const condition = (): readonly ClausePart[] =>
    isAlways ? [] : ['当 ', sayLogic(rule.logic, names, scope, ['logic']), ' 时，']
  switch (rule.type) {
    case 'compute': {
      const target = word('target', rule.target === undefined ? '（没有指定）' : place(rule.target))
      return [target, ' 等于 ', sayLogic(rule.logic, names, scope, ['logic'])]
    }
    case 'check':
      return [sayLogic(rule.logic, names, scope, ['logic'], 'demand'), ...(isAlways ? [' 成立'] : [])]
    case 'required':
      return [...condition(), at, ' 必须填写']
    case 'visible':
      return [...condition(), '显示 ', at, '，否则收起']
    case 'readonly':
      return [...condition(), at, ' 不能改']
    case 'options':
      return [at, ' 只能选 ', sayLogic(rule.logic, names, scope, ['logic'])]
  }
}

function placesWords({ at = [] }: Rule, place: (path: string) => string): string {
  return at.map(place).join('、') || '（没有指定）'
}

const severities = { error: '错误，不能提交', warning: '警告，需写理由', hint: '提示' } as const

function otherwiseOf(rule: Rule, place: (path: string) => string): readonly Clause[] {
  if (rule.type !== 'check' && rule.type !== 'compute') return []
  const severity = word('severity', severities[rule.severity ?? 'error'], rule.severity ?? 'error')
  const message = word('message', rule.message ?? '')
  if (rule.type === 'check') {
    const at = word('at', placesWords(rule, place))
    return [{ of: 'otherwise', parts: ['否则 ', severity, ' 落在 ', at, '：', message] }]
  }
  const tolerance = word('tolerance', rule.tolerance === undefined ? '末位的一半' : String(rule.tolerance))
  return [{ of: 'otherwise', parts: ['填的与算的相差超过 ', tolerance, ' 时 ', severity, '：', message] }]
}
