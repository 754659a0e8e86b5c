import type { Json, JsonObject } from '@tianbao/edit'
import { expansion } from './expansion.ts'
import { isList, isObject, typeOf } from './json.ts'
import { createReferences, type Place, type References } from './references.ts'
import { wordsOf } from './words.ts'

/** Why a part of a schema is not drawn, or not at once; what it says still holds for the data. */
export interface DrawingNote {
  readonly why: 'elsewhere' | 'nowhere' | 'circle' | 'name' | 'many' | 'merged'
  /** Where in the schema. */
  readonly place: Place
  /** The reference, the name, or how many. */
  readonly what: string
}

/** A schema in the words that RJSF draws, bounded in what drawing it costs. */
export interface Drawing {
  readonly schema: JsonObject
  readonly notes: readonly DrawingNote[]
}

/** A part that is drawn when it is asked for: where it stands in the document, as a list of names. */
export const LATER = 'x-tianbao-later'
/** A value of any type. */
export const ANY = 'x-tianbao-any'
/** A part that cannot be drawn, and why. */
export const CLOSED = 'x-tianbao-closed'
/** The type is only how it is shown: a choice of values that have no control of their own. */
export const SHOWN = 'x-tianbao-shown'
export const CLOSED_WHAT = 'x-tianbao-closed-what'

/** Schemas that RJSF goes through when it draws, times levels; beyond them parts are drawn one by one. */
const mostExpanded = 2000
/** Schemas of one part that is drawn by itself, and levels of it. */
const mostOfPart = 400
const deepestPart = 4
const deepest = 24
/** Properties of one object, and alternatives, that are drawn. */
const mostSiblings = 1500

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

interface Sheet {
  readonly references: References
  readonly notes: DrawingNote[]
  /** Drawn one by one: references become parts to be opened. */
  readonly isParted: boolean
  /** Names of the places that references of a whole drawing lead to. */
  readonly names: Map<string, { readonly name: string; readonly place: Place }>
  left: number
}

