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

  const row = (document: JsonObject, address: Address): Row | undefined => {
    const { list: inside, id } = splitRow(address)
    return rowsById(list(document, inside)).get(id)
  }

  const list = (document: JsonObject, address: Address): Json | undefined => value(document, address)

  const value = (document: JsonObject, address: Address): Json | undefined => {
    const hash = address.lastIndexOf('#')
    if (hash < 0) return valueAt(document, address)
    const dot = address.indexOf('.', hash)
    if (dot < 0) return row(document, address)
    const found = row(document, address.slice(0, dot))
    return isObject(found) ? valueAt(found, address.slice(dot + 1)) : undefined
  }

  return { value, row, list }
}
