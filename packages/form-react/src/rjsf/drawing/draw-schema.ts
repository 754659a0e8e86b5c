import type { Json, JsonObject } from '@tianbao/edit'
import { drawBranches } from './branch-words.ts'
import {
  ANY,
  CLOSED,
  CLOSED_WHAT,
  type Drawing,
  type DrawingNote,
  type DrawingSheet,
  LATER,
  note,
} from './drawing.ts'
import { expansion } from './expansion.ts'
import { isObject } from './json.ts'
import { drawListWords } from './list-words.ts'
import { drawObjectWords } from './object-words.ts'
import { createReferences, type Place, type References } from './references.ts'
import { drawSelect, drawTypes } from './type-words.ts'
import { wordsOf } from './words.ts'

/** Schemas that RJSF goes through when it draws, times levels; beyond them parts are drawn one by one. */
const mostExpanded = 2000
/** Schemas of one part that is drawn by itself, and levels of it. */
const mostOfPart = 400
const deepestPart = 4
const deepest = 24

/**
 * Draws a document, or the part of it at a place. Any JSON Schema of draft 07 to 2020-12: what RJSF has no word for is
 * said in its words (`prefixItems`, `dependentSchemas`, anchors, types by list), what it would stumble over is left out.
 * Where RJSF would go through too much (references that multiply, nesting without end) the references are not left
 * to it: each such part is drawn when somebody opens it. Linear in the document.
 */
export function drawSchema(root: Json, place: Place = []): Drawing {
  const references = createReferences(root)
  if (place.length === 0) {
    const whole = draw(references, place, false)
    if (whole && expansion(whole.schema, mostExpanded, deepest) !== null) return whole
  }
  return draw(references, place, true) ?? { schema: { [CLOSED]: 'many' }, notes: [] }
}

function draw(references: References, place: Place, isParted: boolean): Drawing | null {
  const most = isParted ? mostOfPart : mostExpanded
  const sheet: DrawingSheet = {
    references,
    notes: [],
    isParted,
    names: new Map(),
    left: most,
    one: (own, at, depth) => drawOne(sheet, own, at, depth),
    merged: (own, at, depth) => drawMerged(sheet, own, at, depth),
  }
  const root = references.at(place)
  const schema = isObject(root) ? drawObject(sheet, root, place, 0) : { [ANY]: true }
  const definitions: Record<string, Json> = {}
  // The list grows while it is gone through: a definition may name others.
  for (const { name, place: at } of sheet.names.values()) {
    definitions[name] = drawOne(sheet, references.at(at) ?? true, at, 1)
    if (!isParted && sheet.left < 0) return null
  }
  if (!isParted && sheet.left < 0) return null
  const hasNames = sheet.names.size > 0
  return { schema: hasNames ? { ...schema, definitions } : schema, notes: sheet.notes }
}

/** A property, an item, an alternative: it stands by itself, so it may be opened later. */
function drawOne(sheet: DrawingSheet, schema: Json, place: Place, depth: number): Json {
  if (!isObject(schema) || Object.keys(schema).length === 0) return { [ANY]: true }
  const isNested = ['$ref', 'properties', 'items', 'oneOf', 'anyOf', 'allOf'].some((word) => word in schema)
  if (sheet.isParted && isNested && depth > 0) {
    const isFar = depth >= deepestPart || sheet.left <= 0
    if ('$ref' in schema || isFar) return later(sheet, schema, place)
  }
  return drawObject(sheet, schema, place, depth)
}

function later(sheet: DrawingSheet, schema: JsonObject, place: Place): Json {
  const words = titleOf(wordsOf(schema))
  const { $ref: ref } = schema
  if (typeof ref !== 'string') return { ...words, [LATER]: [...place] }
  const led = sheet.references.resolve(ref)
  if (led.leads !== 'here') return { ...words, ...closed(sheet, led.leads, place, ref) }
  return { ...words, [LATER]: [...led.place] }
}

function titleOf({ title }: Readonly<Record<string, Json>>): JsonObject {
  return title === undefined ? {} : { title }
}

function closed(sheet: DrawingSheet, why: DrawingNote['why'], place: Place, what: string): JsonObject {
  note(sheet, why, place, what)
  return { [CLOSED]: why, [CLOSED_WHAT]: what.slice(0, 200) }
}

/** A schema that is merged into another (`allOf`, `then`): it cannot be opened by itself. */
function drawMerged(sheet: DrawingSheet, schema: Json, place: Place, depth: number): Json {
  if (schema === false) return { not: {} }
  if (!isObject(schema)) return {}
  if (sheet.isParted && ('$ref' in schema || depth > deepest || sheet.left < -mostOfPart)) {
    note(sheet, 'merged', place, typeof schema.$ref === 'string' ? schema.$ref : '')
    return {}
  }
  return drawObject(sheet, schema, place, depth)
}

function drawObject(sheet: DrawingSheet, schema: JsonObject, place: Place, depth: number): JsonObject {
  sheet.left -= 1
  if (!sheet.isParted && (sheet.left < 0 || depth > 400)) {
    sheet.left = -1
    return {}
  }
  const drawn: Record<string, Json> = { ...wordsOf(schema) }
  const ref = referenceOf(schema)
  if (ref !== undefined) {
    const led = sheet.references.resolve(ref)
    if (led.leads !== 'here') return { ...titleOf(drawn), ...closed(sheet, led.leads, place, ref) }
    if (!sheet.isParted) drawn.$ref = `#/definitions/${nameFor(sheet, led.place)}`
  }
  drawObjectWords(sheet, drawn, schema, place, depth)
  drawListWords(sheet, drawn, schema, place, depth)
  drawBranches(sheet, drawn, schema, place, depth)
  return drawTypes(drawSelect(drawn))
}

function referenceOf(schema: JsonObject): string | undefined {
  if (typeof schema.$ref === 'string') return schema.$ref
  if (schema.$recursiveRef === '#') return '#'
  return typeof schema.$dynamicRef === 'string' ? schema.$dynamicRef : undefined
}

function nameFor(sheet: DrawingSheet, place: Place): string {
  const key = JSON.stringify(place)
  const known = sheet.names.get(key)
  if (known) return known.name
  const name = `d${sheet.names.size}`
  sheet.names.set(key, { name, place })
  return name
}
