import { type RawTable, readClipboardHtml, readTsv, type TooMuch } from '@tianbao/sheet'
import type { CopiedBlock } from '@tianbao/template'
import { parseJson } from '@tianbao/template'
import { blockType, plainText } from './copy-block.ts'

/** What a clipboard holds for the canvas: a block, or why none is read; null: nothing that is a table. */
export type ClipboardReading =
  | { readonly block: CopiedBlock; readonly isOurs: boolean }
  | { readonly tooMuch: TooMuch }
  | null

/** Reads a clipboard: a block of a form, else a table of any program with its merges, else text with tabs. */
export function readBlock(from: DataTransfer): ClipboardReading {
  const ours = readOurs(from.getData(blockType))
  if (ours !== null) return { block: ours, isOurs: true }
  const html = from.getData('text/html')
  if (html !== '') {
    const reading = readClipboardHtml(html)
    if (!reading.ok) return { tooMuch: reading.tooMuch }
    const [table] = reading.value.tables
    if (table !== undefined) return { block: layoutOf(table), isOurs: false }
  }
  const text = from.getData('text/plain')
  if (text === '') return null
  const reading = readTsv(text)
  return reading.ok ? { block: layoutOf(reading.value), isOurs: false } : { tooMuch: reading.tooMuch }
}

function layoutOf(table: RawTable): CopiedBlock {
  return {
    rows: table.rows,
    columns: table.columns,
    cells: table.cells.map((cell) => ({ ...cell, text: plainText(cell.text.trim()).slice(0, 2000) })),
    fields: {},
    rules: [],
    ...(table.widths === undefined ? {} : { widths: table.widths }),
  }
}

const limits = { bytes: 2_000_000, depth: 64 }

/** What lies under our own type may have been put there by anyone: only what has the shape of a block is taken. */
function readOurs(text: string): CopiedBlock | null {
  if (text === '' || text.length > limits.bytes) return null
  const parsed = parseJson(text, limits)
  if (parsed.findings) return null
  const { value } = parsed
  return isBlock(value) ? value : null
}

function isBlock(value: unknown): value is CopiedBlock {
  if (
    !isRecord(value) ||
    !Array.isArray(value.cells) ||
    !isRecord(value.fields) ||
    !Array.isArray(value.rules)
  )
    return false
  const { rows, columns, widths = [] } = value
  if (!Array.isArray(widths) || !widths.every((width) => typeof width === 'number' && width > 0)) return false
  if (!isCount(rows) || !isCount(columns)) return false
  return (
    Object.values(value.fields).every(isRecord) &&
    value.rules.every((rule) => isRecord(rule) && typeof rule.id === 'string') &&
    value.cells.every(
      (cell) =>
        isRecord(cell) &&
        typeof cell.text === 'string' &&
        isPlace(cell.row) &&
        isPlace(cell.column) &&
        isCount(cell.rowSpan) &&
        isCount(cell.columnSpan),
    )
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2000
}

function isCount(value: unknown): value is number {
  return isPlace(value) && value > 0
}
