import { isGroup } from './columns.ts'
import { bandAddress, partAddress } from './part-address.ts'
import type { Band, Column, Look, Sheet, TableBand } from './sheet.ts'

/** Everything that a look may say. */
export const lookKeys = [
  'align',
  'vertical',
  'indent',
  'bold',
  'wrap',
  'rightLine',
  'lowerLine',
] as const satisfies readonly (keyof Look)[]

/** A place for words in a sheet: what `from.part` of a grid cell names, and the lines over and under the table. */
export interface SheetPart {
  readonly kind: 'line' | 'cell' | 'column' | 'head' | 'side'
  /** The text with holes, as written; absent where there is none (a head may be left out for a title). */
  readonly text?: string
  readonly look: Look
  /** The band that it is of; null for a line. */
  readonly band: Band | null
  /** Of a column and of a head. */
  readonly column?: Column
}

/** All parts of a sheet by their address in it: `title.centre`, `header#name`, `money#current`, `money#current.head`, `block.side`. */
export function readParts(sheet: Sheet): ReadonlyMap<string, SheetPart> {
  const parts = new Map<string, SheetPart>()
  for (const line of [...(sheet.above ?? []), ...(sheet.below ?? [])]) {
    for (const place of ['left', 'centre', 'right'] as const) {
      const text = line[place]
      if (text === undefined) continue
      parts.set(bandAddress(line.id, place), { kind: 'line', text, look: { align: place }, band: null })
    }
  }
  readBands(sheet.bands, parts)
  return parts
}

function readBands(bands: readonly Band[], parts: Map<string, SheetPart>): void {
  for (const band of bands) {
    if (band.band === 'grid') {
      for (const cell of band.cells) {
        parts.set(partAddress(band.id, cell.id), {
          kind: 'cell',
          ...textOf(cell.text),
          look: lookOf(cell),
          band,
        })
      }
    } else if (band.band === 'table') {
      readColumns(band, band.columns, parts)
    } else {
      if (band.side !== undefined) {
        const { side } = band
        parts.set(bandAddress(band.id, 'side'), { kind: 'side', text: side.text, look: lookOf(side), band })
      }
      readBands(band.bands, parts)
    }
  }
}

function readColumns(band: TableBand, columns: readonly Column[], parts: Map<string, SheetPart>): void {
  for (const column of columns) {
    const address = partAddress(band.id, column.id)
    const look = column.headLook ?? {}
    parts.set(`${address}.head`, { kind: 'head', ...textOf(column.head), look, band, column })
    if (isGroup(column)) readColumns(band, column.columns, parts)
    else parts.set(address, { kind: 'column', ...textOf(column.cell), look: lookOf(column), band, column })
  }
}

function textOf(text: string | undefined): { readonly text?: string } {
  return text === undefined ? {} : { text }
}

function lookOf(of: Look): Look {
  const look: { -readonly [K in keyof Look]: Look[K] } = {}
  for (const key of lookKeys) if (of[key] !== undefined) Object.assign(look, { [key]: of[key] })
  return look
}
