import type { Json } from '@tianbao/edit'

/** JSON with two spaces a level, where what fits on a line stands on one line: as people write JSON-Logic. */
export function printJson(value: Json, width = 56): string {
  return printed(value, '', width)
}

function printed(value: Json, indent: string, width: number): string {
  const line = onOneLine(value, width - indent.length)
  if (line !== null || typeof value !== 'object' || value === null) return line ?? JSON.stringify(value)
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    const items = value.map((item: Json) => inner + printed(item, inner, width))
    return `[\n${items.join(',\n')}\n${indent}]`
  }
  const entries = Object.entries(value).map(
    ([name, one]) => `${inner}${JSON.stringify(name)}: ${printed(one, inner, width)}`,
  )
  return `{\n${entries.join(',\n')}\n${indent}}`
}

/** A value on one line with blanks between its parts; null where it does not fit. */
function onOneLine(value: Json, room: number): string | null {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  // A part that is longer than the room makes the whole too long; asking for it first keeps this linear.
  let left = room
  const parts: string[] = []
  const entries: readonly (readonly [string, Json])[] = Array.isArray(value)
    ? value.map((item: Json) => ['', item] as const)
    : Object.entries(value)
  for (const [name, one] of entries) {
    const part = onOneLine(one, left)
    if (part === null) return null
    const whole = Array.isArray(value) ? part : `${JSON.stringify(name)}: ${part}`
    left -= whole.length + 2
    if (left < 0) return null
    parts.push(whole)
  }
  if (Array.isArray(value)) return `[${parts.join(', ')}]`
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`
}
