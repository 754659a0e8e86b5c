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
  const [first, second, third] = segments
  if (first === undefined) return (from) => from
  if (second === undefined) return (from) => step(from, first)
  if (third === undefined) return (from) => step(step(from, first), second)
  if (segments.length === 3) return (from) => step(step(step(from, first), second), third)
  return (from) => {
    let value: Json | undefined = from
    for (const segment of segments) value = step(value, segment)
    return value
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

/** A reader of a path that may begin with a `$` name. Undefined where there is nothing. */
export function rootedReader(segments: readonly string[], roots: Roots): (frame: Frame) => Json | undefined {
  const [first = '', ...rest] = segments
  const fromItem = pathReader(segments)
  if (!first.startsWith('$')) return (frame) => fromItem(frame.data)
  const fromRoot = pathReader(rest)
  const root = roots.get(first.slice(1))
  if (root !== undefined)
    return (frame) => {
      const value = root(frame)
      return value === undefined ? undefined : fromRoot(value)
    }
  const name = first.slice(1)
  return (frame) => {
    const context = frame.around.context
    const value = Object.hasOwn(context, name) ? context[name] : undefined
    return value === undefined ? fromItem(frame.data) : fromRoot(value)
  }
}

/** A reader of a path that is only known when the rule runs, a `$` name in it as in one known beforehand. */
export function readRooted(frame: Frame, segments: readonly string[], roots: Roots): Json | undefined {
  frame.charge(segments.length)
  const [first = '', ...rest] = segments
  if (first.startsWith('$')) {
    const name = first.slice(1)
    const root = roots.get(name)
    const context = frame.around.context
    const value = root ? root(frame) : Object.hasOwn(context, name) ? context[name] : undefined
    if (root !== undefined || value !== undefined)
      return value === undefined ? undefined : readPath(value, rest)
  }
  return readPath(frame.data, segments)
}

/** Nothing becomes null. */
export function orNull(reader: (frame: Frame) => Json | undefined): Evaluator {
  return (frame) => reader(frame) ?? null
}
