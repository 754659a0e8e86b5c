import { isMoneyUnit } from '@tianbao/reading'
import type { RawCell, RawTable } from '@tianbao/sheet'

/** What rows at the top of a block say of its columns. */
export interface BlockHeads {
  /** So many rows are heads, and land nowhere. */
  readonly rows: number
  /** The unit of money said over each column; null: none was. */
  readonly units: readonly (string | null)[]
}

/** More rows than these are no head. */
const mostHeads = 4

/**
 * Finds the heads that were copied along with a block: rows at its top in which no figure stands, and of which a word is
 * the head of the column under it (`isHead`), or which say a unit: 单位：元, 金额（万元）.
 */
export function readHeads(table: RawTable, isHead: (column: number, words: string) => boolean): BlockHeads {
  const units: (string | null)[] = Array.from({ length: table.columns }, () => null)
  const byRow: RawCell[][] = Array.from({ length: Math.min(mostHeads, table.rows - 1) }, () => [])
  for (const cell of table.cells) byRow[cell.row]?.push(cell)
  let rows = 0
  for (const [position, cells] of byRow.entries()) {
    const said = cells.filter((cell) => cell.text.trim() !== '')
    const isAbove = rows > 0 && said.length === 0
    const tells = said.some(
      (cell) => unitSaid(cell.text) !== null || isHead(cell.column, withoutUnit(cell.text)),
    )
    if ((!tells && !isAbove) || said.some((cell) => isFigure(cell.text))) break
    rows = position + 1
    for (const cell of said) {
      const unit = unitSaid(cell.text)
      // A line for the whole table stands in one cell, over all of them.
      const isOverAll = said.length === 1
      const end = isOverAll ? table.columns : cell.column + cell.columnSpan
      if (unit) units.fill(unit, isOverAll ? 0 : cell.column, end)
    }
  }
  return { rows, units: rows === 0 ? units.fill(null) : units }
}

/** A unit of money in a head: 金额（万元）, 预算数(元), 单位：元. */
export function unitSaid(words: string): string | null {
  const plain = words.normalize('NFKC')
  const found = /单位\s*:\s*([百千万亿]*元)/.exec(plain) ?? /[([]\s*([百千万亿]*元)\s*[)\]]/.exec(plain)
  return found?.[1] !== undefined && isMoneyUnit(found[1]) ? found[1] : null
}

function withoutUnit(words: string): string {
  return words.normalize('NFKC').replace(/[([][^()[\]]*[)\]]/g, '')
}

/** An amount or a share, not the number of a year. */
function isFigure(words: string): boolean {
  const plain = words.normalize('NFKC').replace(/[\s,]/g, '')
  return /^[-+≥≤]?\d+(\.\d+)?%?[百千万亿]*元?$/.test(plain) && !/^(19|20)\d\d$/.test(plain)
}
