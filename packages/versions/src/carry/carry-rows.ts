import { type Json, type JsonObject, nodeAddress, propertyAddress } from '@tianbao/edit'
import type { CompiledTemplate } from '@tianbao/template'
import { idOf } from './leaves.ts'
import type { Remainder } from './mapping.ts'
import { type Branch, holderOf } from './put-value.ts'

/**
 * Puts the rows of all lists into data that is being made, without their values, in their order: those that the new
 * template has a list and, where the list has a catalog, a node for. A row without a place is told, if it holds nothing
 * that would tell of it by itself.
 */
export function carryRows(
  data: JsonObject,
  made: Branch,
  from: CompiledTemplate,
  to: CompiledTemplate,
): readonly Remainder[] {
  const left: Remainder[] = []
  const visit = (value: Json | undefined, at: string, pattern: string, rows: readonly string[]) => {
    if (typeof value !== 'object' || value === null) return
    if (!Array.isArray(value)) {
      for (const [name, one] of Object.entries(value as JsonObject))
        visit(one, propertyAddress(at, name), pattern === '' ? name : `${pattern}.${name}`, rows)
      return
    }
    if (!Object.hasOwn(from.lists, pattern) || !value.every((row: Json) => idOf(row) !== undefined)) return
    for (const row of value as readonly JsonObject[]) {
      const id = idOf(row) ?? ''
      const address = nodeAddress(at, id)
      if (hasPlace(row, pattern, to)) addRow(made, pattern, rows, row)
      else if (Object.keys(row).every((name) => name === 'id' || name === 'under'))
        left.push({ at: address, value: row, reason: 'no_place' })
      visit(row, address, `${pattern}.*`, [...rows, id])
    }
  }
  visit(data, '', '', [])
  return left
}

/** Adds a row to a list that is being made, where the rows around it are there. */
export function addRow(made: Branch, list: string, rows: readonly string[], row: JsonObject): boolean {
  const names = list.split('.')
  const holder = holderOf(made, names.slice(0, -1), rows)
  const name = names.at(-1) ?? ''
  if (holder === null) return false
  const known = Object.hasOwn(holder, name) ? holder[name] : undefined
  const { id = '', under } = row
  const bare: JsonObject = under === undefined ? { id } : { id, under }
  holder[name] = [...(Array.isArray(known) ? known : []), bare]
  return true
}

function hasPlace(row: JsonObject, list: string, to: CompiledTemplate): boolean {
  const target = Object.hasOwn(to.lists, list) ? to.lists[list] : undefined
  if (target === undefined) return false
  const catalog = target.catalog === null ? undefined : to.catalogs[target.catalog]
  if (catalog === undefined) return true
  return catalog.nodes.some(({ id }) => id === row.id || id === row.under)
}
