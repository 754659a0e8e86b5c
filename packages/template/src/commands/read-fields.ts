import type { JsonObject } from '@tianbao/edit'
import { kindOf } from '@tianbao/fields'
import { isObject, own, ownObject, ownText, ownTexts } from '../json-values.ts'
import { flatten, propertiesOf } from '../schema/faces.ts'
import { localRef } from '../schema/local-ref.ts'
import { untitled } from '../schema/minted-title.ts'

/** A field as a schema declares it, `$ref`s in place: what a person who draws the template is shown of it. */
export interface DeclaredField {
  readonly pattern: string
  /** Its words, over those of what it refers to. */
  readonly schema: JsonObject
  /** The same as it is written: what is its own. */
  readonly own: JsonObject
  /** Empty for an object, a list, or an `x-kind` that there is not. */
  readonly kind: string
  readonly title: string
  /** What people know it by: its title; where it has none, what its name says. Empty for the form itself. */
  readonly called: string
  readonly isRequired: boolean
  /** `x-year`: 0 this year, −1 last year. */
  readonly year: number | null
  /** A list of rows. */
  readonly isList: boolean
  /** Of an object: names of its properties in the order for people. */
  readonly children: readonly string[]
}

/** Follows no more references than this from one schema: a circle ends. */
const mostRefs = 32

/**
 * Reads fields of a schema by their patterns: `funds.income.total.current`, `annual.*.target`, and for what all lines
 * of a group have in common `funds.income.*.current`, as its first line that has it. Null where none is declared. Works
 * on a draft that does not compile yet, and reads each pattern once.
 */
export function readFields(root: JsonObject): (pattern: string) => DeclaredField | null {
  const known = new Map<string, DeclaredField | null>()
  const faces = new Map<JsonObject, JsonObject>()
  const elsewhere = new Map<JsonObject, ReadonlyMap<string, JsonObject>>()
  const required = new Map<JsonObject, ReadonlySet<string>>()

  const faceOf = (schema: JsonObject): JsonObject => {
    const before = faces.get(schema)
    if (before !== undefined) return before
    let face = schema
    for (let turn = 0; turn < mostRefs; turn += 1) {
      const ref = ownText(face, '$ref')
      const target = ref === undefined ? undefined : localRef(root, ref)
      if (!isObject(target)) break
      const { $ref: _, ...words } = face
      face = { ...target, ...words }
    }
    const flat = flatten(face)
    faces.set(schema, flat)
    return flat
  }

  const propertyOf = (schema: JsonObject, name: string): JsonObject | undefined => {
    const face = faceOf(schema)
    const found = own(ownObject(face, 'properties'), name)
    return isObject(found) ? found : elsewhereIn(face).get(name)
  }

  /** What branches and the like bring: looked for once, however many fields a form has. */
  const elsewhereIn = (face: JsonObject): ReadonlyMap<string, JsonObject> => {
    const before = elsewhere.get(face)
    if (before !== undefined) return before
    const all = new Map(propertiesOf(face).map((one) => [one.name, one.schema]))
    elsewhere.set(face, all)
    return all
  }

  const isRequiredIn = (face: JsonObject, name: string): boolean => {
    const before = required.get(face) ?? new Set(ownTexts(face, 'required'))
    required.set(face, before)
    return before.has(name)
  }

  const childOf = (schema: JsonObject, name: string, rest: readonly string[]): JsonObject | undefined => {
    if (name !== '*') return propertyOf(schema, name)
    const items = own(faceOf(schema), 'items')
    if (isObject(items)) return items
    const lines = propertiesOf(faceOf(schema)).map((one) => one.schema)
    return lines.find((line) => rest[0] === undefined || propertyOf(line, rest[0]) !== undefined)
  }

  const read = (pattern: string): DeclaredField | null => {
    const names = pattern === '' ? [] : pattern.split('.')
    let schema = root
    let isRequired = false
    for (const [position, name] of names.entries()) {
      isRequired = isRequiredIn(faceOf(schema), name)
      const next = childOf(schema, name, names.slice(position + 1))
      if (next === undefined) return null
      schema = next
    }
    const face = faceOf(schema)
    const year = own(face, 'x-year')
    const kind = kindOf(face)?.id ?? ''
    const title = ownText(face, 'title') ?? ''
    const name = names.at(-1) ?? ''
    return {
      pattern,
      schema: face,
      own: schema,
      kind,
      title,
      called: title !== '' || name === '*' ? title : untitled(name),
      isRequired,
      year: typeof year === 'number' ? year : null,
      isList: kind === '' && isObject(own(face, 'items')),
      children: kind === '' ? propertiesOf(face).map(({ name: child }) => child) : [],
    }
  }

  return (pattern) => {
    const before = known.get(pattern)
    if (before !== undefined) return before
    const field = read(pattern)
    known.set(pattern, field)
    return field
  }
}
