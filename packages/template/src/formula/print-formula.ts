import type { Json } from '@tianbao/edit'
import type { Logic } from '@tianbao/rules'
import { isObject } from '../json-values.ts'
import { operators } from '../operators.ts'
import type { FormulaNames } from './formula-names.ts'
import { column, functionName, infix, item, iterations, roots } from './formula-words.ts'

/** Where a formula stands: what paths may begin at. */
export interface FormulaScope {
  /** Pattern of the rows that the rule runs for (`annual`, `goals.*.indicators`); null for a rule that runs once. */
  readonly each: string | null
}

/** What paths are seen from: the rule's rows, and the rows of the innermost iteration. */
export interface Seen extends FormulaScope {
  /** Pattern of an item, `annual.*`; `''` where it is not known; undefined outside of iterations. */
  readonly item: string | undefined
}

const known = new Set(operators.map(({ id }) => id))

/**
 * A logic as a formula: `求和(收入构成.财政拨款.当年金额, …) = 收入构成.合计.当年金额`.
 * Law: `readFormula` of it is the same logic, to the letter.
 */
export function printFormula(logic: Logic, names: FormulaNames, scope: FormulaScope): string {
  return printed(logic, names, { ...scope, item: undefined }, 0)
}

function printed(logic: Logic, names: FormulaNames, seen: Seen, power: number): string {
  if (typeof logic === 'number') return number(logic, power)
  if (typeof logic === 'string') return text(logic)
  if (logic === null) return '空'
  if (typeof logic === 'boolean') return logic ? '真' : '假'
  if (Array.isArray(logic)) return `[${logic.map((one: Json) => printed(one, names, seen, 0)).join(', ')}]`
  const [entry, ...more] = Object.entries(logic)
  if (entry === undefined || more.length > 0 || !known.has(entry[0])) return json(logic)
  const [id, value] = entry
  if (id === 'var' && typeof value === 'string')
    return place(value, names, seen) ?? call(id, [value], false, names, seen)
  return Array.isArray(value)
    ? operation(id, value, names, seen, power)
    : call(id, [value ?? null], false, names, seen)
}

function operation(
  id: string,
  operands: readonly Json[],
  names: FormulaNames,
  seen: Seen,
  power: number,
): string {
  const sign = infix[id]
  const fits = sign !== undefined && operands.length >= 2 && (sign.joins || operands.length === 2)
  const isBetween = (id === '<' || id === '<=') && operands.length === 3
  if (sign === undefined || !(fits || isBetween)) return call(id, operands, true, names, seen)
  const parts = operands.map((one, at) => {
    // a - b - c is (a - b) - c; a + b + c is one sum of three.
    const isLeft = at === 0 && (id === '-' || id === '/')
    return printed(one, names, seen, isLeft ? sign.power : sign.power + 1)
  })
  const whole = parts.join(` ${sign.sign} `)
  return power > sign.power ? `(${whole})` : whole
}

/** `isList`: the operands stood in a list; one that stood bare is marked with `!`. */
function call(
  id: string,
  operands: readonly Json[],
  isList: boolean,
  names: FormulaNames,
  seen: Seen,
): string {
  const name = functionName(id) ?? `'${id.replaceAll("'", "''")}'`
  const inner = iterations.has(id) ? { ...seen, item: itemOf(operands[0] ?? null, seen) } : seen
  const parts = operands.map((one, at) => printed(one, names, at === 1 ? inner : seen, 0))
  return `${name}${isList ? '' : '!'}(${parts.join(', ')})`
}

/** The pattern of the items of a list, as far as it is plain: `annual.*`. */
export function itemOf(
  list: Logic,
  seen: { readonly each: string | null; readonly item: string | undefined },
): string {
  if (!isObject(list)) return ''
  const { var: path, filter } = list
  if (Array.isArray(filter)) return itemOf(filter[0] ?? null, seen)
  if (typeof path !== 'string' || path === '') return ''
  const from = baseOf(path, seen)
  return from === null ? '' : [from.within, from.rest, '*'].filter((part) => part !== '').join('.')
}

/** Where a path begins: the pattern that its rest is below, and how that is written. */
export function baseOf(
  path: string,
  { each, item: within }: { readonly each: string | null; readonly item: string | undefined },
): { readonly root: string; readonly within: string; readonly rest: string } | null {
  const [first = '', ...others] = path.split('.')
  const rest = others.join('.')
  if (within !== undefined && !first.startsWith('$')) return { root: item, within, rest: path }
  const word = Object.keys(roots).find((one) => roots[one] === first)
  if (word === undefined)
    return first.startsWith('$') ? { root: first, within: '', rest } : { root: '', within: '', rest: path }
  if (first === '$row') return { root: word, within: each === null ? '' : `${each}.*`, rest }
  if (first === '$parent')
    return { root: word, within: each?.slice(0, each.lastIndexOf('.*') + 2) ?? '', rest }
  return first === '$group' ? { root: word, within: each ?? '', rest } : { root: word, within: '', rest }
}

/** A `var` by names; null where the path is not to be written as one. */
function place(path: string, names: FormulaNames, seen: Seen): string | null {
  if (path === '') return seen.item === undefined ? null : item
  const from = baseOf(path, seen)
  if (from === null) return null
  const { root, within, rest } = from
  if (rest === '') return root
  const isColumn = rest === '$column' || rest.endsWith('.$column')
  const above = isColumn ? rest.slice(0, -'.$column'.length) : rest
  const titles = above === '' ? [] : names.nameOf(above, within)
  const words = [...(root === '' ? [] : [root])]
  if (titles === null || isTaken(titles, root)) words.push(raw(rest))
  else words.push(...titles.map(written), ...(isColumn ? [column] : []))
  return words.join('.')
}

/** A name that begins as a word of the language does is written as a path. */
function isTaken(titles: readonly string[], root: string): boolean {
  const [first = ''] = titles
  return root === '' && (Object.hasOwn(roots, first) || first === item)
}

const plainName = /^[\p{L}_][\p{L}\p{N}_]*(?:（[\p{L}\p{N}_、]{1,20}）[\p{L}\p{N}_]*)*$/u
const reserved = new Set(['真', '假', '空', '且', '或', '并且', '或者', column, item, 'JSON'])

function written(title: string): string {
  return plainName.test(title) && !reserved.has(title) ? title : `「${title.replaceAll('」', '」」')}」`
}

function raw(path: string): string {
  return `{${path.replaceAll('}', '}}')}}`
}

function number(value: number, power: number): string {
  const digits = String(value)
  return value < 0 && power > 0 ? `(${digits})` : digits
}

function text(value: string): string {
  return `"${value.replaceAll('"', '""')}"`
}

function json(logic: Logic): string {
  return `JSON(${text(JSON.stringify(logic))})`
}
