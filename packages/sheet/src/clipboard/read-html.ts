import { Parser } from 'htmlparser2'
import { type LooseCell, layRawTable, type RawTable } from '../match/raw-table.ts'
import { isHidden, looseCell, newCell, type OpenCell } from './html-cell.ts'
import { type Bounded, clipboardLimits, tooMuch } from './limits.ts'

/** What HTML from a clipboard holds: its tables in order, as a browser lays them, and whether words or pictures stand beside them. */
export interface ClipboardHtml {
  readonly tables: readonly RawTable[]
  readonly hasText: boolean
  readonly hasPicture: boolean
}

/** Reads HTML in pieces, so that a page can paint between them. */
export interface HtmlReader {
  /** False once there is too much: the rest need not be read. */
  write(piece: string): boolean
  end(): Bounded<ClipboardHtml>
}

/** Nothing in them is text of the clipboard. */
const silent = new Set([
  'head',
  'style',
  'script',
  'title',
  'xml',
  'noscript',
  'template',
  'select',
  'object',
])
const blocks = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'ul', 'ol', 'pre'])
const empty = new Set(['br', 'img', 'hr', 'col', 'meta', 'link', 'input', 'wbr'])

/**
 * Tables as Excel, WPS and Word put them on the clipboard. Paragraphs and `<br>` are line breaks, list numbers stay,
 * what is hidden is left out, a table within a cell is that cell's text. Nothing is fetched and nothing runs: the HTML
 * is only read. Linear in its length, whatever is in it.
 */
export function createHtmlReader(): HtmlReader {
  const tables: RawTable[] = []
  let rows: LooseCell[][] | null = null
  let row: LooseCell[] | null = null
  let cell: OpenCell | null = null
  // Word ends a table with a row of no height that only holds its columns' widths.
  let isFlat = false
  let widths: number[] = []
  let depth = 0
  // Elements within one that is passed over; 0: none is.
  let hidden = 0
  let characters = 0
  let cells = 0
  let rowCount = 0
  let levels = 0
  let mostLevels = 0
  let hasText = false
  let hasPicture = false

  const closeCell = () => {
    if (cell && row) row.push(looseCell(cell))
    cell = null
  }
  const closeRow = () => {
    closeCell()
    if (row && rows && !(isFlat && row.every(({ text }) => text === ''))) rows.push(row)
    row = null
  }
  const closeTable = () => {
    closeRow()
    if (rows && rows.length > 0) tables.push(layRawTable(rows, widths))
    rows = null
  }

  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    levels += 1
    mostLevels = Math.max(mostLevels, levels)
    if (isTooMuch()) parser.pause()
    if (hidden > 0 || silent.has(name) || isHidden(attributes.style)) {
      if (!empty.has(name)) hidden += 1
      return
    }
    if (name === 'img') hasPicture = true
    else if (name === 'br') cell?.words.breakLine()
    else if (name === 'table') {
      depth += 1
      if (depth === 1) {
        rows = []
        widths = []
      }
    } else if (name === 'col' && depth === 1) {
      const span = Math.min(Number(attributes.span ?? 1), clipboardLimits.cells - widths.length)
      for (let left = span; left > 0; left -= 1) widths.push(Number(attributes.width))
    } else if (name === 'tr' && depth === 1) {
      closeRow()
      row = []
      isFlat = attributes.height === '0'
      rowCount += 1
    } else if (name === 'td' || name === 'th') {
      if (depth > 1) {
        if (cell && cell.inner++ > 0) cell.words.add(' ')
        return
      }
      if (depth === 0) return
      closeCell()
      row ??= []
      cells += 1
      cell = newCell(attributes)
    } else if (blocks.has(name)) cell?.words.startLine()
  }

  const close = (name: string) => {
    levels -= 1
    if (hidden > 0) {
      if (!empty.has(name)) hidden -= 1
      return
    }
    if (name === 'table' && depth > 0) {
      depth -= 1
      if (depth === 0) closeTable()
      else cell?.words.startLine()
    } else if (depth === 1 && (name === 'td' || name === 'th')) closeCell()
    else if (depth === 1 && name === 'tr') closeRow()
    else if (cell && blocks.has(name)) {
      cell.words.startLine()
      cell.inner = 0
    }
  }

  const parser = new Parser(
    {
      onopentag: open,
      onclosetag: close,
      ontext(text) {
        if (hidden > 0) return
        if (cell) cell.words.add(text)
        else if (text.trim() !== '') hasText = true
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: true },
  )

  const isTooMuch = () =>
    characters > clipboardLimits.characters
      ? tooMuch('characters', characters)
      : Math.max(cells, rowCount) > clipboardLimits.cells
        ? tooMuch('cells', Math.max(cells, rowCount))
        : mostLevels > clipboardLimits.levels
          ? tooMuch('levels', mostLevels)
          : null

  return {
    write(piece) {
      if (isTooMuch()) return false
      characters += piece.length
      if (characters <= clipboardLimits.characters) parser.write(piece)
      return isTooMuch() === null
    },
    end() {
      const much = isTooMuch()
      if (much) return much
      parser.end()
      closeTable()
      return isTooMuch() ?? { ok: true, value: { tables, hasText, hasPicture } }
    },
  }
}

/** Reads HTML at once. */
export function readClipboardHtml(html: string): Bounded<ClipboardHtml> {
  const reader = createHtmlReader()
  reader.write(html)
  return reader.end()
}
