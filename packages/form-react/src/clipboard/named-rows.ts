import type { Form } from '@tianbao/form'
import type { Grid, RawTable } from '@tianbao/sheet'
import type { GridLookup, Headings, Rect } from '@tianbao/sheet-react'
import { bareText, isSameText } from './land-cell.ts'
import { edgesOf } from './target-columns.ts'

/** What of a table tells where a block's rows belong. */
interface NamedGround {
  readonly form: Form
  readonly grid: Grid
  readonly lookup: GridLookup
  headings(row: number, column: number): Headings | null
}

/**
 * Where a block begins that brought along what is printed at the left: nobody can stand in printed words, so one stands
 * in the first cell to be filled, and the block's own first text says over which column it lies. A block that says
 * nothing of the kind begins where one stands.
 */
export function startOfBlock(ground: NamedGround, table: RawTable, at: Rect): Rect {
  const first = table.cells.find(({ row, column }) => row === 0 && column === 0)?.text.trim() ?? ''
  if (first === '' || table.columns < 2) return at
  const columns = [...edgesOf(ground.lookup, [at.row], 0, at.column), at.column].reverse()
  const column = columns.find((own) => isNamed(ground, at.row, own, first))
  return column === undefined || column === at.column ? at : { ...at, column, columnEnd: column + 1 }
}

function isNamed(
  { form, lookup, headings }: NamedGround,
  row: number,
  column: number,
  words: string,
): boolean {
  const cell = lookup.at(row, column)
  if (!cell || cell.kind === 'side') return false
  const isHead = headings(row, column)?.columns.some((head) => isSameText(head, words)) ?? false
  return isHead || (cell.kind !== 'empty' && isSameText(form.words(cell), words))
}

/**
 * The rows of a block that bear another name of those printed in the table than the one where they would lie. `placeOf`: the row
 * of the grid under a row of the block. A name that was merged over rows holds for all of them.
 */
export function rowsOfOthers(
  { form, grid, lookup }: NamedGround,
  table: RawTable,
  placeOf: (row: number) => number | undefined,
  columns: readonly number[],
): ReadonlySet<number> {
  const others = new Set<number>()
  const printed = new Set(
    grid.cells.flatMap((cell) => (cell.kind === 'level' ? [bareText(form.words(cell))] : [])),
  )
  const names = columns.map(() => '')
  const byRow: RawTable['cells'][number][][] = Array.from({ length: table.rows }, () => [])
  for (const cell of table.cells) byRow[cell.row]?.push(cell)
  for (const [row, cells] of byRow.entries()) {
    for (const { column, text } of cells) if (text.trim() !== '') names[column] = bareText(text)
    const place = placeOf(row)
    if (place === undefined) continue
    for (const [column, gridColumn] of columns.entries()) {
      const cell = lookup.at(place, gridColumn)
      const name = names[column] ?? ''
      if (cell?.kind !== 'level' || cell.column !== gridColumn || !printed.has(name)) continue
      if (bareText(form.words(cell)) !== name) others.add(row)
    }
  }
  return others
}
