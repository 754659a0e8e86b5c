import type { Json } from '@tianbao/edit'
import { toText } from '../coerce.ts'
import type { Frame } from '../frame.ts'
import type { Logic } from '../logic.ts'
import type { Access, Operator } from '../operator.ts'
import { member } from '../own-property.ts'
import { type Roots, readRooted } from '../path.ts'

/**
 * `{"val": ["a", "b"]}`: a value by its path, one operand a segment, so that a name may contain a dot. A first operand
 * `[n]` goes n scopes out: in an iteration 1 has its `index` (from 0), 2 is the data around it, and so on.
 */
export const val: Operator = Object.freeze<Operator>({
  id: 'val',
  title: { zh: '取值', en: 'Value' },
  family: 'data',
  arity: [0, Number.POSITIVE_INFINITY],
  isStandard: false,
  shape: 'access',
  places: (operands) => segmentPlaces(operands, true),
  compile(operands, roots) {
    return (data, frame) =>
      readSegments(
        operands.map((operand) => operand.evaluate(data, frame)),
        roots,
        data,
        frame,
      ) ?? null
  },
})

/** The place that operands name, one segment each. */
export function segmentPlaces(operands: readonly Logic[], isValue: boolean): Access {
  const [first, ...rest] = operands
  const isScoped = Array.isArray(first)
  const scope = isScoped ? levelOf(first[0] ?? 0) : 0
  const path: string[] = []
  let isWhole = false
  for (const segment of isScoped ? rest : operands) {
    isWhole = typeof segment === 'object' && segment !== null
    if (isWhole) break
    path.push(String(segment))
  }
  return { paths: [{ path, isWhole }], scope, isValue }
}

/** The value at a path given as segments; undefined where there is nothing. */
export function readSegments(
  args: readonly Json[],
  roots: Roots,
  data: Json,
  frame: Frame,
): Json | undefined {
  const [first, ...rest] = args
  if (first === undefined || (first === null && rest.length === 0)) return data
  if (!Array.isArray(first))
    return readRooted(
      args.map((arg) => toText(arg, frame)),
      roots,
      data,
      frame,
    )
  const level = levelOf(first[0] ?? 0)
  let value = level === 0 ? data : frame.scope(level)
  for (const segment of rest) {
    frame.charge(1)
    if (value === undefined || value === null) return undefined
    value = member(value, toText(segment, frame))
  }
  return value
}

function levelOf(level: Json): number {
  return typeof level === 'number' ? Math.abs(Math.trunc(level)) : 0
}
