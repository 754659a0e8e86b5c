import { type CopiedTable, readHoles, writeHtml, writeTsv } from '@tianbao/sheet'
import type { Rect } from '@tianbao/sheet-react'
import { type CopiedBlock, fieldUses } from '@tianbao/template'
import type { Canvas } from '../canvas.ts'
import { faceWords } from '../drawing/cell-face.ts'

/** The type under which a copied block lies on the clipboard, beside the text and HTML that other programs read. */
export const blockType = 'application/x-tianbao-block+json'

/** Puts what is selected on a clipboard: as a block for a form, as a table for any other program. False where nothing is. */
export function copyBlock(canvas: Canvas, to: DataTransfer): boolean {
  const [range] = canvas.ranges()
  if (range === undefined) return false
  const table = tableOf(canvas, range)
  to.setData('text/plain', writeTsv(table))
  to.setData('text/html', writeHtml(table))
  to.setData(blockType, JSON.stringify(blockOf(canvas, range)))
  return true
}

function cellsIn(canvas: Canvas, range: Rect) {
  const { grid } = canvas.store.getState().drawing
  return grid.cells.filter(
    ({ row, column }) =>
      row >= range.row && row < range.rowEnd && column >= range.column && column < range.columnEnd,
  )
}

function tableOf(canvas: Canvas, range: Rect): CopiedTable {
  const { faces } = canvas.store.getState().drawing
  return {
    rows: range.rowEnd - range.row,
    columns: range.columnEnd - range.column,
    cells: cellsIn(canvas, range).map((cell) => {
      const face = faces.get(cell)
      return {
        row: cell.row - range.row,
        column: cell.column - range.column,
        rowSpan: cell.rowSpan,
        columnSpan: cell.columnSpan,
        text: face ? faceWords(face) : '',
        isNumber: false,
      }
    }),
  }
}

/** Cells as written, the fields of the form that they name, and the rules that are about nothing but these. */
export function blockOf(canvas: Canvas, range: Rect): CopiedBlock {
  const { parts, fieldAt, faces, template } = canvas.store.getState().drawing
  const table = tableOf(canvas, range)
  const fields: Record<string, CopiedBlock['fields'][string]> = {}
  const cells = cellsIn(canvas, range).map((cell, at) => {
    const part = parts.get(cell.from.part)
    const isCell = part?.kind === 'cell'
    const text = isCell ? (part.text ?? '') : plainText(table.cells[at]?.text ?? '')
    for (const path of isCell ? readHoles(text).paths : []) {
      const declared = fieldAt(path)
      if (declared && declared.kind !== '') fields[path] = declared.schema
    }
    const look = faces.get(cell)?.look ?? {}
    const { row, column, rowSpan, columnSpan } = table.cells[at] ?? {
      row: 0,
      column: 0,
      rowSpan: 1,
      columnSpan: 1,
    }
    return { row, column, rowSpan, columnSpan, text, look }
  })
  const names = new Set(Object.keys(fields))
  const uses = names.size === 0 ? null : fieldUses(template)
  const rules = (template.rules ?? []).filter(({ id, each }) => {
    const by = uses?.by(id) ?? []
    return each === undefined && by.length > 0 && by.every(({ pattern }) => names.has(pattern))
  })
  return { rows: table.rows, columns: table.columns, cells, fields, rules }
}

/** Braces as a sheet writes them. */
export function plainText(words: string): string {
  return words.replace(/[{}]/g, '$&$&')
}
