import type { Address } from '@tianbao/edit'
import { type Form, rowOf } from '@tianbao/form'
import {
  type Grid,
  type GridCell,
  type GridWithout,
  gridRows,
  showsFields,
  withoutRows,
} from '@tianbao/sheet'
import type { AddedRow, AddedRows } from '@tianbao/sheet-react'
import { foldLine } from './fold-line.ts'
import { scoreBoardOf } from './score-board.ts'
import { type UnscoredGroup, unscoredGroups } from './unscored-groups.ts'

/** A grid as it is shown: without the rows that are folded away, and with a line for each group of them. */
interface FoldedGrid {
  readonly shown: GridWithout
  readonly lines: AddedRows
}

/** Rows that are not scored, folded into one line until somebody opens it. Only the screen does so: paper has them all. */
export interface FoldedRows {
  /** The same object until the grid or what is folded is another. */
  in(grid: Grid): FoldedGrid
  /** Opens the group that a cell is folded away in; false: it is in none. */
  reveal(address: Address): boolean
  /** Returns the way out. */
  subscribe(listener: () => void): () => void
}

/** Groups that score nothing when the form is opened begin folded; one that turns so while it is filled does not. */
export function createFoldedRows(form: Form): FoldedRows {
  const board = scoreBoardOf(form)
  const listeners = new Set<() => void>()
  let groups = groupsNow()
  const folded = new Set(groups.map(({ key }) => key))
  let last: { readonly grid: Grid; readonly made: FoldedGrid } | null = null

  function groupsNow(): readonly UnscoredGroup[] {
    const sheet = board.sheet()
    return sheet === null ? [] : unscoredGroups(form, sheet)
  }

  const changed = () => {
    last = null
    for (const listener of [...listeners]) listener()
  }

  const turn = (key: string) => {
    if (!folded.delete(key)) folded.add(key)
    changed()
  }

  const follow = () => {
    const now = groupsNow()
    if (namesOf(now) === namesOf(groups)) return
    groups = now
    for (const key of folded) if (!now.some((group) => group.key === key)) folded.delete(key)
    changed()
  }

  return {
    in(grid) {
      if (last?.grid !== grid) last = { grid, made: foldedGrid(grid, groups, folded, turn) }
      return last.made
    },
    reveal(address) {
      const own = rowOf(address)
      const group = groups.find(({ rows }) => rows.some((row) => row.address === own))
      if (group === undefined || !folded.has(group.key)) return false
      turn(group.key)
      return true
    },
    subscribe(listener) {
      listeners.add(listener)
      const stop = board.subscribe(follow)
      return () => {
        listeners.delete(listener)
        stop()
      }
    },
  }
}

function namesOf(groups: readonly UnscoredGroup[]): string {
  return groups.map(({ key, rows }) => `${key} ${rows.map(({ address }) => address).join(' ')}`).join('\n')
}

function foldedGrid(
  grid: Grid,
  groups: readonly UnscoredGroup[],
  folded: ReadonlySet<string>,
  turn: (key: string) => void,
): FoldedGrid {
  const placed = groups.flatMap((group) => {
    const level = levelCellOf(grid, group)
    return level === null ? [] : [{ group, level, isFolded: folded.has(group.key) }]
  })
  const gone = new Set(placed.flatMap(({ level, isFolded }) => (isFolded ? rowsOf(level) : [])))
  const shown = withoutRows(grid, gone)
  const lines = new Map<number, readonly AddedRow[]>()
  for (const { group, level, isFolded } of placed) {
    const line = foldLine(grid, group, level, isFolded, () => turn(group.key))
    const position = shown.at(isFolded ? level.row - 1 : level.row + level.rowSpan - 1)
    lines.set(position, [...(lines.get(position) ?? []), line])
  }
  return { shown, lines }
}

/** The cell that names a group, where the rows beside it are the group's and no others, and a row stands above it. */
function levelCellOf(grid: Grid, { rows }: UnscoredGroup): GridCell | null {
  const own = new Set(rows.map(({ address }) => address))
  const isOwn = (row: number) => own.has(grid.rows[row]?.address ?? '') || !showsFields(grid, row)
  const level = gridRows(grid).over.find(
    (cell) => cell.kind === 'level' && cell.level === 1 && own.has(grid.rows[cell.row]?.address ?? ''),
  )
  if (level === undefined || level.row === 0) return null
  const beside = rowsOf(level)
  const isWhole = beside.filter((row) => own.has(grid.rows[row]?.address ?? '')).length === own.size
  return isWhole && beside.every(isOwn) ? level : null
}

function rowsOf({ row, rowSpan }: GridCell): readonly number[] {
  return Array.from({ length: rowSpan }, (_, index) => row + index)
}
