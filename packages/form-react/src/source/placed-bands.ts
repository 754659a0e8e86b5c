import { parseText, readParts, type Sheet } from '@tianbao/sheet'

/** Ids of the bands whose texts say where a row stands (`{$index}`). */
export function placedBands(sheet: Sheet): ReadonlySet<string> {
  const bands = new Set<string>()
  for (const { text, band } of readParts(sheet).values()) {
    if (band && text !== undefined && saysIndex(text)) bands.add(band.id)
  }
  return bands
}

function saysIndex(text: string): boolean {
  return parseText(text).some((piece) => piece.kind === 'variable' && piece.name === 'index')
}
