import type { Json, JsonObject } from '@tianbao/edit'
import { type DrawingSheet, mostSiblings, note, reserved } from './drawing.ts'
import { isList, isObject } from './json.ts'
import type { Place } from './references.ts'

/** Draws what a schema says of an object: its properties, and those that are not named. */
export function drawObjectWords(
  sheet: DrawingSheet,
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
        .map(([name, one]) => [name, sheet.one(one, [...place, 'properties', name], depth + 1)]),
    )
  }
  if (isList(drawn.required)) {
    drawn.required = drawn.required.filter((name) => !reserved.has(String(name)))
  }
  // RJSF would hold every name against the patterns by an engine that may never end.
  const named = isObject(patterns) ? Object.entries(patterns).filter(([, one]) => one !== false) : []
  const others = [
    ...named.map(([pattern, one]) => ({ one, at: [...place, 'patternProperties', pattern] })),
    ...(isObject(more) ? [{ one: more, at: [...place, 'additionalProperties'] }] : []),
  ]
  const [only] = others
  if (only) {
    // Which of several a name belongs to RJSF cannot say: then it is a value of any type.
    const isSure = others.length === 1 && isObject(only.one)
    drawn.additionalProperties = isSure ? sheet.one(only.one, only.at, depth + 1) : true
  } else if (typeof more === 'boolean') drawn.additionalProperties = more
}
