import { isGroup } from './columns.ts'
import { bandAddress, partAddress } from './part-address.ts'
import type { Band, Column, Sheet } from './sheet.ts'

/** A text of a sheet, where it stands in it, and the patterns that its holes are paths below ('' for the root). */
export interface SheetText {
  readonly part: string
  readonly text: string
  readonly bases: readonly string[]
}

/** Every text of a sheet, in its order: lines over the table, bands, lines under it. */
export function textsOf(sheet: Sheet): readonly SheetText[] {
  const texts: SheetText[] = []
  const add = (part: string, text: string | undefined, bases: readonly string[]) => {
    if (text !== undefined) texts.push({ part, text, bases })
  }
  const addLines = (lines: Sheet['above']) => {
    for (const line of lines ?? []) {
      for (const place of ['left', 'centre', 'right'] as const) {
        add(bandAddress(line.id, place), line[place], [''])
      }
    }
  }
  const addColumns = (band: string, columns: readonly Column[], base: string, rows: readonly string[]) => {
    for (const column of columns) {
      const part = partAddress(band, column.id)
      add(`${part}.head`, column.head, [base])
      if (isGroup(column)) addColumns(band, column.columns, base, rows)
      else add(part, column.cell, rows)
    }
  }
  const addBands = (bands: readonly Band[], base: string) => {
    for (const band of bands) {
      if (band.band === 'grid') {
        for (const cell of band.cells) add(partAddress(band.id, cell.id), cell.text, [base])
      } else if (band.band === 'table') {
        addColumns(band.id, band.columns, base, rowPatterns(band.rows, base))
      } else {
        const inside = band.each === undefined ? base : `${below(base, band.each)}.*`
        add(bandAddress(band.id, 'side'), band.side?.text, [inside])
        addBands(band.bands, inside)
      }
    }
  }
  addLines(sheet.above)
  addBands(sheet.bands, '')
  addLines(sheet.below)
  return texts
}

/** The pattern of a path below a pattern: `goals.*` and `text` give `goals.*.text`. */
export function below(base: string, path: string): string {
  return base === '' ? path : `${base}.${path}`
}

function rowPatterns(rows: string | readonly string[], base: string): readonly string[] {
  return (typeof rows === 'string' ? [rows] : rows).map((list) => `${below(base, list)}.*`)
}
