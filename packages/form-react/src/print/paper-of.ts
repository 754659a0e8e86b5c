import type { Form, Piece } from '@tianbao/form'
import { type GridCell, type Line, type Look, readParts } from '@tianbao/sheet'
import type { PaperCell, PaperLine, PaperSource } from '@tianbao/sheet-react'
import { printedText } from '../source/printed-text.ts'

/** Room that is left in printed words for what is written in by hand, and in a cell for a text, in millimetres. */
const gap = '　　'
const dateGap = '　　　年　　月　　日'
const textRoom = 24

/** What a cell of another grid has. */
const empty: PaperCell = { words: '', isLabel: false, isProse: false, align: 'centre', look: {} }

const sheetless = { columns: [], rows: [], cells: [], faults: [] }

/**
 * A form as it stands, for paper: values in their shortest form, in the middle of their cells, texts in paragraphs.
 * @throws Error for a form without a sheet: there is nothing to print.
 */
export function paperOf(form: Form): PaperSource {
  return paperWith(form, (address) => printedText(form, form.cell(address)))
}

/**
 * The empty official form of a form's template, to be written on: what the template prescribes is printed, what it only
 * proposes is not, and texts have room. The same on every day, whatever stands in the form.
 * @throws Error for a form without a sheet.
 */
export function blankPaperOf(form: Form): PaperSource {
  let minted = 0
  const today = `${form.template.year}-01-01`
  const blank = form.another({ today, mintId: () => `blank${++minted}` })
  const paper = paperWith(blank, (address) =>
    blank.cell(address).origin === 'fixed' ? printedText(blank, blank.cell(address)) : '',
  )
  return {
    ...paper,
    cell(cell) {
      const own = paper.cell(cell)
      return own.isProse ? { ...own, room: textRoom } : own
    },
  }
}

/** The text of a value as it is to be printed. */
type TextAt = (address: string) => string

function paperWith(form: Form, textAt: TextAt): PaperSource {
  const { sheet } = form.template
  if (!sheet) throw new Error(`Template "${form.template.form}" has no sheet to print.`)
  const parts = readParts(sheet)
  const grid = form.grid() ?? sheetless
  const cells = new Map(
    grid.cells.map((cell) => [cell, cellOf(form, cell, parts.get(cell.from.part)?.look ?? {}, textAt)]),
  )
  return {
    page: sheet.page,
    grid,
    above: (sheet.above ?? []).map((line) => lineOf(form, line, textAt)),
    below: (sheet.below ?? []).map((line) => lineOf(form, line, textAt)),
    cell: (cell) => cells.get(cell) ?? empty,
  }
}

function cellOf(form: Form, cell: GridCell, look: Look, textAt: TextAt): PaperCell {
  const pieces = cell.kind === 'empty' ? [] : form.pieces(cell)
  const [first] = pieces
  const isValue = pieces.length === 1 && first !== undefined && 'address' in first
  const state = isValue ? form.cell(first.address) : null
  const isText = state?.field.kind === 'long-text'
  return {
    words: isValue ? textAt(first.address) : joined(form, pieces, textAt),
    isLabel: state === null || state.origin === 'fixed',
    // A text of the whole form is a piece of writing, one in a row of a table an entry.
    isProse: isText && cell.from.row === undefined && look.align !== 'centre',
    align: look.align ?? (isText ? 'left' : 'centre'),
    look,
  }
}

function lineOf(form: Form, line: Line, textAt: TextAt): PaperLine {
  const words = (side: 'left' | 'centre' | 'right') => {
    const text = line[side]
    return text === undefined ? {} : { [side]: joined(form, form.line(text), textAt) }
  }
  return { id: line.id, role: line.role ?? 'small', ...words('left'), ...words('centre'), ...words('right') }
}

/** Printed words with the values among them, and a gap where there is none. */
function joined(form: Form, pieces: readonly Piece[], textAt: TextAt): string {
  return pieces
    .map((piece) => ('words' in piece ? piece.words : textAt(piece.address) || gapAt(form, piece.address)))
    .join('')
}

function gapAt(form: Form, address: string): string {
  return form.cell(address).field.kind === 'date' ? dateGap : gap
}
