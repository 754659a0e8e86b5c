import { type Address, type JsonObject, resolve } from '@tianbao/edit'
import { type Form, patternOf, rowAddress, rowOf } from '@tianbao/form'
import { say } from '../messages/messages.ts'

/** Where a new row goes: under a node of the catalog, behind a sibling; null: before all of them. */
export interface RowPlace {
  readonly list: Address
  readonly under?: string
  readonly after: string | null
}

/** What may be done with the row where one stands; what may not is null. */
export interface RowActs {
  /** A row more below. `refused` says why there can be none. */
  readonly add: RowPlace | { readonly refused: string } | null
  readonly above: RowPlace | null
  /** The row itself, where it is a free one: it may be removed, moved and duplicated. */
  readonly own: Address | null
  /** Addresses of the free rows of its node as they lie, its own among them. */
  readonly siblings: readonly Address[]
}

const none: RowActs = { add: null, above: null, own: null, siblings: [] }

/**
 * What may be done where one stands. Rows that the catalog prescribes stay; free ones come, go and move under their
 * node, as many as it allows; a list without a catalog is free altogether. An empty slot is no row yet.
 */
export function rowActs(form: Form, address: Address | null): RowActs {
  const row = address === null ? null : rowOf(address)
  const state = row === null ? null : form.row(row)
  if (row === null || !state) return none
  const { list, id, under } = state
  const free = freeRows(form, list, under)
  const ids = free.map((one) => one.id)
  const own = state.isInData && !state.isFixed ? row : null
  const siblings = own === null ? [] : ids.map((one) => rowAddress(list, one))
  const room = state.isFixed ? roomIn(form, list, state.node) : roomIn(form, list, under, free.length)
  if (room === null) return { ...none, own, siblings }
  if (room.left === 0)
    return { add: { refused: say('status.row_full', { max: room.max }) }, above: null, own, siblings }
  const place = state.node === null ? { list } : { list, under: state.node }
  const at = own === null ? -1 : ids.indexOf(id)
  return {
    add: { ...place, after: at < 0 ? (ids.at(-1) ?? null) : id },
    above: at < 0 ? null : { ...place, after: ids[at - 1] ?? null },
    own,
    siblings,
  }
}

/** How many free rows a node of a list takes, or the list itself; null where it takes none. `taken`: how many it has. */
export function roomIn(
  form: Form,
  list: Address,
  node: string | null,
  taken?: number,
): { readonly max: number; readonly left: number } | null {
  const compiled = form.template.lists[patternOf(list)]
  if (!compiled) return null
  const rows = rowsOf(form, list)
  const catalog = compiled.catalog === null ? undefined : form.template.catalogs[compiled.catalog]
  if (!catalog) return { max: compiled.maxItems, left: Math.max(0, compiled.maxItems - rows.length) }
  const free = catalog.nodes.find((one) => one.id === node)?.free
  if (!free) return null
  const own = taken ?? freeRows(form, list, node).length
  const left = Math.min(free.max - own, compiled.maxItems - rows.length)
  return { max: free.max, left: Math.max(0, left) }
}

/** The free rows of a node (null: of a list without a catalog), as they lie. */
export function freeRows(
  form: Form,
  list: Address,
  node: string | null,
): readonly (JsonObject & { readonly id: string })[] {
  return rowsOf(form, list).filter(
    (row) => (row.under ?? null) === node && form.row(rowAddress(list, row.id))?.isFixed === false,
  )
}

function rowsOf(form: Form, list: Address): readonly (JsonObject & { readonly id: string })[] {
  const rows = resolve(form.document(), list)
  return Array.isArray(rows) ? rows.filter(isRow) : []
}

function isRow(value: unknown): value is JsonObject & { readonly id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
}
