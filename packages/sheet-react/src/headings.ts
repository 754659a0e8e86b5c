import type { Address } from '@tianbao/edit'
import type { GridCell } from '@tianbao/sheet'
import type { GridLookup } from './grid-lookup.ts'
import type { SheetPlan } from './plan.ts'
import type { CellPiece, SheetSource } from './sheet-source.ts'

/** The words that a table says of a cell: those over its rows, outermost first, and those over its columns. */
export interface Headings {
  /** The label at the edge of a whole block, if the cell is in one. */
  readonly side: string
  readonly rows: readonly string[]
  readonly columns: readonly string[]
}

/** Headings of the cells of one plan; what all cells of a row or a column have in common is read once. */
export interface HeadingReader {
  of(cell: GridCell): Headings
  /** What a row says of its cells may be something else now. */
  forget(row: number): void
}

/** Words that name what stands right of a column. */
interface Naming {
  readonly column: number
  readonly words: string
}

/** What a row says of its cells. */
interface Edge {
  readonly side: Naming | null
  readonly names: readonly Naming[]
}

/**
 * Reads a cell's headings off the table: levels and names at its left, header rows of its band above it. In a plain
 * grid of labels and values the nearest label at the left names the value, else the one over it.
 */
export function createHeadings(plan: SheetPlan, lookup: GridLookup, source: SheetSource): HeadingReader {
  const tops = bandTops(plan)
  const columns = new Map<string, readonly string[]>()
  const edges = new Map<number, Edge>()

  const columnsOf = (cell: GridCell): readonly string[] => {
    const top = tops[cell.row] ?? cell.row
    const key = `${top} ${cell.column}`
    const known = columns.get(key)
    if (known) return known
    const found = headCells(plan, lookup, top, cell.column).map((head) => wordsOf(source, head))
    columns.set(key, found)
    return found
  }

  const edgeOf = (row: number): Edge => {
    const known = edges.get(row)
    if (known) return known
    const cells = lookup.across(row)
    // What stands behind a row's own name says something of it, and names nothing.
    const named = plan.rows[row]?.parts.find(({ isName }) => isName)?.cell.column ?? Number.POSITIVE_INFINITY
    const side = cells.find(({ kind }) => kind === 'side')
    const found: Edge = {
      side: side ? { column: side.column, words: wordsOf(source, side) } : null,
      names: cells.flatMap((cell) =>
        cell.kind === 'field' && cell.column > named ? [] : (namingOf(cell, source) ?? []),
      ),
    }
    edges.set(row, found)
    return found
  }

  /** In a band without heads: the nearest printed words at the left, else those over it. */
  const labelNear = (cell: GridCell): readonly string[] => {
    const left = lookup.across(cell.row).filter((own) => own.column < cell.column)
    const label = left.findLast((own) => isLabel(own, source)) ?? labelAbove(cell)
    return label ? [namingWords(source, source.pieces(label))] : []
  }

  /** Labels that stand over their values name them as well, if nothing at the left does. */
  const labelAbove = (cell: GridCell): GridCell | undefined => {
    if (isLabel(cell, source)) return undefined
    const above = cell.row > (tops[cell.row] ?? 0) ? lookup.at(cell.row - 1, cell.column) : undefined
    return above && isLabel(above, source) ? above : undefined
  }

  return {
    of(cell) {
      const { side, names } = edgeOf(cell.row)
      const heads = columnsOf(cell)
      const over = names.flatMap(({ column, words }) => (column < cell.column ? [words] : []))
      return {
        side: side && side.column < cell.column ? side.words : '',
        rows: distinct(heads.length > 0 ? over : labelNear(cell)),
        columns: distinct(heads),
      }
    },
    forget: (row) => {
      edges.delete(row)
    },
  }
}

/** For each row the first row of its band. */
function bandTops({ grid }: SheetPlan): Int32Array {
  const tops = new Int32Array(grid.rows.length)
  for (let row = 1; row < tops.length; row += 1)
    tops[row] = grid.rows[row]?.band === grid.rows[row - 1]?.band ? (tops[row - 1] ?? row) : row
  return tops
}

/** The printed words of a cell, with the texts of its values in their places. */
export function wordsOf(source: SheetSource, cell: GridCell): string {
  return wordsIn(source, source.pieces(cell))
}

function wordsIn(source: SheetSource, pieces: readonly CellPiece[]): string {
  return onOneLine(
    pieces.map((piece) => ('words' in piece ? piece.words : source.view(piece.address).text)).join(''),
  )
}

function onOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

/** A label's words without what is only filled into it: 长期目标：（截止2026年） names 长期目标. */
function namingWords(source: SheetSource, pieces: readonly CellPiece[]): string {
  const words = wordsIn(source, pieces)
  return bareWords(pieces.length < 2 ? words : words.replace(/[（(][^（()）]*[)）]/g, ''))
}

function bareWords(words: string): string {
  return words.replace(/[：:\s]+$/, '')
}

/** Printed words, maybe with values among them. */
function isLabel(cell: GridCell, source: SheetSource): boolean {
  return (
    cell.kind === 'label' || (cell.kind === 'field' && source.pieces(cell).some((piece) => 'words' in piece))
  )
}

/** A text of more characters explains its row, one of fewer says only that there is nothing to say. */
const nameLength = { least: 2, most: 40 }

/** Printed words name what stands right of them; so do the short texts, printed or written, that name their own rows. */
function namingOf(cell: GridCell, source: SheetSource): Naming | null {
  const { column } = cell
  if (cell.kind === 'field' && cell.address !== null) {
    const { text, align, isProse, isPrinted } = source.view(cell.address)
    if (isPrinted && (text.length < nameLength.least || text.length > nameLength.most)) return null
    if (align !== 'left' || isProse) return null
    const pieces = source.pieces(cell)
    return { column, words: pieces.length === 1 ? bareWords(onOneLine(text)) : namingWords(source, pieces) }
  }
  const isNaming = cell.kind === 'label' || cell.kind === 'level'
  return isNaming ? { column, words: namingWords(source, source.pieces(cell)) } : null
}

/** Whether others of its row may be named by what a cell shows. */
export function mayName(cell: GridCell, source: SheetSource): boolean {
  return namingOf(cell, source) !== null || isLabel(cell, source)
}

/** The heads over a column of the band that begins at a row, from above. */
function headCells(plan: SheetPlan, lookup: GridLookup, top: number, column: number): readonly GridCell[] {
  const found: GridCell[] = []
  for (let row = top; plan.grid.rows[row]?.head; row += 1) {
    const head = lookup.at(row, column)
    if (head?.kind === 'head' && found.at(-1) !== head) found.push(head)
  }
  return found
}

/** Neighbours that say the same are said once, and what says nothing is left out. */
function distinct(words: readonly string[]): readonly string[] {
  return words.filter((word, index) => word !== '' && word !== words[index - 1])
}

/** Where one is, in words: the names over the row and the innermost one over the column. */
export function placeWords(headings: Headings): string {
  const column = headings.columns.at(-1)
  return [...headings.rows, ...(column === undefined ? [] : [column])].join('　')
}

/** Everything that names a cell, for those who hear the table instead of seeing it. */
export function spokenPlace(headings: Headings, address: Address): string {
  const words = [headings.side, ...headings.rows, ...headings.columns].filter((word) => word !== '')
  return words.length > 0 ? words.join('　') : address
}
