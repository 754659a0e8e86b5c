import type { Json, JsonObject } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import type { Mapping, MappingStep } from './mapping.ts'

export type MappingReading =
  | { readonly mapping: Mapping; readonly findings?: never }
  | { readonly findings: readonly Finding[]; readonly mapping?: never }

/** How many steps a mapping may have. */
const mostSteps = 5000

const isText = (value: Json | undefined): boolean => typeof value === 'string'
const isTexts = (value: Json | undefined): boolean => Array.isArray(value) && value.every(isText)
const isNumber = (value: Json | undefined): boolean => typeof value === 'number' && Number.isFinite(value)
const isMap = (value: Json | undefined): boolean => isObject(value) && Object.values(value).every(isText)
const isUnder = (value: Json | undefined): boolean => value === undefined || isText(value) || isMap(value)

/** What each kind of step has to have. */
const shapes: Readonly<
  Record<MappingStep['op'], Readonly<Record<string, (value: Json | undefined) => boolean>>>
> = {
  keep: { from: isText, to: isText },
  cast: { from: isText, to: isText },
  first: { from: isText, to: isText },
  scale: { from: isText, to: isText, by: isNumber },
  options: { from: isText, to: isText, map: isMap },
  split: { from: isText, to: isTexts, at: isText },
  join: { from: isTexts, to: isText, with: isText },
  rows: { from: isTexts, to: isText, under: isUnder },
  constant: { to: isText, value: (value) => value !== undefined },
  archive: { from: isText },
}

/**
 * Reads a mapping that was written by hand or came from elsewhere. Total: what is wrong is told at its place. Whether it
 * fits two templates is another question: see `checkMapping`.
 */
export function readMapping(value: Json): MappingReading {
  if (!isObject(value)) return wrong('')
  const { from, to, steps, nodes } = value
  if (!isKey(from)) return wrong('from')
  if (!isKey(to)) return wrong('to')
  if (!Array.isArray(steps) || steps.length > mostSteps) return wrong('steps')
  const at = steps.findIndex((step: Json) => !isStep(step))
  if (at >= 0) return wrong(`steps.${at}`)
  if (nodes !== undefined && !isMap(nodes)) return wrong('nodes')
  return { mapping: value as unknown as Mapping }
}

function isStep(step: Json): boolean {
  if (!isObject(step) || typeof step.op !== 'string' || !Object.hasOwn(shapes, step.op)) return false
  return Object.entries(shapes[step.op as MappingStep['op']]).every(([name, is]) => is(own(step, name)))
}

function isKey(value: Json | undefined): boolean {
  return isObject(value) && isText(value.form) && isText(value.region) && Number.isInteger(value.year)
}

function own(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function wrong(at: string): MappingReading {
  return {
    findings: [{ code: 'versions.mapping_shape', severity: 'error', addresses: [at], params: { at } }],
  }
}
