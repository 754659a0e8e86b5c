import { operators } from '../operators.ts'

/** Words for values and for what a rule sees, as formulas write them. */
export const constants: Readonly<Record<string, boolean | null>> = { 真: true, 假: false, 空: null }

/** What is written for a root of a path: `本行` is `$row`; `本项` the item of an iteration. */
export const roots: Readonly<Record<string, string>> = {
  本行: '$row',
  本组: '$group',
  上一级: '$parent',
  行号: '$index',
  年度: '$year',
  今天: '$today',
}

export const item = '本项'
export const column = '同列'

/** Names of Excel and of JSON-Logic that people know operators by. */
const aliases: Readonly<Record<string, string>> = {
  SUM: 'sum',
  ROUND: 'round',
  IF: 'if',
  ABS: 'abs',
  MAX: 'max',
  MIN: 'min',
  AND: 'and',
  OR: 'or',
  NOT: '!',
  LEN: 'length',
  MID: 'substr',
  CONCAT: 'cat',
  COUNTA: 'count',
  ISBLANK: 'empty',
  MOD: '%',
}

/** Operators that stand between their operands, and how firmly they bind: the higher, the firmer. */
export const infix: Readonly<
  Record<string, { readonly sign: string; readonly power: number; readonly joins: boolean }>
> = {
  or: { sign: '或', power: 1, joins: true },
  and: { sign: '且', power: 2, joins: true },
  '==': { sign: '=', power: 3, joins: false },
  '!=': { sign: '≠', power: 3, joins: false },
  '===': { sign: '===', power: 3, joins: false },
  '!==': { sign: '!==', power: 3, joins: false },
  '<': { sign: '<', power: 3, joins: false },
  '<=': { sign: '≤', power: 3, joins: false },
  '>': { sign: '>', power: 3, joins: false },
  '>=': { sign: '≥', power: 3, joins: false },
  '+': { sign: '+', power: 4, joins: true },
  '-': { sign: '-', power: 4, joins: false },
  '*': { sign: '*', power: 5, joins: true },
  '/': { sign: '/', power: 5, joins: false },
}

/** The operator that a token between operands means: `≤`, `<=`, 且. */
export const infixBySign: ReadonlyMap<string, string> = new Map([
  ...Object.entries(infix).map(([id, { sign }]) => [sign, id] as const),
  ['<=', '<='],
  ['>=', '>='],
  ['!=', '!='],
  ['并且', 'and'],
  ['或者', 'or'],
])

const byName = new Map<string, string>()
for (const [name, id] of Object.entries(aliases)) byName.set(name, id)
for (const { id } of operators) if (/^[A-Za-z_]+$/.test(id)) byName.set(id, id)
const titles = new Map<string, string>()
for (const { id, title } of operators) {
  if (byName.has(title.zh) || !/^[\p{L}\p{N}_]+(?:（[\p{L}\p{N}_]+）)?$/u.test(title.zh)) continue
  byName.set(title.zh, id)
  titles.set(id, title.zh)
}

/** The operator that a function's name means: its Chinese title, its id, a name of Excel. */
export function operatorNamed(name: string): string | undefined {
  return byName.get(name) ?? byName.get(name.toUpperCase())
}

/** What an operator is called as a function; null where only its id names it. */
export function functionName(id: string): string | null {
  return titles.get(id) ?? null
}

/** Operators that evaluate operand 1 for each item of operand 0. */
export const iterations: ReadonlySet<string> = new Set(
  operators.filter(({ shape }) => shape === 'each').map(({ id }) => id),
)

/** Names of functions, for completion. */
export const functionNames: readonly string[] = [...titles.values()]
