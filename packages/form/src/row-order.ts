import type { Address, Json } from '@tianbao/edit'
import { rowAddress } from './address-parts.ts'
import { placeOfRow } from './catalog-index.ts'
import { type Row, rowsIn } from './rows.ts'
import type { Setting } from './setting.ts'
import type { Slots } from './slots.ts'

/** A row as it is drawn: in the data, or a slot that waits to be typed into; or the note of a catalog node. */
export interface DrawnRow {
  readonly id: string
  readonly address: Address
  readonly kind: 'row' | 'slot' | 'note'
  readonly row: Row | null
  /** Ids of the catalog nodes above, outermost first; the id alone decides where there is no catalog. */
  readonly above: readonly string[]
}

/** The rows of lists as they are drawn. A row that is as it was is the same object, from list value to list value. */
export interface RowOrder {
  /**
   * Rows of a list as people see them: catalog order; free rows of a node in the array's order, after its fixed ones;
   * rows that the catalog does not know last. Without a catalog, the array's order.
   */
  of(list: Address, value: Json | undefined): readonly DrawnRow[]
}

export function createRowOrder(setting: Setting, slots: Slots): RowOrder {
  /** By list the value that it was asked for last, since each change makes another one. */
  const last = new Map<Address, { readonly value: Json | undefined; readonly drawn: readonly DrawnRow[] }>()
  const known = new Map<Address, KnownRows>()
  return {
    of(list, value) {
      const before = last.get(list)
      if (before && before.value === value) return before.drawn
      let rows = known.get(list)
      if (!rows) {
        rows = { list, rows: new WeakMap(), others: new Map() }
        known.set(list, rows)
      }
      const drawn = drawnRows(setting, slots, rows, list, value)
      last.set(list, { value, drawn })
      return drawn
    },
  }
}

/** What was drawn of a list: rows by what they are in the data, the others by kind and id. */
interface KnownRows {
  readonly list: Address
  readonly rows: WeakMap<Row, DrawnRow>
  readonly others: Map<string, DrawnRow>
}

function drawnRows(
  setting: Setting,
  slots: Slots,
  known: KnownRows,
  list: Address,
  value: Json | undefined,
): readonly DrawnRow[] {
  const rows = rowsIn(value)
  const index = setting.catalogOf(list)
  if (!index) return rows.map((row) => ofRow(known, row, []))

  const byNode = new Map<string, DrawnRow[]>()
  const unplaced: DrawnRow[] = []
  const put = (id: string, under: unknown, row: Row | null) => {
    const place = placeOfRow(index, id, under)
    const above = place.ids
    const drawn = row ? ofRow(known, row, above) : ofOther(known, 'slot', id, above)
    const key = place.indicator ? id : (above.at(-1) ?? '')
    const beside = byNode.get(key)
    if (!place.isPlaced) unplaced.push(drawn)
    else if (beside) beside.push(drawn)
    else byNode.set(key, [drawn])
  }
  for (const row of rows) put(row.id, row.under, row)
  for (const slot of slots.open(list, rows)) put(slot.id, slot.under, null)

  const drawn: DrawnRow[] = []
  const { nodes } = index.catalog
  for (const [position, node] of nodes.entries()) {
    if (node.note) drawn.push(ofOther(known, 'note', node.id, [...node.above, node.id]))
    if (node.isIndicator) drawn.push(...(byNode.get(node.id) ?? []))
    // Free rows come after everything else of their node, the nodes inside it included.
    const next = nodes[position + 1]
    const closed = [...node.above, node.id]
      .filter((id) => id !== next?.id && !next?.above.includes(id))
      .reverse()
    for (const id of closed) if (id !== node.id || !node.isIndicator) drawn.push(...(byNode.get(id) ?? []))
  }
  return [...drawn, ...unplaced]
}

function ofRow(known: KnownRows, row: Row, above: readonly string[]): DrawnRow {
  const before = known.rows.get(row)
  if (before) return before
  const drawn: DrawnRow = { id: row.id, address: rowAddress(known.list, row.id), kind: 'row', row, above }
  known.rows.set(row, drawn)
  return drawn
}

function ofOther(known: KnownRows, kind: 'slot' | 'note', id: string, above: readonly string[]): DrawnRow {
  const key = `${kind} ${id}`
  const before = known.others.get(key)
  if (before) return before
  const drawn: DrawnRow = { id, address: rowAddress(known.list, id), kind, row: null, above }
  known.others.set(key, drawn)
  return drawn
}
