import type { RawTable } from '@tianbao/sheet'
import { unitSaid } from '../block-heads.ts'
import type { LaidBlock, LandingGround, LandingWish } from '../laid-block.ts'
import { landBlock } from '../land-block.ts'
import { type Landing, noLanding, type RefusedCell } from '../landing.ts'
import { layInOrder } from '../lay-in-order.ts'
import { layByNames } from '../spread/lay-by-names.ts'
import { headKey } from '../spread/word-key.ts'
import { edgesOf } from '../target-columns.ts'
import { printedBands } from './band-words.ts'
import { joinLandings, type PartLanding } from './join-landings.ts'
import { landLabelled } from './land-labelled.ts'
import { landLines } from './land-lines.ts'
import { type PartTable, partTable } from './part-table.ts'
import { type BlockPart, splitBlock } from './split-block.ts'

/**
 * Lays a block that is more than one part of the form, as when all of an old file was copied: each part by its words
 * where the form has it, wherever one stands. Null where a block brings no two parts.
 */
export function landWhole(ground: LandingGround, wish: LandingWish): Landing | null {
  const { form, grid, lookup } = ground
  if (wish.table.rows < 2) return null
  const bands = printedBands(form, grid, lookup)
  const parts = splitBlock(bands, wish.table)
  // One word alone may be there by chance.
  if (parts.filter(({ known }) => known > 1).length < 2) return null
  const top = landLines(form, partTable(wish.table, 0, parts[0]?.from ?? 0, 0).table)
  const unit = unitOf(wish.table, parts[0]?.from ?? 0)
  const titles = titlesOf(ground)
  return joinLandings([
    { part: { from: 0 }, columns: columnsOf(wish.table), landing: top, title: '' },
    ...parts.flatMap((part) => landPart(ground, wish, part, unit, titles)),
  ])
}

function landPart(
  ground: LandingGround,
  wish: LandingWish,
  part: BlockPart,
  unit: string | null,
  titles: ReadonlyMap<number, string>,
): readonly PartLanding[] {
  const { form, grid, lookup } = ground
  const { band, from } = part
  const edges = edgesOf(lookup, band.rows, 0, grid.columns.length)
  const title = titles.get(band.rows[0] ?? 0) ?? ''
  if (!band.isTable) {
    const own = partTable(wish.table, from, part.to, edges.length)
    const landing = landLabelled(form, grid, band, own.table, { head: unit, chosen: wish.unit })
    return [{ part, columns: own.columns, title, landing: { ...noLanding, ...landing } }]
  }
  const to = endOfTable(wish.table, part)
  const own = partTable(wish.table, from, to, edges.length)
  const [row] = band.rows.filter((position) => grid.rows[position]?.head !== true)
  if (row === undefined) return []
  const at = { row, rowEnd: row + 1, column: 0, columnEnd: 1 }
  const partWish = { ...wish, table: own.table, at }
  const laid = layByNames(ground, partWish) ?? layInOrder(ground, partWish)
  const landing = landBlock(ground, wish, withUnit(laid, unit))
  const rest = partTable(wish.table, to, part.to, 0)
  return [
    { part, columns: own.columns, landing, title },
    {
      part: { from: to },
      columns: rest.columns,
      title: '',
      landing: { ...noLanding, refused: strays(rest) },
    },
  ]
}

/** Where the heads of a table come again, what follows is of another one, for which the form has no place. */
function endOfTable({ cells }: RawTable, { band, from, to }: BlockPart): number {
  const heads = new Map<number, number>()
  for (const { row, text } of cells) {
    if (row >= from && row < to && band.heads.has(headKey(text))) heads.set(row, (heads.get(row) ?? 0) + 1)
  }
  const rows = [...heads].flatMap(([row, count]) => (count > 1 ? [row] : [])).sort((a, b) => a - b)
  return rows.find((row, index) => index > 0 && row > (rows[index - 1] ?? row) + 1) ?? to
}

function strays({ table, columns }: PartTable): readonly RefusedCell[] {
  return table.cells.flatMap(({ row, column, text }): RefusedCell[] =>
    text.trim() === '' || columns[column] === undefined
      ? []
      : [{ row, column, text, address: null, why: 'no_item', stays: '', isSame: false }],
  )
}

/** The unit of money that is said over the whole form, 单位：元, where a column says none itself. */
function unitOf({ cells }: RawTable, end: number): string | null {
  const said = cells.find(({ row, text }) => row < end && unitSaid(text) !== null)
  return said ? unitSaid(said.text) : null
}

function withUnit(laid: LaidBlock, unit: string | null): LaidBlock {
  return { ...laid, heads: { ...laid.heads, units: laid.heads.units.map((own) => own ?? unit) } }
}

/** What the form calls the part that a row of the grid is of. */
function titlesOf({ form }: LandingGround): ReadonlyMap<number, string> {
  return new Map(
    form.sections().flatMap(({ title, rows }) => rows.map((row): [number, string] => [row, title])),
  )
}

function columnsOf({ columns }: RawTable): readonly number[] {
  return Array.from({ length: columns }, (_, column) => column)
}
