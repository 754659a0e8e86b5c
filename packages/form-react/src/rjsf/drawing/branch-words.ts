import type { Json, JsonObject } from '@tianbao/edit'
import { BARE, type DrawingSheet, mostSiblings, note, reserved } from './drawing.ts'
import { isList, isObject } from './json.ts'
import type { Place } from './references.ts'
import { wordsOf } from './words.ts'

/** Draws alternatives, conditions, and what hangs on a property. */
export function drawBranches(
  sheet: DrawingSheet,
  drawn: Record<string, Json>,
  schema: JsonObject,
  place: Place,
  depth: number,
): void {
  for (const word of ['oneOf', 'anyOf'] as const) {
    const options = schema[word]
    if (!isList(options) || options.length === 0) continue
    if (options.length > mostSiblings) note(sheet, 'many', place, String(options.length - mostSiblings))
    drawn[word] = options.slice(0, mostSiblings).map((one, index) => {
      if (one === false) return { not: {} }
      if (isObject(drawn.properties) && isBare(one))
        return { ...(isObject(one) ? wordsOf(one) : {}), [BARE]: true }
      return sheet.one(one, [...place, word, String(index)], depth + 1)
    })
  }
  const { allOf } = schema
  if (isList(allOf) && allOf.length > 0) {
    drawn.allOf = allOf
      .slice(0, mostSiblings)
      .map((one, index) => sheet.merged(one, [...place, 'allOf', String(index)], depth + 1))
  }
  for (const word of ['if', 'then', 'else', 'not'] as const) {
    const one = schema[word]
    if (one !== undefined) drawn[word] = sheet.merged(one, [...place, word], depth + 1)
  }
  const dependencies = dependenciesOf(sheet, schema, place, depth)
  if (Object.keys(dependencies).length > 0) drawn.dependencies = dependencies
}

/** Whether an alternative adds no name to the object that it is one of: `true`, a title, the type that is known. */
function isBare(schema: Json): boolean {
  if (!isObject(schema)) return true
  return Object.keys(schema).every((word) => ['title', 'description', 'required', 'type'].includes(word))
}

/** What hangs on a property: the one word of draft 07, or the two that followed it. */
function dependenciesOf(sheet: DrawingSheet, schema: JsonObject, place: Place, depth: number): JsonObject {
  const hung: Record<string, Json> = {}
  for (const word of ['dependentSchemas', 'dependencies', 'dependentRequired'] as const) {
    const all = schema[word]
    for (const [name, one] of isObject(all) ? Object.entries(all) : []) {
      if (reserved.has(name)) continue
      const asked = isList(one) ? one.filter((other) => typeof other === 'string') : null
      if (asked) {
        const before = hung[name]
        hung[name] = isObject(before) ? { allOf: [before, { required: asked }] } : asked
      } else if (isObject(one)) hung[name] = sheet.merged(one, [...place, word, name], depth + 1)
    }
  }
  return hung
}
