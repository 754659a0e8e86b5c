import type { Json, JsonObject } from '@tianbao/edit'

/**
 * Written reasons with the cells that they name where these stand now. A reason for a cell that is gone is kept as it
 * was written; one whose cells say something else now opens again by itself.
 */
export function reasonsThere(reasons: Json, there: ReadonlyMap<string, string>): Json {
  if (!Array.isArray(reasons)) return reasons
  const placed = (at: string) => there.get(at) ?? at
  return reasons.map((reason: Json) => {
    if (!isObject(reason) || typeof reason.at !== 'string') return reason
    const seen = isObject(reason.seen)
      ? { seen: Object.fromEntries(Object.entries(reason.seen).map(([at, value]) => [placed(at), value])) }
      : {}
    return { ...reason, at: placed(reason.at), ...seen }
  })
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
