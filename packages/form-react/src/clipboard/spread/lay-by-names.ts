import type { RawCell, RawTable } from '@tianbao/sheet'
import { readHeads } from '../block-heads.ts'
import { type LaidBlock, type LandingGround, type LandingWish, withoutTop } from '../laid-block.ts'
import type { SpreadNode } from '../landing.ts'
import type { RowGoals } from '../row-goals.ts'
import { edgesOf } from '../target-columns.ts'
import { type BandNames, bandNames } from './band-names.ts'
import { columnsByWords } from './block-columns.ts'
import { type RowWords, spreadRows } from './spread-rows.ts'
import { headKey, wordKey } from './word-key.ts'

/**
 * Lays a block over the table where one stands by the words that both print: heads, levels, names of indicators. Null
 * where it brings none of these, or they know fewer than half of its rows: then it lies as it was copied.
 */
export function layByNames(ground: LandingGround, { table, at }: LandingWish): LaidBlock | null {
  const { form, grid, lookup } = ground
  if (table.rows < 2 || grid.rows[at.row]?.head) return null
  const names = bandNames(form, grid, lookup, at.row)
  const positions = names.rows.map(({ row }) => row)
  const columns = columnsByWords(names, table, edgesOf(lookup, positions, 0, grid.columns.length))
  if (!columns) return null
  const heads = readHeads(table, (_, words) => names.heads.has(headKey(words)))
  const body = withLevelsInEachRow(withoutTop(table, heads.rows), columns, names)
  const rows = rowWords(body, columns, names)
  const goals = spreadRows(form, names, rows)
  const placed = goals.goals.filter((goal) => goal.is !== 'nowhere').length
  const wanted = rows.filter((row) => !row.isBlank).length
  if (placed < 2 || placed * 2 < wanted) return null
  return {
    table: body,
    isRepeated: false,
    heads,
    columns,
    ...goals,
    spread: nodesOf(goals, names, ground),
    nameColumn: columns.indexOf(names.nameColumn ?? -1),
  }
}

/** Levels said once for several rows, by a merged cell or by blanks below it, stand in each of them that says more. */
function withLevelsInEachRow(
  table: RawTable,
  columns: readonly (number | undefined)[],
  { levels }: BandNames,
): RawTable {
  const ofLevels = columns.flatMap((over, column) =>
    over !== undefined && levels.includes(over) ? [column] : [],
  )
  const cells: RawCell[] = table.cells.filter((cell) => !ofLevels.includes(cell.column))
  const said = new Map(table.cells.map((cell) => [`${cell.row} ${cell.column}`, cell.text.trim()]))
  const going = new Map<number, string>()
  const rows = new Set(cells.flatMap(({ row, text }) => (text.trim() === '' ? [] : [row])))
  for (const row of [...rows].sort((a, b) => a - b)) {
    for (const [index, column] of ofLevels.entries()) {
      const text = said.get(`${row} ${column}`) ?? ''
      // What is within another level is another one, though it may be called the same.
      if (text !== '' && text !== going.get(column))
        for (const inner of ofLevels.slice(index + 1)) going.delete(inner)
      if (text !== '') going.set(column, text)
      const now = going.get(column)
      if (now !== undefined) cells.push({ row, column, rowSpan: 1, columnSpan: 1, text: now })
    }
  }
  return { ...table, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) }
}

function rowWords(
  table: RawTable,
  columns: readonly (number | undefined)[],
  { levels, nameColumn }: BandNames,
): readonly RowWords[] {
  const rows = Array.from({ length: table.rows }, () => ({
    levels: new Map<number, string>(),
    name: '',
    texts: [] as string[],
  }))
  for (const { row, column, text } of table.cells) {
    const over = columns[column]
    const own = rows[row]
    if (over === undefined || !own || text.trim() === '') continue
    if (levels.includes(over)) own.levels.set(over, wordKey(text))
    else own.texts.push(wordKey(text))
    if (over === nameColumn) own.name = wordKey(text)
  }
  return rows.map(({ texts, ...own }) => ({ ...own, all: texts.join('\t'), isBlank: texts.length === 0 }))
}

/** Which parts of the table take rows, in the order of the table. */
function nodesOf(
  { goals }: RowGoals,
  names: BandNames,
  { form, lookup }: LandingGround,
): readonly SpreadNode[] {
  const nodes = new Map<string, { words: readonly string[]; rows: number; coming: number }>()
  const byRow = new Map(names.rows.map((row) => [row.row, row]))
  for (const goal of goals) {
    if (goal.is === 'nowhere') continue
    const own = byRow.get(goal.is === 'row' ? goal.row : goal.like)
    if (!own) continue
    const words = [...own.levels.keys()].map((column) => {
      const cell = lookup.at(own.row, column)
      return cell ? form.words(cell) : ''
    })
    const key = words.join('\n')
    const node = nodes.get(key) ?? { words, rows: 0, coming: 0 }
    nodes.set(key, {
      ...node,
      rows: node.rows + 1,
      coming: node.coming + (goal.is === 'new' ? 1 : 0),
    })
  }
  return [...nodes.values()]
}
