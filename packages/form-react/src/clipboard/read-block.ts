import { type Bounded, createHtmlReader, type RawTable, readTsv, type TooMuch } from '@tianbao/sheet'
import { oneCell } from './one-cell.ts'

/** What a clipboard brings, as its strings. */
export interface ClipboardContent {
  readonly html: string
  readonly text: string
  readonly hasPicture: boolean
}

/** A block of texts to be pasted, or why there is none. */
export type Block =
  | { readonly ok: true; readonly table: RawTable; readonly from: 'html' | 'text' }
  | { readonly ok: false; readonly issue: 'picture' | 'empty' }
  | { readonly ok: false; readonly issue: 'too_much'; readonly tooMuch: TooMuch }

/** Characters that are read at one go: some milliseconds on a slow machine. */
const pieceLength = 65_536

/**
 * Reads a clipboard: the table of its HTML where it has one (of several the largest), else its text. Words without a
 * table are one text where one stands in a text of several lines (`isProse`), else a row for each line. `pause` is
 * awaited between pieces, with the share that is read, so that the page goes on.
 */
export async function readBlock(
  content: ClipboardContent,
  isProse: boolean,
  pause: (share: number) => Promise<void>,
): Promise<Block> {
  const reader = createHtmlReader()
  for (let at = 0; at < content.html.length; at += pieceLength) {
    if (at > 0) await pause(at / content.html.length)
    if (!reader.write(content.html.slice(at, at + pieceLength))) break
  }
  const html = reader.end()
  if (!html.ok) return { ok: false, issue: 'too_much', tooMuch: html.tooMuch }
  const [table] = [...html.value.tables].sort((a, b) => b.cells.length - a.cells.length)
  if (table?.cells.some((cell) => cell.text !== '')) return { ok: true, table, from: 'html' }
  const text = textBlock(content, isProse)
  if (!text.ok) return { ok: false, issue: 'too_much', tooMuch: text.tooMuch }
  if (text.value.cells.some((cell) => cell.text.trim() !== ''))
    return { ok: true, table: text.value, from: 'text' }
  return { ok: false, issue: content.hasPicture || html.value.hasPicture ? 'picture' : 'empty' }
}

function textBlock({ html, text }: ClipboardContent, isProse: boolean): Bounded<RawTable> {
  const lines = text.replace(/\r\n?/g, '\n')
  if (isProse) return { ok: true, value: oneCell(lines.replaceAll('\t', ' ').trim()) }
  // With HTML beside it a tab parts the number of a list from its words, not two cells.
  return readTsv(html === '' ? lines : lines.replaceAll('\t', ' '))
}
