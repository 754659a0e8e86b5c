import type { Json, JsonObject } from '@tianbao/edit'
import { type DrawingSheet, mostSiblings, note, reserved } from './drawing.ts'
import { isList, isObject } from './json.ts'
import type { Place } from './references.ts'

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
    drawn[word] = options
      .slice(0, mostSiblings)
      .map((one, index) =>
        one === false ? { not: {} } : sheet.one(one, [...place, word, String(index)], depth + 1),
      )
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
