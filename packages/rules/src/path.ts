import type { Json } from '@tianbao/edit'
import type { Evaluator, Frame } from './frame.ts'
import { isRisky, member } from './own-property.ts'

/** Reads a path from a value; undefined where there is nothing, or where the path goes through null. */
export type PathReader = (from: Json) => Json | undefined

/** The segments of a path as `var` writes it: `a.b.0`. A number is one, too. */
export function segmentsOf(path: string): readonly string[] {
  return path.split('.')
}

/** A reader of a path known beforehand. Sees own properties only. */
export function pathReader(segments: readonly string[]): PathReader {
  if (segments.some(isRisky)) return (from) => readPath(from, segments)
  const [a, b, c, d] = segments
  if (a === undefined) return (from) => from
  if (b === undefined) return (from) => step(from, a)
  if (c === undefined) return (from) => step(step(from, a), b)
  if (d === undefined) return (from) => step(step(step(from, a), b), c)
  const rest = segments.slice(4)
  if (rest.length === 0) return (from) => step(step(step(step(from, a), b), c), d)
  const further = pathReader(rest)
  return (from) => {
    const value = step(step(step(step(from, a), b), c), d)
    return value === undefined ? undefined : further(value)
  }
}

/** Reads any path, slowly and safely. */
export function readPath(from: Json, segments: readonly string[]): Json | undefined {
  let value: Json | undefined = from
  for (const segment of segments) {
    if (value === undefined || value === null) return undefined
    value = member(value, segment)
  }
  return value
}

// Plain reading is safe: only for segments that nothing inherits.
function step(value: Json | undefined, segment: string): Json | undefined {
  return value === undefined || value === null
    ? undefined
    : (value as Readonly<Record<string, Json | undefined>>)[segment]
}

/** What `$name` means where a rule runs; undefined where this evaluation has no such name. */
export type RootReader = (frame: Frame) => Json | undefined

/** The `$` names that are known when a rule is compiled. Others are looked up in the context, then in the item. */
export type Roots = ReadonlyMap<string, RootReader>

/** Reads from the current data, or from what a `$` name stands for. Undefined where there is nothing. */
export type RootedReader = (data: Json, frame: Frame) => Json | undefined

/** A reader of a path that may begin with a `$` name. */
export function rootedReader(segments: readonly string[], roots: Roots): RootedReader {
  const [first = '', ...rest] = segments
  const fromItem = pathReader(segments)
  if (!first.startsWith('$')) return fromItem
  const name = first.slice(1)
  const fromRoot = pathReader(rest)
  const root = roots.get(name)
  if (root !== undefined)
    return (_, frame) => {
      const value = root(frame)
      return value === undefined ? undefined : fromRoot(value)
    }
  return (data, frame) => {
    const { context } = frame.around
    const value = Object.hasOwn(context, name) ? context[name] : undefined
    return value === undefined ? fromItem(data) : fromRoot(value)
  }
}

/** Reads a path that is only known when the rule runs. */
export function readRooted(
  segments: readonly string[],
  roots: Roots,
  data: Json,
  frame: Frame,
): Json | undefined {
  frame.charge(segments.length)
  const [first = '', ...rest] = segments
  if (!first.startsWith('$')) return readPath(data, segments)
  const name = first.slice(1)
  const root = roots.get(name)
  const { context } = frame.around
  const value = root ? root(frame) : Object.hasOwn(context, name) ? context[name] : undefined
  if (value !== undefined) return readPath(value, rest)
  return root ? undefined : readPath(data, segments)
}

// What `reduce` gives its body. Reading its parts by a name in the code is several times faster than by a variable.
type Reduced = { readonly current?: Json; readonly accumulator?: Json } | null | undefined

/** Evaluates to what stands at a path, or null. The commonest operation of all: short paths take a single call. */
export function pathEvaluator(segments: readonly string[], roots: Roots): Evaluator {
  const [a = '', b, c, d] = segments
  const isPlain = !a.startsWith('$') && !segments.some(isRisky)
  if (isPlain && b === undefined) {
    if (a === 'accumulator') return (data) => (data as Reduced)?.accumulator ?? null
    return (data) => step(data, a) ?? null
  }
  if (isPlain && b !== undefined && c === undefined) {
    if (a === 'current') return (data) => step((data as Reduced)?.current, b) ?? null
    return (data) => step(step(data, a), b) ?? null
  }
  if (isPlain && b !== undefined && c !== undefined && d !== undefined && segments.length === 4)
    return (data) => step(step(step(step(data, a), b), c), d) ?? null
  const read = rootedReader(segments, roots)
  return (data, frame) => read(data, frame) ?? null
}
