import type { Json, JsonObject } from '@tianbao/edit'
import { isObject, own, ownObject, ownTexts } from '../json-values.ts'

/** A property of an object schema, wherever in it the property is declared. */
export interface Declared {
  readonly name: string
  readonly schema: JsonObject
  /** Required whatever the data: not only within a branch. */
  readonly isRequired: boolean
}

/**
 * The properties of an object schema in the order for people (`x-order`, then as written): its own, those of `allOf`,
 * then those that a branch may bring (`then`, `else`, `oneOf`, `anyOf`, `dependentSchemas`). The first one counts.
 */
export function propertiesOf(schema: JsonObject): readonly Declared[] {
  const always = facesOf(schema)
  const required = new Set(always.flatMap((face) => ownTexts(face, 'required')))
  const declared = new Map<string, JsonObject>()
  for (const face of [...always, ...always.flatMap(branchesOf)]) {
    for (const [name, one] of Object.entries(ownObject(face, 'properties'))) {
      if (!declared.has(name)) declared.set(name, isObject(one) ? one : {})
    }
  }
  const first = always.flatMap((face) => ownTexts(face, 'x-order')).filter((name) => declared.has(name))
  return [...new Set([...first, ...declared.keys()])].map((name) => ({
    name,
    schema: declared.get(name) ?? {},
    isRequired: required.has(name),
  }))
}

/** A schema seen as one, with what its `allOf` says written into it; its own words win. */
export function flatten(schema: JsonObject): JsonObject {
  const all = own(schema, 'allOf')
  if (!Array.isArray(all)) return schema
  const { allOf: _, ...rest } = schema
  return Object.fromEntries(
    [...all.filter(isObject).map(flatten), rest].flatMap((one) => Object.entries(one)),
  )
}

/** The schemas that hold for every value of a schema: itself, and its `allOf`. */
function facesOf(schema: JsonObject): readonly JsonObject[] {
  const all = own(schema, 'allOf')
  return Array.isArray(all) ? [schema, ...all.filter(isObject).flatMap(facesOf)] : [schema]
}

/** The schemas that hold for some values of a schema, those within them included. */
function branchesOf(schema: JsonObject): readonly JsonObject[] {
  const direct: readonly Json[] = [
    own(schema, 'then') ?? null,
    own(schema, 'else') ?? null,
    ...listOf(own(schema, 'oneOf')),
    ...listOf(own(schema, 'anyOf')),
    ...Object.values(ownObject(schema, 'dependentSchemas')),
  ]
  return direct
    .filter(isObject)
    .flatMap(facesOf)
    .flatMap((face) => [face, ...branchesOf(face)])
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}
