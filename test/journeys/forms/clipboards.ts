import type { Page } from '@playwright/test'
import { createForm, type Form } from '@tianbao/form'
import { compileTemplate, readTemplate } from '@tianbao/template'
import type { KnownForm } from './known-form.ts'

/** What a program puts on the clipboard when a block is copied in it. */
export interface Clip {
  readonly html: string
  readonly text: string
}

/** A cell of a copied block, its corner counted from the block's own. */
interface Copied {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
}

export interface Block {
  readonly rows: number
  readonly columns: number
  readonly cells: readonly Copied[]
}

/** The sample as a filled form, to be copied from. */
export function filledForm({ template, data }: KnownForm): Form {
  const read = readTemplate(JSON.stringify(template)).template
  const compiled = read && compileTemplate(read).compiled
  if (!compiled) throw new Error('the template does not compile')
  let minted = 0
  return createForm(compiled, {
    data: JSON.parse(JSON.stringify(data)),
    today: '2024-01-26',
    mintId: () => `n${++minted}`,
  })
}

/** All of a form as its file has it: the title, the line with date and unit, and the table under them. */
export function blockOf(form: Form): Block {
  const grid = form.grid()
  if (!grid) throw new Error('the form has no table')
  const columns = grid.columns.length
  const lines = (form.template.sheet?.above ?? []).map(({ left, centre, right }) =>
    [left, centre, right].flatMap((text) => (text === undefined ? [] : [wordsOf(form, text)])),
  )
  const above = lines.flatMap((texts, row) =>
    texts.map((text, index) => {
      const column = Math.floor((columns * index) / texts.length)
      const end = Math.floor((columns * (index + 1)) / texts.length)
      return { row, column, rowSpan: 1, columnSpan: end - column, text }
    }),
  )
  const cells = grid.cells.map(({ row, column, rowSpan, columnSpan, ...cell }) => ({
    row: row + lines.length,
    column,
    rowSpan,
    columnSpan,
    text: form.words({ row, column, rowSpan, columnSpan, ...cell }),
  }))
  return { rows: grid.rows.length + lines.length, columns, cells: [...above, ...cells] }
}

function wordsOf(form: Form, line: string): string {
  const pieces = form.line(line).map((piece) => ('words' in piece ? piece.words : piece.text))
  return pieces.join('')
}

/** As Excel writes it: classes for styles, `<br>` for a line within a cell, and a figure with its separators. */
export function asExcel(block: Block): Clip {
  const cells = rowsOf(block).map((row) =>
    row
      .map(
        (cell) =>
          `<td${spans(cell)} class=xl6${cell.column} style='border-top:none;white-space:normal'>${lines(grouped(cell.text), "<br style='mso-data-placement:same-cell;'>")}</td>`,
      )
      .join('\r\n  '),
  )
  const body = cells.map((row) => ` <tr height=24 style='height:18.0pt'>\r\n  ${row}\r\n </tr>`).join('\r\n')
  return {
    text: tsv(block),
    html: [
      '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">',
      '<head><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\.";}',
      '.xl61 {mso-number-format:"\\#\\,\\#\\#0\\.00_ ";} br {mso-data-placement:same-cell;}--></style></head>',
      '<body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=900 style=\'border-collapse:collapse\'>',
      `<!--StartFragment--><col width=72 span=${block.columns} style='mso-width-source:userset;width:54pt'>`,
      `${body}<!--EndFragment--></table></body></html>`,
    ].join('\r\n'),
  }
}

/** As Word writes it: a paragraph a line, `o:p`, tracked spaces, and tabs and line ends for the text. */
export function asWord(block: Block): Clip {
  const paragraph = (line: string) =>
    `<p class=MsoNormal align=center style='text-align:center;line-height:15.0pt'><span lang=EN-US style='font-size:10.5pt;font-family:宋体;mso-bidi-font-family:"Times New Roman"'>${escaped(line)}<o:p></o:p></span></p>`
  const body = rowsOf(block).map((row) => {
    const cells = row.map(
      (cell) =>
        `<td width=91 valign=top${spans(cell)} style='width:68.4pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt'>${cell.text.split('\n').map(paragraph).join('')}</td>`,
    )
    return `<tr style='mso-yfti-irow:1;page-break-inside:avoid;height:22.7pt'>${cells.join('')}</tr>`
  })
  return {
    text: tsv(block),
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--><style>p.MsoNormal {mso-style-unhide:no;}</style></head><body lang=ZH-CN><!--StartFragment--><div align=center><table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none;mso-yfti-tbllook:1184'>${body.join('')}<![if !supportMisalignedColumns]><tr height=0><td width=91 style='border:none'></td></tr><![endif]></table></div><!--EndFragment--></body></html>`,
  }
}

/** Pastes as the browser does when Ctrl+V is pressed: its own clipboard would take the style out of what is put on it. */
export async function pasteClip(page: Page, clip: Clip): Promise<void> {
  await page.evaluate(({ html, text }) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    clipboardData.setData('text/plain', text)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, clip)
}

function rowsOf({ rows, cells }: Block): readonly (readonly Copied[])[] {
  const byRow: Copied[][] = Array.from({ length: rows }, () => [])
  for (const cell of cells) byRow[cell.row]?.push(cell)
  return byRow.map((row) => row.sort((a, b) => a.column - b.column))
}

function spans({ rowSpan, columnSpan }: Copied): string {
  return `${rowSpan > 1 ? ` rowspan=${rowSpan}` : ''}${columnSpan > 1 ? ` colspan=${columnSpan}` : ''}`
}

function tsv(block: Block): string {
  const texts = rowsOf(block).map((row) => {
    const line = Array.from({ length: block.columns }, () => '')
    for (const { column, text } of row) line[column] = text
    return line.map((text) => (/[\n"\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t')
  })
  return `${texts.join('\r\n')}\r\n`
}

/** 1234.5 as Excel shows it where a cell is formatted so. */
function grouped(text: string): string {
  return /^\d{4,}\.\d\d$/.test(text) ? text.replace(/\B(?=(\d{3})+\.)/, ',') : text
}

function lines(text: string, end: string): string {
  return text.split('\n').map(escaped).join(end)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
