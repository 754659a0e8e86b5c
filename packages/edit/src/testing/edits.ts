import fc from 'fast-check'
import { type Address, nodeAddress, propertyAddress } from '../address.ts'
import type { Edit } from '../edit.ts'
import { isObject, type Json } from '../json.ts'
import { resolve } from '../locate.ts'
import { nodesOf } from '../nodes.ts'
import { anyId, anyJson } from './trees.ts'

/** Every address of a tree that leads somewhere, spelt by list and id, and some by the object before the list. */
export function addressesOf(tree: Json): readonly Address[] {
  const found: Address[] = ['']
  const walk = (value: Json, at: Address) => {
    for (const node of nodesOf(value) ?? []) {
      found.push(nodeAddress(at, node.id), nodeAddress(at.replace(/\.?[^.#]*$/, ''), node.id))
      walk(node, nodeAddress(at, node.id))
    }
    if (!isObject(value)) return
    for (const [name, below] of Object.entries(value)) {
      found.push(propertyAddress(at, name))
      walk(below, propertyAddress(at, name))
    }
  }
  walk(tree, '')
  return found
}

/** An edit that has a fair chance to fit the tree: it sees what stands there. */
export function anyEdit(tree: Json): fc.Arbitrary<Edit> {
  const addresses = addressesOf(tree)
  const lists = addresses.filter((at) => nodesOf(resolve(tree, at)))
  const at = fc.oneof(
    fc.constantFrom(...addresses),
    fc
      .tuple(fc.constantFrom(...addresses), fc.constantFrom('a', 'b.c', '__proto__.a', 'list'))
      .map(([up, path]) => (up === '' ? path : `${up}.${path}`)),
  )
  const set = fc
    .tuple(at, fc.option(anyJson, { nil: undefined }), fc.option(fc.nat(2), { nil: undefined, freq: 3 }))
    .map(([at, now, parents]): Edit => {
      const was = resolve(tree, at)
      return {
        op: 'set',
        at,
        ...(was === undefined ? {} : { was }),
        ...(now === undefined ? {} : { now }),
        ...(parents === undefined ? {} : { parents }),
      }
    })
  if (lists.length === 0) return set
  const list = fc.constantFrom(...lists)
  const anchorIn = (at: Address) =>
    fc.constantFrom(null, ...(nodesOf(resolve(tree, at)) ?? []).map((node) => node.id))
  const insert = fc.tuple(list, anyId, anyJson).chain(([into, id, content]) =>
    anchorIn(into).map((after): Edit => {
      const node = { ...(isObject(content) ? content : {}), id }
      return { op: 'insert', into, node, after }
    }),
  )
  const taken = list.chain((from) => {
    const nodes = nodesOf(resolve(tree, from)) ?? []
    return nodes.length === 0
      ? fc.constant(null)
      : fc.nat(nodes.length - 1).map((i) => ({ from, node: nodes[i], after: nodes[i - 1]?.id ?? null }))
  })
  const remove = taken.map((found): Edit | null =>
    found?.node ? { op: 'remove', from: found.from, node: found.node, after: found.after } : null,
  )
  const move = taken.chain((found) =>
    list.chain((to) =>
      anchorIn(to).map((after): Edit | null =>
        found?.node
          ? {
              op: 'move',
              id: found.node.id,
              from: { list: found.from, after: found.after },
              to: { list: to, after },
            }
          : null,
      ),
    ),
  )
  return fc.oneof(set, insert, remove, move).filter((edit): edit is Edit => edit !== null)
}

/** A tree and some edits, each made on what the one before it left. */
export function anyHistory(
  tree: Json,
  most: number,
  apply: (tree: Json, edit: Edit) => Json,
): fc.Arbitrary<Edit[]> {
  if (most === 0) return fc.constant([])
  return anyEdit(tree).chain((edit) =>
    anyHistory(apply(tree, edit), most - 1, apply).map((rest) => [edit, ...rest]),
  )
}