function draw(references: References, place: Place, isParted: boolean): Drawing | null {
  const most = isParted ? mostOfPart : mostExpanded
  const sheet: Sheet = { references, notes: [], isParted, names: new Map(), left: most }
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
function drawOne(sheet: Sheet, schema: Json, place: Place, depth: number): Json {
  if (!isObject(schema) || Object.keys(schema).length === 0) return { [ANY]: true }
  const isNested = ['$ref', 'properties', 'items', 'oneOf', 'anyOf', 'allOf'].some((word) => word in schema)
  if (sheet.isParted && isNested && depth > 0) {
    const isFar = depth >= deepestPart || sheet.left <= 0
    if ('$ref' in schema || isFar) return later(sheet, schema, place)
  }
  return drawObject(sheet, schema, place, depth)
}

function later(sheet: Sheet, schema: JsonObject, place: Place): Json {
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

function closed(sheet: Sheet, why: DrawingNote['why'], place: Place, what: string): JsonObject {
  note(sheet, why, place, what)
  return { [CLOSED]: why, [CLOSED_WHAT]: what.slice(0, 200) }
}

function note(sheet: Sheet, why: DrawingNote['why'], place: Place, what: string): void {
  if (sheet.notes.length < 100) sheet.notes.push({ why, place, what: what.slice(0, 200) })
}

/** A schema that is merged into another (`allOf`, `then`): it cannot be opened by itself. */
function drawMerged(sheet: Sheet, schema: Json, place: Place, depth: number): Json {
  if (schema === false) return { not: {} }
  if (!isObject(schema)) return {}
  if (sheet.isParted && ('$ref' in schema || depth > deepest || sheet.left < -mostOfPart)) {
    note(sheet, 'merged', place, typeof schema.$ref === 'string' ? schema.$ref : '')
    return {}
  }
  return drawObject(sheet, schema, place, depth)
}

function drawObject(sheet: Sheet, schema: JsonObject, place: Place, depth: number): JsonObject {
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

/** A choice among values needs a type to be drawn as one: texts stand for values that have no control of their own. */
function drawSelect(drawn: JsonObject): JsonObject {
  const options = drawn.oneOf ?? drawn.anyOf
  if (drawn.type !== undefined || !isList(options) || options.length === 0) return drawn
  const values = options.flatMap((one) =>
    isObject(one) && one.const !== undefined ? [typeOf(one.const)] : [],
  )
  if (values.length < options.length) return drawn
  const [first] = values
  const isPlain = (first === 'number' || first === 'boolean') && values.every((type) => type === first)
  return isPlain ? { ...drawn, type: first } : { ...drawn, type: 'string', [SHOWN]: true }
}

function referenceOf(schema: JsonObject): string | undefined {
  if (typeof schema.$ref === 'string') return schema.$ref
  if (schema.$recursiveRef === '#') return '#'
  return typeof schema.$dynamicRef === 'string' ? schema.$dynamicRef : undefined
}

function nameFor(sheet: Sheet, place: Place): string {
  const key = JSON.stringify(place)
  const known = sheet.names.get(key)
  if (known) return known.name
  const name = `d${sheet.names.size}`
  sheet.names.set(key, { name, place })
  return name
}

/** Names that mean something to every object in JavaScript: RJSF would read its own methods as values. */
const reserved = new Set(Object.getOwnPropertyNames(Object.prototype))

function drawObjectWords(
  sheet: Sheet,
  drawn: Record<string, Json>,
  schema: JsonObject,
  place: Place,
  depth: number,
): void {
  const { properties, additionalProperties: more, patternProperties: patterns } = schema
  if (isObject(properties)) {
    const kept = Object.entries(properties).filter(([name]) => {
      if (reserved.has(name)) note(sheet, 'name', [...place, 'properties', name], name)
      return !reserved.has(name)
    })
    if (kept.length > mostSiblings) note(sheet, 'many', place, String(kept.length - mostSiblings))
    drawn.properties = Object.fromEntries(
      kept
        .filter(([, one]) => one !== false)
        .slice(0, mostSiblings)
        .map(([name, one]) => [name, drawOne(sheet, one, [...place, 'properties', name], depth + 1)]),
    )
  }
  if (isList(drawn.required)) {
    drawn.required = drawn.required.filter((name) => !reserved.has(String(name)))
  }
  // RJSF would hold every name against the patterns by an engine that may never end.
  const named = isObject(patterns) ? Object.entries(patterns).filter(([, one]) => one !== false) : []
  const [first] = named
  if (isObject(more)) {
    drawn.additionalProperties = drawOne(sheet, more, [...place, 'additionalProperties'], depth + 1)
  } else if (first) {
    const [pattern, one] = first
    const isOnly = named.length === 1 && isObject(one)
    drawn.additionalProperties = isOnly
      ? drawOne(sheet, one, [...place, 'patternProperties', pattern], depth + 1)
      : true
  } else if (typeof more === 'boolean') drawn.additionalProperties = more
}

function drawListWords(
  sheet: Sheet,
  drawn: Record<string, Json>,
  schema: JsonObject,
  place: Place,
  depth: number,
): void {
  const { items, prefixItems, additionalItems } = schema
  const fixed = isList(prefixItems) ? prefixItems : isList(items) ? items : null
  const isList2020 = isList(prefixItems)
  const rest = isList2020 ? items : additionalItems
  if (fixed) {
    const word = isList2020 ? 'prefixItems' : 'items'
    drawn.items = fixed
      .slice(0, 100)
      .map((one, index) => drawOne(sheet, one, [...place, word, String(index)], depth + 1))
    const restWord = isList2020 ? 'items' : 'additionalItems'
    if (rest === false || rest === undefined) drawn.additionalItems = false
    else drawn.additionalItems = drawOne(sheet, rest, [...place, restWord], depth + 1)
    return
  }
  if (items === false) drawn.maxItems = 0
  if (items !== undefined) drawn.items = drawOne(sheet, items, [...place, 'items'], depth + 1)
  else if (drawn.type === 'array' && !('$ref' in drawn)) drawn.items = { [ANY]: true }
}

function drawBranches(
  sheet: Sheet,
  drawn: Record<string, Json>,
  schema: JsonObject,
  place: Place,
  depth: number,
): void {
  for (const word of ['oneOf', 'anyOf'] as const) {
    const options = schema[word]
    if (!isList(options) || options.length === 0) continue
    if (options.length > mostSiblings) note(sheet, 'many', place, String(options.length - mostSiblings))
    drawn[word] = options
      .slice(0, mostSiblings)
      .map((one, index) =>
        one === false ? { not: {} } : drawOne(sheet, one, [...place, word, String(index)], depth + 1),
      )
  }
  const { allOf } = schema
  if (isList(allOf) && allOf.length > 0) {
    drawn.allOf = allOf
      .slice(0, mostSiblings)
      .map((one, index) => drawMerged(sheet, one, [...place, 'allOf', String(index)], depth + 1))
  }
  for (const word of ['if', 'then', 'else', 'not'] as const) {
    const one = schema[word]
    if (one !== undefined) drawn[word] = drawMerged(sheet, one, [...place, word], depth + 1)
  }
  const dependencies = dependenciesOf(sheet, schema, place, depth)
  if (Object.keys(dependencies).length > 0) drawn.dependencies = dependencies
}

/** What hangs on a property: the one word of draft 07, or the two that followed it. */
function dependenciesOf(sheet: Sheet, schema: JsonObject, place: Place, depth: number): JsonObject {
  const hung: Record<string, Json> = {}
  for (const word of ['dependentSchemas', 'dependencies', 'dependentRequired'] as const) {
    const all = schema[word]
    for (const [name, one] of isObject(all) ? Object.entries(all) : []) {
      if (reserved.has(name)) continue
      const asked = isList(one) ? one.filter((other) => typeof other === 'string') : null
      if (asked) {
        const before = hung[name]
        hung[name] = isObject(before) ? { allOf: [before, { required: asked }] } : asked
      } else if (isObject(one)) hung[name] = drawMerged(sheet, one, [...place, word, name], depth + 1)
    }
  }
  return hung
}

const typeTitles: Readonly<Record<string, string>> = {
  array: '若干项',
  boolean: '是或否',
  integer: '整数',
  null: '空',
  number: '数',
  object: '一组',
  string: '文字',
}

/** RJSF draws the first of several types only: they become alternatives, where there are no others. */
function drawTypes(drawn: JsonObject): JsonObject {
  const { type, ...rest } = drawn
  if (!isList(type) || 'oneOf' in drawn || 'anyOf' in drawn || 'enum' in drawn || 'const' in drawn)
    return drawn
  if (type.length === 2 && type.includes('null')) return drawn
  const { items, properties, required, additionalProperties, ...words } = rest
  const parts = { array: { items }, object: { properties, required, additionalProperties } }
  return {
    ...words,
    anyOf: type.map((one) => {
      const own: Readonly<Record<string, Json | undefined>> =
        one === 'array' || one === 'object' ? parts[one] : {}
      const given = Object.fromEntries(
        Object.entries(own).flatMap(([word, value]) => (value === undefined ? [] : [[word, value] as const])),
      )
      const any = one === 'array' && items === undefined ? { items: { [ANY]: true } } : {}
      return { type: one, title: typeTitles[String(one)] ?? String(one), ...given, ...any }
    }),
  }
}
