import type { Address } from '@tianbao/edit'
import type { Form, ScoreSheet, Subtotal } from '@tianbao/form'
import { cellsOfRow, type Grid, type GridCell, gridRows } from '@tianbao/sheet'
import type { AddedCell, AddedRow, AddedRows } from '@tianbao/sheet-react'
import { say } from '../messages/messages.ts'
import { pointsFixed } from './reading-totals.ts'
import { numberWords } from './rule-words.ts'
import { type ScoreBoard, scoreBoardOf } from './score-board.ts'
import { type ShownSubtotal, shownSubtotals, subtotalKey } from './shown-subtotals.ts'

/** 小计: what the rows under a level come to, below the last of them. The form has no such cells: nothing of it is kept. */
export interface SubtotalRows {
  /** Where they stand in a grid; the same object until they or the grid are others. */
  in(grid: Grid): AddedRows
  /** Other levels have one than before. Returns the way out. */
  subscribe(listener: () => void): () => void
}

/** The subtotals of a form that scores. */
export function createSubtotalRows(form: Form): SubtotalRows {
  const board = scoreBoardOf(form)
  const made = new Map<string, AddedRow>()
  let shown = shownIn(board)
  let last: { readonly grid: Grid; readonly rows: AddedRows } | null = null

  return {
    in(grid) {
      if (last?.grid !== grid) last = { grid, rows: placed(grid, shown, board, made) }
      return last.rows
    },
    subscribe: (listener) =>
      board.subscribe(() => {
        const now = shownIn(board)
        if (isSamePlaces(now, shown)) return
        shown = now
        last = null
        listener()
      }),
  }
}

function shownIn(board: ScoreBoard): readonly ShownSubtotal[] {
  const sheet = board.sheet()
  return sheet === null ? [] : shownSubtotals(sheet)
}

function isSamePlaces(now: readonly ShownSubtotal[], before: readonly ShownSubtotal[]): boolean {
  return (
    now.length === before.length &&
    now.every(({ key, row }, at) => key === before[at]?.key && row.address === before[at]?.row.address)
  )
}

function placed(
  grid: Grid,
  shown: readonly ShownSubtotal[],
  board: ScoreBoard,
  made: Map<string, AddedRow>,
): AddedRows {
  const found = new Map<number, AddedRow[]>()
  if (shown.length === 0) return found
  const levelAt = levelCells(grid)
  const wanted = new Map<Address, ShownSubtotal[]>()
  for (const one of shown) wanted.set(one.row.address, [...(wanted.get(one.row.address) ?? []), one])
  for (const [position, { address, band }] of grid.rows.entries()) {
    for (const one of (address === undefined ? undefined : wanted.get(address)) ?? []) {
      const level = levelAt(position, one.subtotal.levels.length)
      const cells = level && cellsFor(grid, position, level, one)
      if (!level || !cells) continue
      const key = `${band} ${one.key}`
      const known = made.get(key)
      const isSame =
        known?.column === level.column &&
        JSON.stringify(known.cells) === JSON.stringify(cells.map(({ cell }) => cell))
      const row = isSame ? known : addedRow(key, level.column, cells, one, board)
      made.set(key, row)
      const end = level.row + level.rowSpan - 1
      found.set(
        end,
        [...(found.get(end) ?? []), row].sort((a, b) => b.column - a.column),
      )
    }
  }
  return found
}

/** The cell that names a level of a row. */
function levelCells(grid: Grid): (row: number, level: number) => GridCell | undefined {
  const byLevel = new Map<number, GridCell[]>()
  for (const cell of gridRows(grid).over) {
    if (cell.kind !== 'level' || cell.level === undefined) continue
    const cells = byLevel.get(cell.level) ?? []
    byLevel.set(cell.level, cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) cells[row] = cell
  }
  return (row, level) => byLevel.get(level)?.[row]
}

/** What a cell of such a row says. */
type Says = 'label' | 'nothing' | 'full' | 'points'

interface SaidCell {
  readonly cell: AddedCell
  readonly says: Says
}

/** The cells of a subtotal, below the columns of the row above; null where that row does not show its points. */
function cellsFor(
  grid: Grid,
  position: number,
  level: GridCell,
  { subtotal, row }: ShownSubtotal,
): readonly SaidCell[] | null {
  const { actual, points, score } = row.cells
  const says = (cell: GridCell): Says | null => {
    if (cell.address === null || cell.column <= level.column) return null
    if (cell.address === score) return 'points'
    if (cell.address === points) return 'full'
    return cell.address === actual ? 'nothing' : null
  }
  const values = cellsOfRow(grid, position).flatMap((cell) => {
    const said = says(cell)
    return said === null ? [] : [{ cell, says: said }]
  })
  const [first] = values
  if (first === undefined || !values.some((one) => one.says === 'points')) return null
  const names = subtotal.levels.map(({ name }) => name).join('　')
  const made: SaidCell[] = [cellOf(level.column, first.cell.column, 'label', names)]
  let at = first.cell.column
  for (const { cell, says: said } of values) {
    if (cell.column > at) made.push(cellOf(at, cell.column, 'nothing', names))
    at = cell.column + cell.columnSpan
    made.push(cellOf(cell.column, at, said, names))
  }
  if (at < grid.columns.length) made.push(cellOf(at, grid.columns.length, 'nothing', names))
  return made
}

function cellOf(column: number, end: number, says: Says, names: string): SaidCell {
  const head = says === 'points' ? say('score.line.points') : says === 'full' ? say('score.input.full') : ''
  const name = says === 'label' ? names : say('score.subtotal_of', { names, head })
  return { says, cell: { column, columnSpan: end - column, name, isComputed: says === 'points' } }
}

function addedRow(
  key: string,
  column: number,
  cells: readonly SaidCell[],
  { key: own, label }: ShownSubtotal,
  board: ScoreBoard,
): AddedRow {
  let last: readonly string[] = []
  const textOf = (says: Says, sheet: ScoreSheet, now: Subtotal): string => {
    if (says === 'full') return numberWords(now.full)
    if (says === 'points') return pointsFixed(now.points, sheet)
    if (says === 'nothing') return ''
    return now.open === 0 ? label : `${label}　${say('score.open_rows', { count: now.open })}`
  }
  return {
    key,
    column,
    cells: cells.map(({ cell }) => cell),
    subscribe: board.subscribe,
    texts() {
      const sheet = board.sheet()
      const now = sheet && subtotalsByKey(sheet).get(own)
      const texts = now ? cells.map(({ says }) => textOf(says, sheet, now)) : []
      if (texts.length !== last.length || texts.some((text, at) => text !== last[at])) last = texts
      return last
    },
  }
}

const known = new WeakMap<ScoreSheet, ReadonlyMap<string, Subtotal>>()

function subtotalsByKey(sheet: ScoreSheet): ReadonlyMap<string, Subtotal> {
  const before = known.get(sheet)
  if (before) return before
  const found = new Map(sheet.subtotals.map((subtotal) => [subtotalKey(subtotal), subtotal]))
  known.set(sheet, found)
  return found
}
