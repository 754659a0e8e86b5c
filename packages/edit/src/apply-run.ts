import type { Address } from './address.ts'
import type { Edit, InsertEdit, Node, RemoveEdit, SetEdit } from './edit.ts'
import { isNode } from './edit.ts'
import { equalJson } from './equal-json.ts'
import type { Json } from './json.ts'
import { type ListSpot, locateList } from './list-spot.ts'
import { eachNode, idsOf } from './nodes.ts'
import { applySet } from './set.ts'

/** Edits one behind another that speak of the rows of one list, and where the run of them ends. */
export interface EditRun {
  readonly end: number
  /** What they come to; null where one of them cannot be done, or is best done by itself. */
  apply(tree: Json): { readonly tree: Json; readonly edits: readonly Edit[] } | null
}

/** Fewer edits than this are as quickly done one by one. */
const least = 4

/**
 * The run that begins at an edit: values set in rows of a list, or rows that come into one or go out of it. A run looks
 * through its list once, where one by one each edit would. Law: what it comes to is what its edits come to one by one.
 */
export function runAt(edits: readonly Edit[], start: number): EditRun | null {
  const list = listOf(edits[start])
  const op = edits[start]?.op
  if (list === null) return null
  let end = start + 1
  while (end < edits.length && edits[end]?.op === op && listOf(edits[end]) === list) end += 1
  if (end - start < least) return null
  const own = edits.slice(start, end)
  const inserts = own.flatMap((edit) => (edit.op === 'insert' ? [edit] : []))
  const sets = own.flatMap((edit) => (edit.op === 'set' ? [edit] : []))
  const removes = own.flatMap((edit) => (edit.op === 'remove' ? [edit] : []))
  return {
    end,
    apply: (tree) => {
      const spot = locateList(tree, list)
      const ids = typeof spot === 'string' ? null : idsIn(spot)
      if (typeof spot === 'string' || !ids) return null
      if (op === 'remove') return applyRemoves(spot, ids, removes)
      return op === 'insert' ? applyInserts(spot, ids, inserts) : applySets(spot, ids, list, sets)
    },
  }
}

/** The list whose row an edit sets something in, by a plain value, or that it puts a row into or takes one out of. */
function listOf(edit: Edit | undefined): Address | null {
  if (edit?.op === 'insert') return edit.into
  if (edit?.op === 'remove') return edit.from
  if (edit?.op !== 'set' || !isPlain(edit.was) || !isPlain(edit.now)) return null
  const hash = edit.at.lastIndexOf('#')
  const path = hash < 0 ? '' : edit.at.slice(edit.at.indexOf('.', hash) + 1)
  // What is escaped, and what a row is named by, is left to the one who knows all of it.
  return hash < 0 || edit.at.includes('~', hash) || path === '' || path === 'id' || path.includes('#')
    ? null
    : edit.at.slice(0, hash)
}

function isPlain(value: Json | undefined): boolean {
  return typeof value !== 'object' || value === null
}

/** All ids of a list's namespace with their places in the list; null where an id stands twice, or rows hold others. */
function idsIn(spot: ListSpot): Map<string, number> | null {
  const ids = new Map<string, number>()
  let isFlat = spot.outermost === spot.nodes
  eachNode(spot.nodes, spot.name, (node, index, _, inside) => {
    if (inside || ids.has(node.id)) isFlat = false
    ids.set(node.id, index)
  })
  return isFlat ? ids : null
}

function applySets(
  spot: ListSpot,
  places: ReadonlyMap<string, number>,
  list: Address,
  edits: readonly SetEdit[],
): ReturnType<EditRun['apply']> {
  const rows = [...spot.nodes]
  const done: Edit[] = []
  for (const edit of edits) {
    const dot = edit.at.indexOf('.', list.length)
    const place = places.get(edit.at.slice(list.length + 1, dot))
    const row = place === undefined ? undefined : rows[place]
    if (place === undefined || row === undefined) return null
    const applied = applySet(row, { ...edit, at: edit.at.slice(dot + 1) })
    if ('conflict' in applied) return null
    rows[place] = applied.tree as Node
    done.push({ ...applied.edit, at: edit.at })
  }
  return { tree: spot.with(rows), edits: done }
}

function applyInserts(
  spot: ListSpot,
  ids: Map<string, number>,
  edits: readonly InsertEdit[],
): ReturnType<EditRun['apply']> {
  const rows = [...spot.nodes]
  let last = { id: '', at: -1 }
  for (const edit of edits) {
    const { node, after } = edit
    const own = isNode(node) ? idsOf(node, spot.name) : null
    if (own?.size !== 1 || ids.has(node.id)) return null
    const before =
      after === null ? -1 : after === last.id ? last.at : rows.findIndex((row) => row.id === after)
    if (after !== null && before < 0) return null
    rows.splice(before + 1, 0, node)
    ids.set(node.id, before + 1)
    last = { id: node.id, at: before + 1 }
  }
  return { tree: spot.with(rows), edits }
}

/** Rows that went leave their places open until all have gone: each knows which rows are still beside it. */
function applyRemoves(
  spot: ListSpot,
  places: ReadonlyMap<string, number>,
  edits: readonly RemoveEdit[],
): ReturnType<EditRun['apply']> {
  const rows: (Node | null)[] = [...spot.nodes]
  const before = Int32Array.from(rows, (_, at) => at - 1)
  const behind = Int32Array.from(rows, (_, at) => at + 1)
  for (const edit of edits) {
    const at = places.get(edit.node.id) ?? -1
    const row = rows[at] ?? null
    const above = before[at] ?? -1
    const below = behind[at] ?? -1
    if (row === null || !equalJson(row, edit.node) || (rows[above]?.id ?? null) !== edit.after) return null
    rows[at] = null
    // What lies beyond an end of a typed array is dropped.
    behind[above] = below
    before[below] = above
  }
  return { tree: spot.with(rows.filter((row) => row !== null)), edits }
}
