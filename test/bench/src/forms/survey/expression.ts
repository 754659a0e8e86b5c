import type { CompiledRule } from '../../../../../packages/template/src/index.ts'

/** What a rule says that SurveyJS's expressions have no word for. */
export class Unsayable extends Error {
  override readonly name = 'Unsayable'
}

/** What the names in a rule stand for where it is said. */
export interface Scope {
  /** What a `var` reads, as an operand (`{name}`, a number); throws `Unsayable`. */
  readonly operandOf: (path: string) => string
  readonly lets: Readonly<Record<string, unknown>>
}

/** A rule's logic as an expression of SurveyJS. @throws Unsayable */
export function expressionOf(logic: unknown, scope: Scope): string {
  if (logic === null) throw new Unsayable('null')
  if (typeof logic === 'string') return quoted(logic)
  if (typeof logic === 'number' || typeof logic === 'boolean') return String(logic)
  if (Array.isArray(logic)) return `[${logic.map((item) => expressionOf(item, scope)).join(', ')}]`
  const [[operator, operands] = ['', null]] = Object.entries(logic as object)
  const args: readonly unknown[] = Array.isArray(operands) ? operands : [operands]
  if (operator === 'var') return variable(args[0], scope)
  const say = words[operator]
  if (!say) throw new Unsayable(operator)
  return say(args, scope)
}

/** A rule with its `let`s, over the names of one place. */
export function scopeOf(rule: CompiledRule, operandOf: Scope['operandOf']): Scope {
  return { operandOf, lets: rule.let ?? {} }
}

function variable(path: unknown, scope: Scope): string {
  if (typeof path !== 'string') throw new Unsayable('var')
  const own = path.startsWith('$') ? scope.lets[path.slice(1)] : undefined
  return own === undefined ? scope.operandOf(path) : expressionOf(own, scope)
}

type Say = (args: readonly unknown[], scope: Scope) => string

const words: Readonly<Record<string, Say>> = {
  '+': between('+'),
  '-': (args, scope) => (args.length === 1 ? `(0 - ${one(args, scope)})` : between('-')(args, scope)),
  '*': between('*'),
  '/': between('/'),
  '<': between('<'),
  '<=': between('<='),
  '>': between('>'),
  '>=': between('>='),
  '==': between('='),
  '===': between('='),
  '!=': between('<>'),
  and: between('and'),
  or: between('or'),
  '!': (args, scope) => `!(${one(args, scope)})`,
  abs: ([value], scope) => {
    const said = expressionOf(value, scope)
    return `iif(${said} >= 0, ${said}, 0 - ${said})`
  },
  sum: (args, scope) => columnOf('sumInArray', args, scope) ?? `sum(${list(args, scope)})`,
  count: (args, scope) => columnOf('countInArray', args, scope) ?? `count(${list(args, scope)})`,
  ratio: ([a, b, scale = 1], scope) => {
    const [above, below] = [expressionOf(a, scope), expressionOf(b, scope)]
    return `iif(${below} <> 0, ${above} * ${expressionOf(scale, scope)} / ${below}, '')`
  },
  near: ([a, b, tolerance = 0], scope) => {
    const [x, y] = [expressionOf(a, scope), expressionOf(b, scope)]
    // Half a millionth for what binary arithmetic gets wrong.
    const t = typeof tolerance === 'number' ? tolerance + 5e-7 : expressionOf(tolerance, scope)
    return `(${x} - ${y} <= ${t} and ${y} - ${x} <= ${t})`
  },
  change: ([now, before], scope) => {
    const [x, y] = [expressionOf(now, scope), expressionOf(before, scope)]
    return `iif(${y} <> 0, (${x} - ${y}) * 100 / ${y}, '')`
  },
  filled: (args, scope) => `(${args.map((one) => `${expressionOf(one, scope)} notempty`).join(' and ')})`,
  empty: (args, scope) => `(${args.map((one) => `${expressionOf(one, scope)} empty`).join(' and ')})`,
  in: ([item, whole], scope) => {
    if (!isTexts(whole)) throw new Unsayable('in')
    const said = expressionOf(item, scope)
    return `(${whole.map((text) => `${said} = ${quoted(text)}`).join(' or ')})`
  },
  has: ([text, parts], scope) => {
    if (!isTexts(parts)) throw new Unsayable('has')
    const said = expressionOf(text, scope)
    return `(${parts.map((part) => `${said} contains ${quoted(part)}`).join(' or ')})`
  },
}

function between(sign: string): Say {
  return (args, scope) => `(${args.map((one) => expressionOf(one, scope)).join(` ${sign} `)})`
}

function one([arg]: readonly unknown[], scope: Scope): string {
  return expressionOf(arg, scope)
}

function list(args: readonly unknown[], scope: Scope): string {
  return args.map((arg) => expressionOf(arg, scope)).join(', ')
}

/** `sum` and `count` of one column of a table, which SurveyJS has functions for. */
function columnOf(name: string, [only, ...more]: readonly unknown[], scope: Scope): string | null {
  const [rows, column] = (only as { readonly map?: readonly { readonly var?: string }[] }).map ?? []
  if (more.length > 0 || rows?.var === undefined || column?.var === undefined) return null
  return `${name}(${scope.operandOf(rows.var)}, ${quoted(column.var)})`
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

function quoted(text: string): string {
  if (/['\\{}]/.test(text)) throw new Unsayable(text)
  return `'${text}'`
}
