import { type Address, patternOf } from '@tianbao/edit'
import { type Form, rowOf } from '@tianbao/form'
import { bandFace, type Grid, type GridPart } from './band-face.ts'
import type { CellFate, FaceTable } from './face.ts'
import { groupOfRow, listFace, type RowGroup, rowGroups } from './list-face.ts'

/** One of two forms that stand face to face: what is drawn of it, and in which row an address stands there. */
export interface SideFace {
  readonly tables: readonly FaceTable[]
  /** The id of the row that shows an address; null where none does. */
  rowAt(address: Address): string | null
  /** The groups of every list that is drawn, by its pattern. */
  readonly groups: ReadonlyMap<string, readonly RowGroup[]>
}

/** What is told of a side. */
export interface SideTelling {
  readonly fates: ReadonlyMap<Address, CellFate>
  /** Whether a part that has these fates is worth showing. */
  isTelling(fates: readonly CellFate[]): boolean
  /** Lists that are shown whatever their cells have. */
  readonly lists: ReadonlySet<string>
  /** The head of the last column of a list, and what it says of a group. */
  readonly last: string
  tellOf(form: Form, group: RowGroup): { readonly text: string; readonly fate: CellFate | null }
}

/** Draws the parts of a form's official table that something comes from, or goes to: bands as printed, lists by level. */
export function sideFace(form: Form, telling: SideTelling): SideFace {
  const { fates, isTelling, lists, last, tellOf } = telling
  const fateIn = (addresses: readonly Address[]) => addresses.flatMap((one) => fates.get(one) ?? [])
  const rowIds = new Map<Address, string>()
  const tables: FaceTable[] = []
  const grid = form.grid()
  for (const part of grid ? partsOf(grid) : []) {
    const cells = grid?.cells.filter(({ row }) => row >= part.from && row < part.to) ?? []
    if (!grid || !isTelling(fateIn(cells.flatMap(({ addresses }) => addresses)))) continue
    tables.push(bandFace(form, grid, part, fates))
    for (const { row, addresses } of cells)
      for (const address of addresses)
        rowIds.set(address, grid.rows[row]?.address ?? `${part.id}/${grid.rows[row]?.key}`)
  }
  const byList = new Map<string, CellFate[]>()
  for (const [address, fate] of fates) {
    const row = rowOf(address)
    if (row === null) continue
    const list = patternOf(row.slice(0, row.lastIndexOf('#')))
    byList.set(list, [...(byList.get(list) ?? []), fate])
  }
  const groups = new Map<string, readonly RowGroup[]>()
  for (const list of Object.values(form.template.lists)) {
    if (!lists.has(list.pattern) && !isTelling(byList.get(list.pattern) ?? [])) continue
    const own = rowGroups(form, list)
    groups.set(list.pattern, own)
    tables.push(listFace(form, list, own, last, (group) => tellOf(form, group)))
  }
  const inGroups = groupOfRow([...groups.values()].flat())
  return {
    tables,
    groups,
    rowAt: (address) => rowIds.get(address) ?? inGroups.get(rowOf(address) ?? '') ?? null,
  }
}

/** The bands of a table that draw single fields and groups; those of lists, and what repeats, are told otherwise. */
function partsOf(grid: Grid): readonly GridPart[] {
  const parts: GridPart[] = []
  for (const [at, { band }] of grid.rows.entries()) {
    const open = parts.at(-1)
    if (open && open.id === band && open.to === at) parts[parts.length - 1] = { ...open, to: at + 1 }
    else parts.push({ id: band, from: at, to: at + 1 })
  }
  return parts.filter(
    ({ id, from, to }) =>
      !id.includes('#') && grid.rows.slice(from, to).every(({ address }) => !address?.includes('#')),
  )
}
