import type { RawCell, RawTable } from '../match/raw-table.ts'

/** A table to be put on a clipboard; `isNumber`: the text is a figure that the other program may count with. */
export interface CopiedTable extends RawTable {
  readonly cells: readonly CopiedCell[]
}

export interface CopiedCell extends RawCell {
  readonly isNumber: boolean
}

/** A text that a spreadsheet would take for a formula. A plain figure is none. */
const formula = /^'*[=+\-@＝＋－＠]/
const figure = /^[+-]?[\d,]*\.?\d+%?$/

/**
 * As tab-separated text, for programs that read no HTML. Merged cells stand in their first place. A text that looks
 * like a formula bears an apostrophe, as spreadsheets have it; `readTsv` takes it off again.
 */
export function writeTsv(table: CopiedTable): string {
  const rows = Array.from({ length: table.rows }, () => Array<string>(table.columns).fill(''))
  for (const cell of table.cells) {
    const row = rows[cell.row]
    if (row) row[cell.column] = tsvField(cell)
  }
  return rows.map((row) => `${row.join('\t')}\r\n`).join('')
}

/** As HTML with merged cells; texts are marked as texts, so that 027-60 stays a telephone and =1+1 what was typed. */
export function writeHtml(table: CopiedTable): string {
  const rows = Array.from({ length: table.rows }, (): string[] => [])
  for (const cell of table.cells) rows[cell.row]?.push(htmlCell(cell))
  const body = rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('')
  return `<meta charset="utf-8"><table border="1" style="border-collapse:collapse">${body}</table>`
}

function tsvField({ text, isNumber }: CopiedCell): string {
  const isFormula = !isNumber && formula.test(text) && !figure.test(text)
  const safe = isFormula ? `'${text}` : text
  return /[\t\r\n]|^"/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function htmlCell({ text, rowSpan, columnSpan, isNumber }: CopiedCell): string {
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`
  const style = isNumber ? '' : ` style='mso-number-format:"\\@"'`
  const words = escapeHtml(text).replaceAll('\n', '<br style="mso-data-placement:same-cell">')
  return `<td${spans}${style}>${words}</td>`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
