import { type Applied, type Refused, refuse } from './conflict.ts'
import { type InsertEdit, isNode } from './edit.ts'
import type { Json } from './json.ts'
import { locateList } from './list-spot.ts'
import { hasAnyId, idsOf, indexOfId } from './nodes.ts'

/** Puts a node into a list that is there, behind a sibling that is there, under ids that its namespace has not yet. */
export function applyInsert(tree: Json, edit: InsertEdit): Applied<InsertEdit> | Refused {
  const list = locateList(tree, edit.into)
  if (typeof list === 'string') return refuse(edit, list)
  if (!isNode(edit.node)) return refuse(edit, 'blocked')
  const ids = idsOf(edit.node, list.name)
  if (!ids || hasAnyId(list.outermost, list.name, ids)) {
    return refuse(edit, 'taken', undefined, list.nodes[indexOfId(list.nodes, edit.node.id)])
  }
  const before = edit.after === null ? -1 : indexOfId(list.nodes, edit.after)
  if (edit.after !== null && before < 0) return refuse(edit, 'missing')
  return { tree: list.with(list.nodes.toSpliced(before + 1, 0, edit.node)), edit }
}
