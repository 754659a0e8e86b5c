import type { TextPart } from './text-part.ts'

/** Writes a text with holes: `parseText` reads it back to the same parts, where none bears a fault. */
export function formatText(parts: readonly TextPart[]): string {
  return fillText(
    parts.map((part) =>
      part.kind === 'literal' ? { ...part, text: part.text.replace(/[{}]/g, '$&$&') } : part,
    ),
    (hole) => (hole.kind === 'field' ? `{${hole.path}}` : `{$${hole.name}${formatOffset(hole.offset)}}`),
  )
}

/** The text with each hole filled by `fill`; braces are plain. */
export function fillText(
  parts: readonly TextPart[],
  fill: (hole: Exclude<TextPart, { kind: 'literal' }>) => string,
): string {
  return parts.map((part) => (part.kind === 'literal' ? part.text : fill(part))).join('')
}

function formatOffset(offset: number): string {
  return offset === 0 ? '' : offset > 0 ? `+${offset}` : String(offset)
}
