import type { Address } from '@tianbao/edit'
import type { Form } from '@tianbao/form'
import { type Fits, type Grid, type GridCell, match, type RawTable } from '@tianbao/sheet'
import { landCell, type SaidUnit } from '../land-cell.ts'
import type { LandedCell, Landing, RefusedCell } from '../landing.ts'
import { wordKey } from '../spread/word-key.ts'
import { isPrinted, type PrintedBand } from './band-words.ts'
import { valuesAmong } from './values-among.ts'

/** What lands beside or under labels, in a part of the form that is no list: row by row, each text where it fits best. */
export function landLabelled(
  form: Form,
  grid: Grid,
  band: PrintedBand,
  table: RawTable,
  unit: SaidUnit,
): Pick<Landing, 'landed' | 'refused' | 'under' | 'underRows'> {
  const landed: LandedCell[] = []
  const refused: RefusedCell[] = []
  const { cells } = match(gridOf(grid, band), table, fitsIn(form, band))
  for (const { raw, cell, fit, isRest, isMore } of cells) {
    const { row, column, text } = raw
    if (text.trim() === '' || isRest || band.words.has(wordKey(text))) continue
    const values = cell && fit > 0 && !isMore ? valuesIn(form, cell, text) : new Map<Address, string>()
    if (values.size === 0)
      refused.push({ row, column, text, address: null, why: 'outside', stays: '', isSame: false })
    for (const [address, value] of values) {
      const outcome = landCell(form, form.cell(address), value, unit, false)
      if (outcome && 'lands' in outcome)
        landed.push({ row, column, text: value, address, newRow: null, ...outcome.lands })
      else if (outcome) refused.push({ row, column, text, address, ...outcome.refused })
    }
  }
  const under = band.rows.map((own) =>
    grid.cells.flatMap((cell) =>
      cell.row === own && !isPrinted(form, cell) ? cell.addresses.slice(0, 1) : [],
    ),
  )
  return { landed, refused, under, underRows: band.rows }
}

/** The rows of a band as a grid of their own. */
function gridOf(grid: Grid, { rows }: PrintedBand): Grid {
  const [first = 0] = rows
  const inside = new Set(rows)
  return {
    ...grid,
    rows: rows.flatMap((row) => grid.rows[row] ?? []),
    cells: grid.cells
      .filter(({ row }) => inside.has(row))
      .map((cell) => ({ ...cell, row: cell.row - first, rowSpan: Math.min(cell.rowSpan, rows.length) })),
    faults: [],
  }
}

function fitsIn(form: Form, band: PrintedBand): Fits {
  return (cell, text) => {
    if (text.trim() === '') return 0.4
    const pieces = form.pieces(cell)
    if (isPrinted(form, cell)) return wordKey(form.words(cell)) === wordKey(text) ? 1 : 0
    if (pieces.length > 1) return valuesAmong(pieces, text) ? 1 : 0
    if (cell.kind !== 'field') return 0
    return band.words.has(wordKey(text)) || band.isMixed(text) ? 0.05 : 0.7
  }
}

function valuesIn(form: Form, cell: GridCell, text: string): ReadonlyMap<Address, string> {
  const pieces = form.pieces(cell)
  if (pieces.length > 1) return valuesAmong(pieces, text) ?? new Map()
  return cell.kind === 'field' && cell.address !== null ? new Map([[cell.address, text]]) : new Map()
}
