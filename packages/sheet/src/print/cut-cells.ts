import type { Grid, GridCell } from '../grid.ts'
import type { PageCell, PageRow, PageRules } from './page.ts'

interface Piece extends PageCell {
  isWorded: boolean
  readonly height: number
}

/**
 * The pieces of a grid's cells on each page. Linear in cells and pieces: cells are taken up where they begin, and
 * carried from page to page while they go on.
 */
export function cutCells(
  grid: Grid,
  pages: readonly { readonly rows: readonly PageRow[] }[],
  heights: readonly number[],
  wordsFrom: PageRules['wordsFrom'],
): readonly (readonly PageCell[])[] {
  const byRow: GridCell[][] = grid.rows.map(() => [])
  for (const cell of grid.cells) byRow[cell.row]?.push(cell)
  const pieces = new Map<GridCell, Piece[]>()
  let open: GridCell[] = []
  const cut = pages.map(({ rows }) => {
    const heads = rows.filter(({ isRepeated }) => isRepeated)
    const own = rows.slice(heads.length)
    const [first] = own
    const last = own.at(-1)
    if (first === undefined || last === undefined) return []
    const begun = own.filter(({ from }) => from === 0).flatMap(({ row }) => byRow[row] ?? [])
    const isSliced = last.to < (heights[last.row] ?? 0)
    const touched = [...open, ...begun]
    const again = heads.flatMap(({ row }) => byRow[row] ?? []).filter((cell) => endOf(cell) <= first.row)
    open = touched.filter((cell) => endOf(cell) > (isSliced ? last.row : last.row + 1))
    const drawn = [...again, ...touched].map((cell) => cutCell(cell, rows, heights))
    for (const piece of drawn) {
      const all = pieces.get(piece.cell)
      if (all === undefined) pieces.set(piece.cell, [piece])
      else all.push(piece)
    }
    return drawn.sort((a, b) => a.row - b.row || a.cell.column - b.cell.column)
  })
  for (const all of pieces.values()) placeWords(all, wordsFrom)
  return cut.map((drawn) => drawn.map(({ height: _, ...piece }) => piece))
}

function cutCell(cell: GridCell, rows: readonly PageRow[], heights: readonly number[]): Piece {
  const isIn = ({ row }: PageRow) => row >= cell.row && row < endOf(cell)
  const top = rows.findIndex(isIn)
  let end = top
  let height = 0
  for (let row = rows[end]; row !== undefined && isIn(row); row = rows[++end]) height += row.to - row.from
  const own = rows.slice(top, end)
  const first = own.find(({ isRepeated }) => !isRepeated) ?? own[0]
  const last = own.at(-1)
  return {
    cell,
    row: top,
    rowSpan: end - top,
    isContinued: first !== undefined && (first.row > cell.row || first.from > 0),
    goesOn: last !== undefined && (last.row + 1 < endOf(cell) || last.to < (heights[last.row] ?? 0)),
    isWorded: true,
    height,
  }
}

/** A header that is printed again is whole each time. Of a cut cell the highest piece bears the words, and any high one. */
function placeWords(pieces: readonly Piece[], wordsFrom: PageRules['wordsFrom']): void {
  if (pieces.length < 2 || pieces.every(({ cell }) => cell.rowSpan === 1)) return
  const highest = pieces.reduce((best, piece) => (piece.height > best.height ? piece : best))
  const least = typeof wordsFrom === 'number' ? () => wordsFrom : wordsFrom
  for (const piece of pieces) {
    const isWhole = !piece.isContinued && !piece.goesOn
    piece.isWorded = isWhole || piece === highest || piece.height >= least(piece.cell)
  }
}

function endOf(cell: GridCell): number {
  return cell.row + cell.rowSpan
}
