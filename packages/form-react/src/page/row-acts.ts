import { type Address, type JsonObject, resolve } from '@tianbao/edit'
import { type Form, patternOf, rowOf, splitRow } from '@tianbao/form'
import type { CompiledNode } from '@tianbao/template'
import { say } from '../messages/messages.ts'

/** A row that may come, and the one that may go. */
export interface RowActs {
  readonly add:
    | { readonly list: Address; readonly place: { readonly under?: string; readonly after?: string } }
    | { readonly refused: string }
    | null
  readonly remove: Address | null
}

/**
 * What may be done where one stands. Rows that the catalog prescribes stay; free ones come and go under their node,
 * as many as it allows; a list without a catalog is free altogether.
 */
export function rowActs(form: Form, address: Address | null): RowActs {
  const row = address === null ? null : rowOf(address)
  if (row === null) return { add: null, remove: null }
  const { list, id } = splitRow(row)
  const compiled = form.template.lists[patternOf(list)]
  if (!compiled) return { add: null, remove: null }
  const rows = rowsOf(form, list)
  const own = rows.find((one) => one.id === id)
  const catalog = compiled.catalog === null ? undefined : form.template.catalogs[compiled.catalog]
  if (!catalog) {
    if (rows.length >= compiled.maxItems) return { add: full(compiled.maxItems), remove: own ? row : null }
    return { add: { list, place: own ? { after: id } : {} }, remove: own ? row : null }
  }
  const nodes = new Map(catalog.nodes.map((node) => [node.id, node]))
  const fixed = nodes.get(id)
  const parent = parentOf(nodes, fixed, own)
  const isFree = own !== undefined && fixed === undefined
  const remove = isFree ? row : null
  if (!parent?.free) return { add: null, remove }
  const count = rows.filter((one) => one.under === parent.id && !nodes.has(String(one.id))).length
  if (count >= parent.free.max || rows.length >= compiled.maxItems)
    return { add: full(parent.free.max), remove }
  return { add: { list, place: isFree ? { under: parent.id, after: id } : { under: parent.id } }, remove }
}

function full(max: number): RowActs['add'] {
  return { refused: say('status.row_full', { max }) }
}

function parentOf(
  nodes: ReadonlyMap<string, CompiledNode>,
  fixed: CompiledNode | undefined,
  own: JsonObject | undefined,
): CompiledNode | undefined {
  const id = fixed ? fixed.above.at(-1) : own?.under
  return typeof id === 'string' ? nodes.get(id) : undefined
}

/** The rows of a list, wherever it is nested. */
function rowsOf(form: Form, list: Address): readonly JsonObject[] {
  const rows = resolve(form.document(), list)
  return Array.isArray(rows) ? rows.filter(isObject) : []
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
