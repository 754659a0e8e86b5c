import type { Address } from '@tianbao/edit'
import { rowOf } from '@tianbao/form'
import type { RawCell } from '@tianbao/sheet'
import type { BlockHeads } from './block-heads.ts'
import type { LaidBlock, LandingGround, LandingWish } from './laid-block.ts'
import { isSameText, landCell, type SaidUnit } from './land-cell.ts'
import type { LandedCell, Landing, RefusedCell } from './landing.ts'
import { targetCell } from './target-cell.ts'

/**
 * What becomes of each text of a block that is laid over the table: which cell takes it, read by its kind, and which
 * takes none and why.
 */
export function landBlock(ground: LandingGround, wish: Pick<LandingWish, 'unit'>, laid: LaidBlock): Landing {
  const { form, grid, lookup } = ground
  const { table, heads, columns, goals } = laid
  const landed: LandedCell[] = []
  const refused: RefusedCell[] = []

  const land = (raw: RawCell, row: number) => {
    const { column, text } = raw
    const from = { row: row + heads.rows, column, text }
    const goal = goals[row]
    if (text.trim() === '' || !goal) return
    if (goal.is === 'nowhere') {
      refused.push({ ...from, address: null, why: goal.why, stays: '', isSame: false })
      return
    }
    const gridColumn = columns[column]
    const place =
      gridColumn === undefined
        ? ({ is: 'nothing' } as const)
        : targetCell(form, grid, lookup, goal.is === 'row' ? goal.row : goal.like, gridColumn)
    if (place.is === 'nothing') {
      refused.push({ ...from, address: null, why: 'outside', stays: '', isSame: false })
    } else if (place.is !== 'value') {
      // What fills a selection goes round what is merged in it.
      if (isSameText(place.words, text) || (place.is === 'covered' && laid.isRepeated)) return
      const why = place.is === 'covered' ? 'merged' : 'printed'
      refused.push({ ...from, address: null, why, stays: place.words, isSame: false })
    } else {
      const newRow = goal.is === 'new' ? goal.newRow : null
      const cell = form.cell(place.address)
      const outcome = landCell(form, cell, text, unitOver(heads, column, wish), newRow !== null)
      const address = newRow === null ? place.address : belowRow(place.address)
      if (outcome && 'lands' in outcome) landed.push({ ...from, address, newRow, ...outcome.lands })
      else if (outcome)
        refused.push({ ...from, address: newRow === null ? address : null, ...outcome.refused })
    }
  }

  for (const raw of table.cells) {
    land(raw, raw.row)
    // A merged text goes into every row of a cell that merges equal values, and into the first one of any other.
    for (let down = 1; down < raw.rowSpan; down += 1) {
      const goal = goals[raw.row + down]
      const gridColumn = columns[raw.column]
      if (goal?.is !== 'row' || gridColumn === undefined) break
      const place = targetCell(form, grid, lookup, goal.row, gridColumn)
      if (place.is === 'value' && place.cell.addresses.length > 1) land(raw, raw.row + down)
    }
  }

  const behind = laid.newRows.map((rows) => rows.behind)
  const rows = [...new Set([...goals.flatMap((goal) => (goal.is === 'row' ? [goal.row] : [])), ...behind])]
  const underRows = laid.spread ? rows.sort((a, b) => a - b) : rows
  return {
    landed,
    refused,
    newRows: laid.newRows,
    spread: laid.spread,
    nameColumn: laid.nameColumn,
    headRows: heads.rows,
    unclear: refused.filter((cell) => cell.issue?.code === 'value.unit_unclear').length,
    under: placesUnder(ground, underRows, columns.slice(0, table.columns)),
    underRows,
  }
}

function unitOver(heads: BlockHeads, column: number, wish: Pick<LandingWish, 'unit'>): SaidUnit {
  return { head: heads.units[column] ?? null, chosen: wish.unit }
}

function belowRow(address: Address): string {
  const row = rowOf(address)
  return row === null ? address : address.slice(row.length + 1)
}

function placesUnder(
  { form, grid, lookup }: LandingGround,
  rows: readonly number[],
  columns: readonly (number | undefined)[],
): readonly (readonly (Address | null)[])[] {
  return rows.map((row) =>
    columns.map((column) => {
      if (column === undefined) return null
      const place = targetCell(form, grid, lookup, row, column)
      return place.is === 'value' ? place.address : null
    }),
  )
}
