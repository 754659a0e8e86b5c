import type { Address, Json } from '@tianbao/edit'
import { placeOfRow } from './catalog-index.ts'
import { type Row, rowsIn } from './rows.ts'
import type { Setting } from './setting.ts'
import type { Slots } from './slots.ts'

/** A row as it is drawn: in the data, or a slot that waits to be typed into; or the note of a catalog node. */
export interface DrawnRow {
  readonly id: string
  readonly kind: 'row' | 'slot' | 'note'
  readonly row: Row | null
  /** Ids of the catalog nodes above, outermost first; the id alone decides where there is no catalog. */
  readonly above: readonly string[]
}

/**
 * Rows of a list as people see them: catalog order; free rows of a node in the array's order, after its fixed ones;
 * rows that the catalog does not know last. Without a catalog, the array's order.
 */
export function drawnRows(
  setting: Setting,
  slots: Slots,
  list: Address,
  value: Json | undefined,
): readonly DrawnRow[] {
  const rows = rowsIn(value)
  const index = setting.catalogOf(list)
  if (!index) return rows.map((row) => ({ id: row.id, kind: 'row', row, above: [] }))

  const byNode = new Map<string, DrawnRow[]>()
  const unplaced: DrawnRow[] = []
  const add = (key: string, drawn: DrawnRow) => {
    const known = byNode.get(key)
    if (known) known.push(drawn)
    else byNode.set(key, [drawn])
  }
  const put = (id: string, under: unknown, row: Row | null) => {
    const place = placeOfRow(index, id, under)
    const above = place.above.map((node) => node.id)
    const drawn: DrawnRow = { id, kind: row ? 'row' : 'slot', row, above }
    if (!place.isPlaced) unplaced.push(drawn)
    else add(place.indicator ? id : (above.at(-1) ?? ''), drawn)
  }
  for (const row of rows) put(row.id, row.under, row)
  for (const slot of slots.open(list, rows)) put(slot.id, slot.under, null)

  const drawn: DrawnRow[] = []
  const { nodes } = index.catalog
  for (const [position, node] of nodes.entries()) {
    if (node.note) drawn.push({ id: node.id, kind: 'note', row: null, above: [...node.above, node.id] })
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
