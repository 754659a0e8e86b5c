import type { Json } from '@tianbao/edit'
import type { Logic } from '@tianbao/rules'
import { isObject } from '../json-values.ts'
import { operators } from '../operators.ts'
import { wordingOf } from './wordings.ts'

/** Another logic that a word may be changed for, and what it is called. */
export interface Rewording {
  readonly id: string
  readonly label: string
  readonly logic: Logic
}

/** Operations that take one another's place: what stands beside the word stays. */
const families: readonly (readonly string[])[] = [
  ['near', '==', '!=', '<', '<=', '>', '>=', 'in', 'same', 'has', 'starts', 'ends'],
  ['and', 'or'],
  ['filled', 'empty'],
  ['+', '-', '*', '/', 'ratio', 'change', 'min', 'max', 'sum'],
  ['sum', 'min', 'max', 'count', 'join'],
  ['some', 'all', 'none', 'filter'],
  ['abs', 'round', 'year', 'length'],
]

/** Tolerance of 等于 where none was there: half of the second decimal. */
const usualTolerance = 0.005

/** Other operations that the word of an operation may be changed for, with the same operands; itself is left out. */
export function rewordings(logic: Logic): readonly Rewording[] {
  const own = operationOf(logic)
  if (own === null) return []
  const { id, operands } = own
  const others = families.filter((family) => family.includes(id)).flat()
  return [...new Set(others)].flatMap((other) => {
    if (other === id) return []
    const fitted = fit(other, operands)
    return fitted === null
      ? []
      : [{ id: other, label: labelOf(other, fitted.length), logic: { [other]: fitted } }]
  })
}

function fit(id: string, operands: readonly Json[]): readonly Json[] | null {
  const [min, max] = operators.find((one) => one.id === id)?.arity ?? [0, 0]
  if (id === 'near' && operands.length === 2) return [...operands, usualTolerance]
  const fitted =
    id === 'in' || id === 'near' ? operands.slice(0, max) : operands.slice(0, Math.min(max, mostOf(id)))
  return fitted.length < min || wordingOf(id, fitted.length) === null ? null : fitted
}

/** Comparisons take two; a third would mean something else. */
function mostOf(id: string): number {
  return ['<', '<=', 'ratio', '-'].includes(id) ? 2 : Number.POSITIVE_INFINITY
}

/** An operation by its word and what comes behind it: 等于 …，误差不超过 …. */
function labelOf(id: string, operands: number): string {
  const says = wordingOf(id, operands)?.says ?? id
  const said = says.slice(Math.max(0, says.indexOf('[')))
  return said
    .replaceAll(/[[\]]/g, '')
    .replaceAll(/\{[^}]*\}/g, '…')
    .trim()
}

/** What may be put around a logic: more on it, or a question about it. The new operands are `null`, to be filled. */
export function surroundings(logic: Logic, isClaim: boolean): readonly Rewording[] {
  const made: readonly (readonly [id: string, label: string, logic: Logic])[] = isClaim
    ? [
        ['and', '并且 …', joined('and', logic)],
        ['or', '或者 …', joined('or', logic)],
        ['!', '反过来说', { '!': [logic] }],
        ['if', '只在 … 时', { if: [null, logic, true] }],
      ]
    : [
        ['+', '加 …', joined('+', logic)],
        ['-', '减 …', { '-': [logic, null] }],
        ['*', '乘 …', joined('*', logic)],
        ['/', '除以 …', { '/': [logic, null] }],
        ['sum', '之和（空的不算）', joined('sum', logic)],
        ['ratio', '占 … 的百分比', { ratio: [logic, null, 100] }],
        ['abs', '绝对值', { abs: [logic] }],
        ['round', '四舍五入', { round: [logic, 2] }],
        ['if', '看情况取', { if: [null, logic, null] }],
      ]
  return made.map(([id, label, one]) => ({ id, label, logic: one }))
}

/** One operand more for an operation that takes any number; another operation is put in it. */
function joined(id: string, logic: Logic): Logic {
  const own = operationOf(logic)
  return { [id]: own?.id === id ? [...own.operands, null] : [logic, null] }
}

/** What is left when the operation around operands is taken away: one of them. */
export function kernels(logic: Logic): readonly Logic[] {
  return operationOf(logic)?.operands ?? []
}

function operationOf(logic: Logic): { readonly id: string; readonly operands: readonly Json[] } | null {
  const [entry, ...more] = isObject(logic) ? Object.entries(logic) : []
  if (entry === undefined || more.length > 0) return null
  const [id, operand] = entry
  return { id, operands: Array.isArray(operand) ? operand : [operand] }
}
