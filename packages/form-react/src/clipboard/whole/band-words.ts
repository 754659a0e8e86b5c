import type { Form } from '@tianbao/form'
import type { Band, Grid, GridCell } from '@tianbao/sheet'
import type { GridLookup } from '@tianbao/sheet-react'
import { headKey, wordKey } from '../spread/word-key.ts'
import { valuesAmong } from './values-among.ts'

/** A band of the form as it is drawn, with all that is printed in it: by this its part of a block is known again. */
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
  return [...runs].map(([band, rows]) => {
    const cells = rows.flatMap((row) => lookup.across(row).filter((cell) => cell.row === row))
    const heads = new Set(
      cells.filter(({ kind }) => kind === 'head').map((cell) => headKey(form.words(cell))),
    )
    const printed = cells.filter((cell) => isPrinted(form, cell)).map((cell) => wordKey(form.words(cell)))
    const mixed = cells.map((cell) => form.pieces(cell)).filter((pieces) => pieces.length > 1)
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

function bandsWithin(bands: readonly Band[]): readonly Band[] {
  return bands.flatMap((band) => [band, ...(band.band === 'stack' ? bandsWithin(band.bands) : [])])
}

function idOfTable(band: Band): readonly string[] {
  return band.band === 'table' ? [band.id] : []
}
