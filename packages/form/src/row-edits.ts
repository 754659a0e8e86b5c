import type { Address, Edit, Json, JsonObject } from '@tianbao/edit'
import { rowOf, splitRow } from './address-parts.ts'
import type { Reader } from './reader.ts'
import { type Row, rowsIn } from './rows.ts'
import type { Setting } from './setting.ts'
import type { Slots } from './slots.ts'

/** The edits that put rows into a list: the list itself where it is absent, then the rows, one by one behind `after`. */
export function insertEdits(
  list: Address,
  value: Json | undefined,
  rows: readonly Row[],
  after: string | null,
): readonly Edit[] {
  if (rows.length === 0) return []
  const inserts = rows.map(
    (node, index): Edit => ({ op: 'insert', into: list, node, after: rows[index - 1]?.id ?? after }),
  )
  return value === undefined ? [{ op: 'set', at: list, now: [] }, ...inserts] : inserts
}

/**
 * The edits that turn slots into rows, at the ends of their lists, and before each the slots that it lies in. What is in
 * the data already is passed over.
 */
export function claimSlots(
  reader: Reader,
  slots: Slots,
  document: JsonObject,
  rows: Iterable<Address>,
): readonly Edit[] {
  const claimed = new Map<Address, Row[]>()
  const seen = new Set<Address>()
  const claim = (row: Address) => {
    if (seen.has(row) || reader.row(document, row)) return
    seen.add(row)
    const { list, id } = splitRow(row)
    const slot = slots.find(list, id)
    if (!slot) throw new Error(`The form has no row "${row}".`)
    const outer = rowOf(list)
    if (outer !== null) claim(outer)
    const own = claimed.get(list) ?? []
    claimed.set(list, own)
    own.push(slot.under === null ? { id } : { id, under: slot.under })
  }
  for (const row of rows) claim(row)
  // Outer slots were claimed before the lists in them.
  return [...claimed].flatMap(([list, own]) => {
    const value = reader.list(document, list)
    return insertEdits(list, value, own, rowsIn(value).at(-1)?.id ?? null)
  })
}

/** Where a new free row of a node goes: behind the last row of that node, else at the end. */
export function lastOfNode(
  setting: Setting,
  list: Address,
  rows: readonly Row[],
  under: string | undefined,
): string | null {
  const siblings = rows.filter(
    (row) => row.under === under && setting.place(list, row.id, row.under)?.indicator == null,
  )
  return (siblings.at(-1) ?? rows.at(-1))?.id ?? null
}

/** The edit that takes a row out. */
export function removeEdit(reader: Reader, document: JsonObject, row: Address): Edit {
  const { list, id } = splitRow(row)
  const rows = rowsIn(reader.list(document, list))
  const position = rows.findIndex((own) => own.id === id)
  const node = rows[position]
  if (!node) throw new Error(`The form has no row "${row}".`)
  return { op: 'remove', from: list, node, after: rows[position - 1]?.id ?? null }
}

/** The edit that puts a row behind a sibling of its node (null: before all of them); null where it is there already. */
export function moveEdit(
  reader: Reader,
  document: JsonObject,
  row: Address,
  after: string | null,
): Edit | null {
  const { list, id } = splitRow(row)
  const rows = rowsIn(reader.list(document, list))
  const position = rows.findIndex((own) => own.id === id)
  const node = rows[position]
  if (!node) throw new Error(`The form has no row "${row}".`)
  const from = rows[position - 1]?.id ?? null
  const others = rows.filter((own) => own.id !== id)
  const first = others.findIndex((own) => own.under === node.under)
  const to = after ?? (first > 0 ? (others[first - 1]?.id ?? null) : first === 0 ? null : from)
  if (to === from || to === id) return null
  return { op: 'move', id, from: { list, after: from }, to: { list, after: to } }
}
