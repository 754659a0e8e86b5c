import type { Json, JsonObject } from '@tianbao/edit'

/** Whether a count lies between two bounds, where they are numbers. */
export function isWithinCounts(count: number, least: Json | undefined, most: Json | undefined): boolean {
  return (typeof least !== 'number' || count >= least) && (typeof most !== 'number' || count <= most)
}

/** Whether a number lies within the bounds of a schema. */
export function isWithinNumbers(schema: JsonObject, value: number): boolean {
  const { exclusiveMinimum: above, exclusiveMaximum: below } = schema
  return (
    isWithinCounts(value, schema.minimum, schema.maximum) &&
    (typeof above !== 'number' || value > above) &&
    (typeof below !== 'number' || value < below)
  )
}
