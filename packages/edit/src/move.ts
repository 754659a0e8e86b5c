import { type Applied, type Refused, refuse } from './conflict.ts'
import type { MoveEdit } from './edit.ts'
import { applyInsert } from './insert.ts'
import type { Json } from './json.ts'
import { locateList } from './list-spot.ts'
import { indexOfId } from './nodes.ts'
import { applyRemove } from './remove.ts'

/** Moves a node: takes it out where the edit saw it, and puts it in where the edit wants it. */
export function applyMove(tree: Json, edit: MoveEdit): Applied<MoveEdit> | Refused {
  const { id, from, to } = edit
  const source = locateList(tree, from.list)
  if (typeof source === 'string') return refuse(edit, source)
  const node = source.nodes[indexOfId(source.nodes, id)]
  if (!node) return refuse(edit, 'missing')
  const taken = applyRemove(tree, { op: 'remove', from: from.list, node, after: from.after })
  if ('conflict' in taken) return { conflict: { ...taken.conflict, edit } }
  const target = locateList(taken.tree, to.list)
  if (target === 'missing' && typeof locateList(tree, to.list) !== 'string')
    return refuse(edit, 'cycle', node)
  const placed = applyInsert(taken.tree, { op: 'insert', into: to.list, node, after: to.after })
  if ('conflict' in placed) return { conflict: { ...placed.conflict, edit } }
  return { tree: placed.tree, edit }
}
