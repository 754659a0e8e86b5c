import type { Namespace } from './namespace.ts'

/** The order of nodes in the lists of a namespace while edits are done to it; every question and change is O(1). */
export interface Order {
  /** The node whose list a node is in (null: the outermost), and the sibling before it. */
  place(id: string): { readonly parent: string | null; readonly after: string | null }
  put(id: string, parent: string | null, after: string | null): void
  take(id: string): void
}

interface Link {
  parent: string | null
  before: string | null
  next: string | null
}

/** The order that a namespace has; it can then be changed without changing the namespace. */
export function orderOf(namespace: Namespace): Order {
  const links = new Map<string, Link>()
  const heads = new Map<string | null, string | null>()

  const linkOf = (id: string): Link => {
    const link = links.get(id)
    if (!link) throw new Error(`Node "${id}" is not in the namespace.`)
    return link
  }
  const order: Order = {
    place(id) {
      const { parent, before } = linkOf(id)
      return { parent, after: before }
    },
    put(id, parent, after) {
      const next = (after === null ? heads.get(parent) : linkOf(after).next) ?? null
      links.set(id, { parent, before: after, next })
      if (after === null) heads.set(parent, id)
      else linkOf(after).next = id
      if (next !== null) linkOf(next).before = id
    },
    take(id) {
      const { parent, before, next } = linkOf(id)
      if (before === null) heads.set(parent, next)
      else linkOf(before).next = next
      if (next !== null) linkOf(next).before = before
      links.delete(id)
    },
  }
  for (const [parent, ids] of namespace.lists) {
    ids.forEach((id, index) => {
      order.put(id, parent, ids[index - 1] ?? null)
    })
  }
  return order
}
