import { type Applied, type Refused, refuse } from './conflict.ts'
import type { RemoveEdit } from './edit.ts'
import { equalJson } from './equal-json.ts'
import type { Json } from './json.ts'
import { idBefore, locateList } from './list-spot.ts'
import { hasAnyId, idsOf, indexOfId } from './nodes.ts'

/** Takes a node out of a list, where its content and its place are what the edit saw. */
export function applyRemove(tree: Json, edit: RemoveEdit): Applied<RemoveEdit> | Refused {
  const list = locateList(tree, edit.from)
  if (typeof list === 'string') return refuse(edit, list, edit.node)
  const index = indexOfId(list.nodes, edit.node.id)
  const node = list.nodes[index]
  if (!node) return refuse(edit, 'missing', edit.node)
  if (!equalJson(node, edit.node)) return refuse(edit, 'changed', edit.node, node)
  const before = idBefore(list.nodes, index)
  if (before !== edit.after) return refuse(edit, 'changed', edit.after, before)
  const left = list.with(list.nodes.toSpliced(index, 1))
  return isNameable(left, edit) ? { tree: left, edit } : refuse(edit, 'ambiguous', edit.node, node)
}

/** Whether the ids that went are not still there: else they named nothing, and could not be put back. */
function isNameable(left: Json, { from, node, after }: RemoveEdit): boolean {
  const list = locateList(left, from)
  if (typeof list === 'string') return false
  const ids = idsOf(node, list.name)
  const isAnchored = after === null || indexOfId(list.nodes, after) >= 0
  return isAnchored && ids !== null && !hasAnyId(list.outermost, list.name, ids)
}
