import { type LooseCell, layRawTable, type RawTable } from '../match/raw-table.ts'
import { type Bounded, clipboardLimits, tooMuch } from './limits.ts'

/**
 * Reads tab-separated text as spreadsheets put it on the clipboard: rows end with a line break, also the last one; a
 * text with a tab, a line break or a leading quotation mark stands in quotation marks, its own ones doubled. Marks that
 * do not close before a tab or a row's end are part of the text. Linear: a mark that opens is followed at most as far
 * as the next one that stands alone.
 */
export function readTsv(text: string): Bounded<RawTable> {
  if (text.length > clipboardLimits.characters) return tooMuch('characters', text.length)
  const rows: LooseCell[][] = [[]]
  let count = 0
  let at = 0
  while (at < text.length) {
    const quoted = text[at] === '"' ? readQuoted(text, at) : null
    const end = quoted?.end ?? fieldEnd(text, at)
    rows.at(-1)?.push({ text: plainText(quoted?.text ?? text.slice(at, end)) })
    count += 1
    const sign = text[end]
    at = sign === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1
    if (sign === '\t') {
      // A row that ends with a tab ends with an empty cell.
      if (at >= text.length) rows.at(-1)?.push({ text: '' })
    } else if (at < text.length) rows.push([])
  }
  if (count > clipboardLimits.cells) return tooMuch('cells', count)
  return { ok: true, value: layRawTable(rows[0]?.length === 0 && rows.length === 1 ? [] : rows) }
}

/** A field in quotation marks from its opening one; null where it is none. */
function readQuoted(text: string, from: number): { readonly text: string; readonly end: number } | null {
  let at = from + 1
  for (;;) {
    at = text.indexOf('"', at)
    if (at < 0) return null
    if (text[at + 1] !== '"') break
    at += 2
  }
  const isClosed = at + 1 === text.length || '\t\r\n'.includes(text[at + 1] ?? '')
  return isClosed ? { text: text.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 } : null
}

function fieldEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1
  return end
}

/** The mark that kept a text from being a formula is no part of it. */
function plainText(text: string): string {
  const isKept = /^'+[=+\-@＝＋－＠]/.test(text)
  return (isKept ? text.slice(1) : text).replace(/\r\n?/g, '\n')
}
