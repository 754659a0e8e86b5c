import type { Address } from '@tianbao/edit'
import { fieldKind } from '@tianbao/fields'
import type { Finding } from '@tianbao/finding'
import type { CellState, Form } from '@tianbao/form'
import {
  type Grid,
  type GridCell,
  linesOnPaper,
  paperLine,
  paperSize,
  paperType,
  type Sheet,
} from '@tianbao/sheet'
import { say } from '../messages/messages.ts'
import { contextOf } from '../source/cell-at.ts'
import { printedText } from '../source/printed-text.ts'

/** An entry in a row of a table makes it tall when it takes more than this share of a page. */
const tallShare = 1 / 3
/** Characters that a paragraph of a text begins in. */
const proseIndent = 2

/**
 * What of a value does not fit where paper has it: a figure wider than its cell, words higher than the row that the
 * sheet gives a height, an entry over a third of a page high, a text higher than one. Reckoned from widths, not drawn; a hint of the page, which no server
 * knows. Null where it fits, and for what the table does not show.
 */
export function fitOnPaper(form: Form, address: Address): Finding | null {
  const place = placeOf(form, address)
  return place && fits(form, place, address, (cell) => printedText(form, cell))
}

/** The same of a text while it is being typed. */
export function fitWhileTyping(form: Form, address: Address, text: string): Finding | null {
  const place = placeOf(form, address)
  return place && fits(form, place, address, (cell) => printedAs(form, cell, text))
}

/** What it is, in words; empty where the value fits. */
export function fitWords(finding: Finding | null): string {
  return finding === null ? '' : say(finding.code, finding.params)
}

/** Everything that does not fit, in reading order. */
export function paperFindings(form: Form): readonly Finding[] {
  return (form.grid()?.cells ?? []).flatMap((place) => {
    const { address } = place
    if (address === null) return []
    return fits(form, place, address, (cell) => printedText(form, cell)) ?? []
  })
}

/** The cell that shows a value; of a merged one, by the first of its values. */
function placeOf(form: Form, address: Address): GridCell | null {
  return form.grid()?.cells.find((cell) => cell.address === address) ?? null
}

function fits(
  form: Form,
  place: GridCell,
  address: Address,
  textOf: (cell: CellState) => string,
): Finding | null {
  const { sheet } = form.template
  const grid = form.grid()
  if (!sheet || !grid) return null
  const cell = form.cell(address)
  const text = textOf(cell)
  const over = text === '' ? null : overflow(sheet, grid, place, cell, text)
  return over && { severity: 'hint', addresses: [address], ...over }
}

function overflow(
  { page, columns }: Sheet,
  grid: Grid,
  place: GridCell,
  cell: CellState,
  text: string,
): Pick<Finding, 'code' | 'params'> | null {
  const size = paperSize(page)
  const scale = size.roomWidth / columns.reduce((sum, column) => sum + column.width, 0)
  const own = columns.slice(place.column, place.column + place.columnSpan)
  const width = own.reduce((sum, column) => sum + column.width, 0) * scale
  const isProse = cell.field.kind === 'long-text' && place.from.row === undefined
  const lines = linesOnPaper(text, width, page, isProse ? proseIndent : 0)
  const room = (height: number) => Math.floor((height - 2 * paperType.padding.block) / paperLine(page))
  if (fieldKind(cell.field.kind)?.isNumeric && lines > 1) return { code: 'paper.figure', params: { lines } }
  const onPage = room(size.roomHeight)
  if (lines > onPage) return { code: 'paper.page', params: { lines, most: onPage } }
  if (place.from.row !== undefined && lines > onPage * tallShare) {
    return { code: 'paper.tall', params: { lines } }
  }
  const height = place.rowSpan === 1 ? grid.rows[place.row]?.height : undefined
  const inRow = height === undefined ? lines : Math.max(1, room(height))
  return lines > inRow ? { code: 'paper.row', params: { lines, most: inRow } } : null
}

/** A text as its kind would print it; one that it cannot read as it is. */
function printedAs(form: Form, cell: CellState, text: string): string {
  const kind = fieldKind(cell.field.kind)
  const context = contextOf(form, cell)
  const typed = kind?.read(text, context)
  return kind && typed?.ok && typed.value !== undefined && typed.value !== null
    ? kind.print(typed.value, context)
    : text
}
