import type { Json, JsonObject } from '@tianbao/edit'
import { ANY, type DrawingSheet } from './drawing.ts'
import { isList } from './json.ts'
import type { Place } from './references.ts'

/** Draws what a schema says of a list: its items, fixed ones in the words of draft 07. */
export function drawListWords(
  sheet: DrawingSheet,
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
      .map((one, index) => sheet.one(one, [...place, word, String(index)], depth + 1))
    const restWord = isList2020 ? 'items' : 'additionalItems'
    if (rest === false || rest === undefined) drawn.additionalItems = false
    else drawn.additionalItems = sheet.one(rest, [...place, restWord], depth + 1)
    return
  }
  if (items === false) drawn.maxItems = 0
  if (items !== undefined) drawn.items = sheet.one(items, [...place, 'items'], depth + 1)
  else if (drawn.type === 'array' && !('$ref' in drawn)) drawn.items = { [ANY]: true }
}
