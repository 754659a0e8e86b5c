import type { Json } from '@tianbao/edit'
import { isObject } from '../json-values.ts'
import type { LogicPlace } from './sentence.ts'

/** What stands at a place of a logic, or of a whole rule; undefined where nothing does. */
export function logicAt(value: Json, at: LogicPlace): Json | undefined {
  let here: Json | undefined = value
  for (const step of at) {
    if (Array.isArray(here)) here = typeof step === 'number' ? here[step] : undefined
    else here = isObject(here) && Object.hasOwn(here, step) ? here[String(step)] : undefined
  }
  return here
}

/** The same with another value at a place; undefined takes an operand out of its list, a name out of its object. */
export function withLogicAt<T extends Json>(value: T, at: LogicPlace, next: Json | undefined): T {
  return changed(value, at, next) as T
}

function changed(value: Json, at: LogicPlace, next: Json | undefined): Json {
  const [step, ...rest] = at
  if (step === undefined) return next ?? null
  const isLast = rest.length === 0
  if (Array.isArray(value) && typeof step === 'number') {
    if (isLast && next === undefined) return value.toSpliced(step, 1)
    return value.toSpliced(step, 1, isLast ? (next ?? null) : changed(value[step] ?? null, rest, next))
  }
  const object = isObject(value) ? value : {}
  if (isLast && next === undefined)
    return Object.fromEntries(Object.entries(object).filter(([name]) => name !== String(step)))
  const inner = Object.hasOwn(object, step) ? (object[String(step)] ?? null) : {}
  // A name that is there keeps its place among the others.
  return { ...object, [String(step)]: isLast ? (next ?? null) : changed(inner, rest, next) }
}
