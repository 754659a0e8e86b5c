import type { Address, Json, JsonObject } from '@tianbao/edit'
import { splitRow } from './address-parts.ts'
import { isObject, type Row, rowsIn, valueAt } from './rows.ts'

/** Reads values of a document by address. Rows are indexed once per list value, so that a look-up is not a scan. */
export interface Reader {
  value(document: JsonObject, address: Address): Json | undefined
  row(document: JsonObject, row: Address): Row | undefined
  list(document: JsonObject, list: Address): Json | undefined
}

export function createReader(): Reader {
  const indexes = new WeakMap<object, ReadonlyMap<string, Row>>()

  const rowsById = (list: Json | undefined): ReadonlyMap<string, Row> => {
    if (!Array.isArray(list)) return new Map()
    let index = indexes.get(list)
    if (!index) {
      index = new Map(rowsIn(list).map((row) => [row.id, row]))
      indexes.set(list, index)
    }
    return index
  }

  /** Rows that were asked for, by address: of a document, which never changes. */
  const asked = new WeakMap<JsonObject, Map<Address, Row | undefined>>()

  const row = (document: JsonObject, address: Address): Row | undefined => {
    let rows = asked.get(document)
    if (!rows) {
      rows = new Map()
      asked.set(document, rows)
    }
    const known = rows.get(address)
    if (known !== undefined || rows.has(address)) return known
    const { list: inside, id } = splitRow(address)
    const own = rowsById(list(document, inside)).get(id)
    rows.set(address, own)
    return own
  }

  /** Cells are asked for row by row: the row of the last one. */
  let last: {
    readonly document: JsonObject
    readonly address: Address
    readonly row: Row | undefined
  } | null = null

  const rowUpTo = (document: JsonObject, address: Address, end: number): Row | undefined => {
    const isSame =
      last?.document === document && last.address.length === end && address.startsWith(last.address)
    if (!last || !isSame) {
      const own = address.slice(0, end)
      last = { document, address: own, row: row(document, own) }
    }
    return last.row
  }

  const list = (document: JsonObject, address: Address): Json | undefined => value(document, address)

  const value = (document: JsonObject, address: Address): Json | undefined => {
    const hash = address.lastIndexOf('#')
    if (hash < 0) return valueAt(document, address)
    const dot = address.indexOf('.', hash)
    if (dot < 0) return row(document, address)
    const found = rowUpTo(document, address, dot)
    return isObject(found) ? valueAt(found, address.slice(dot + 1)) : undefined
  }

  return { value, row, list }
}
