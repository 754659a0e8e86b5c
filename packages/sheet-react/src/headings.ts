import type { Address } from '@tianbao/edit'
import type { GridCell } from '@tianbao/sheet'
import type { GridLookup } from './grid-lookup.ts'
import type { SheetPlan } from './plan.ts'
import type { SheetSource } from './sheet-source.ts'

/** The words that a table says of a cell: those over its rows, outermost first, and those over its columns. */
export interface Headings {
  /** The label at the edge of a whole block, if the cell is in one. */
  readonly side: string
  readonly rows: readonly string[]
  readonly columns: readonly string[]
}

/**
 * Reads a cell's headings off the table: levels and names at its left, header rows of its band above it. In a plain
 * grid of labels and values the nearest label names the value.
 */
export function headingsOf(
  plan: SheetPlan,
  lookup: GridLookup,
  source: SheetSource,
  cell: GridCell,
): Headings {
  const band = plan.grid.rows[cell.row]?.band
  const left = lookup.across(cell.row).filter((own) => own.column < cell.column)
  const side = left.find((own) => own.kind === 'side')
  const columns = headCells(plan, lookup, cell, band)
  const rows =
    columns.length > 0
      ? left.filter((own) => isNaming(own, source))
      : left.filter((own) => isLabel(own, source)).slice(-1)
  return {
    side: side ? wordsOf(source, side) : '',
    rows: distinct(rows.map((own) => namingWords(source, own))),
    columns: distinct(columns.map((own) => wordsOf(source, own))),
  }
}

/** The printed words of a cell, with the texts of its values in their places. */
export function wordsOf(source: SheetSource, cell: GridCell): string {
  return source
    .pieces(cell)
    .map((piece) => ('words' in piece ? piece.words : source.view(piece.address).text))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A label's words without what is only filled into it: 长期目标：（截止2026年） names 长期目标. */
function namingWords(source: SheetSource, cell: GridCell): string {
  const words = wordsOf(source, cell)
  const bare = source.pieces(cell).length < 2 ? words : words.replace(/[（(][^（()）]*[)）]/g, '')
  return bare.replace(/[：:\s]+$/, '')
}

/** Printed words, maybe with values among them. */
function isLabel(cell: GridCell, source: SheetSource): boolean {
  return (
    cell.kind === 'label' || (cell.kind === 'field' && source.pieces(cell).some((piece) => 'words' in piece))
  )
}

/** Printed words name what stands right of them; so do the texts that people wrote as names of their own rows. */
function isNaming(cell: GridCell, source: SheetSource): boolean {
  if (cell.kind === 'label' || cell.kind === 'level') return true
  if (cell.kind !== 'field' || cell.address === null) return false
  const view = source.view(cell.address)
  return view.isPrinted || (view.align === 'left' && !view.isProse)
}

function headCells(
  plan: SheetPlan,
  lookup: GridLookup,
  cell: GridCell,
  band: string | undefined,
): readonly GridCell[] {
  const found: GridCell[] = []
  let row = cell.row - 1
  while (row >= 0 && plan.grid.rows[row]?.band === band && !plan.grid.rows[row]?.head) row -= 1
  for (; row >= 0 && plan.grid.rows[row]?.band === band; row -= 1) {
    const head = lookup.at(row, cell.column)
    if (head?.kind === 'head' && found[0] !== head) found.unshift(head)
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
