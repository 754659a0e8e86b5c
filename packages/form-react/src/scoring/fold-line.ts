import { cellsOfRow, type Grid, type GridCell } from '@tianbao/sheet'
import type { AddedCell, AddedRow } from '@tianbao/sheet-react'
import { say } from '../messages/messages.ts'
import type { UnscoredGroup } from './unscored-groups.ts'

/** The line of a group that is not scored: in its place while it is folded, else below it. `turn` does the other. */
export function foldLine(
  grid: Grid,
  group: UnscoredGroup,
  level: GridCell,
  isFolded: boolean,
  turn: () => void,
): AddedRow {
  const [row] = group.rows
  const beside = level.column + level.columnSpan
  const values = cellsOfRow(grid, level.row).filter((cell) => cell.column >= beside)
  const at = (address: string | undefined) => values.find((cell) => cell.address === (address ?? null))
  const clause = at(row?.cells.clause) ?? at(row?.cells.score)
  const worth = new Set([at(row?.cells.points), at(row?.cells.score)])
  const says = new Map<AddedCell, string>()
  const add = (column: number, columnSpan: number, text: string, more: Partial<AddedCell> = {}) =>
    says.set({ column, columnSpan, name: group.name, isComputed: false, ...more }, text)

  const inner = group.inner.length > 0 ? group.inner.join('、') : group.name
  if (isFolded) add(level.column, level.columnSpan, group.name, { align: 'centre' })
  const end = clause?.column ?? grid.columns.length
  add(beside, end - beside, say('score.folded', { names: inner, count: group.rows.length }), {
    align: 'left',
    isPrinted: true,
  })
  for (const cell of values.filter(({ column }) => column >= end)) {
    if (cell === clause)
      add(cell.column, cell.columnSpan, say('score.folded_why'), {
        align: 'left',
        act: { words: say(isFolded ? 'score.unfold' : 'score.fold'), run: turn },
      })
    else add(cell.column, cell.columnSpan, worth.has(cell) ? say('score.folded_none') : '')
  }
  const texts = [...says.values()]
  return {
    key: `fold ${group.key} ${isFolded}`,
    column: isFolded ? level.column : beside,
    cells: [...says.keys()],
    texts: () => texts,
    subscribe: () => () => undefined,
  }
}
