import type { Form } from '@tianbao/form'
import { type Band, type Grid, type GridCell, readParts } from '@tianbao/sheet'
import type { GridLookup } from '@tianbao/sheet-react'
import { headKey, wordKey } from '../spread/word-key.ts'
import { valuesAmong } from './values-among.ts'

/** A band of the form as it is drawn, with its heads, labels and levels: by these its part of a block is known again. */
export interface PrintedBand {
  /** Positions in the grid, top to bottom. */
  readonly rows: readonly number[]
  readonly isTable: boolean
  /** Keys of its words. */
  readonly words: ReadonlySet<string>
  /** Keys of its heads alone: where they come again, another table begins. */
  readonly heads: ReadonlySet<string>
  /** Whether a text is one of its texts with values in it: 长期目标（截止2026年）. */
  isMixed(text: string): boolean
}

/** The bands of a grid from top to bottom, those of a repeated stack one by one. Linear in the grid. */
export function printedBands(form: Form, grid: Grid, lookup: GridLookup): readonly PrintedBand[] {
  const tables = new Set(bandsWithin(form.template.sheet?.bands ?? []).flatMap(idOfTable))
  const runs = new Map<string, number[]>()
  for (const [row, { band }] of grid.rows.entries()) {
    const known = runs.get(band)
    if (known) known.push(row)
    else runs.set(band, [row])
  }
  const mixedParts = partsWithValuesAmongWords(form)
  return [...runs].map(([band, rows]) => {
    // Of a list's cells most are values: what they say is not asked.
    const cells = rows.flatMap((row) =>
      lookup
        .across(row)
        .filter((cell) => cell.row === row && (cell.kind !== 'field' || mixedParts.has(cell.from.part))),
    )
    const heads = new Set(
      cells.filter(({ kind }) => kind === 'head').map((cell) => headKey(form.words(cell))),
    )
    const printed = cells.filter((cell) => isPrinted(form, cell)).map((cell) => wordKey(form.words(cell)))
    const mixed = cells
      .filter(({ from }) => mixedParts.has(from.part))
      .map((cell) => form.pieces(cell))
      .filter((pieces) => pieces.length > 1)
    return {
      rows,
      isTable: tables.has(band.slice(band.lastIndexOf('/') + 1)),
      words: new Set([...heads, ...printed].filter((word) => word !== '')),
      heads,
      isMixed: (text) => mixed.some((pieces) => valuesAmong(pieces, text) !== null),
    }
  })
}

/** Words that the template prints there, and no value among them. */
export function isPrinted(form: Form, cell: GridCell): boolean {
  if (cell.kind !== 'field') return cell.kind !== 'empty' && cell.address === null
  return cell.address !== null && form.cell(cell.address).origin === 'fixed'
}

/** Parts of the sheet whose text has words and places of fields: a label that asks for a year. */
function partsWithValuesAmongWords({ template }: Form): ReadonlySet<string> {
  const parts = template.sheet ? [...readParts(template.sheet)] : []
  const isMixed = (text = '') => /\{[^$}]/.test(text) && text.replace(/\{[^}]*\}/g, '').trim() !== ''
  return new Set(parts.flatMap(([name, { text }]) => (isMixed(text) ? [name] : [])))
}

function bandsWithin(bands: readonly Band[]): readonly Band[] {
  return bands.flatMap((band) => [band, ...(band.band === 'stack' ? bandsWithin(band.bands) : [])])
}

function idOfTable(band: Band): readonly string[] {
  return band.band === 'table' ? [band.id] : []
}
