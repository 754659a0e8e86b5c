import type { JsonObject } from '@tianbao/edit'
import { fold } from '@tianbao/reading'
import type { CatalogNode } from '../../template.ts'

/** A node of a tree that is being added to; its children are found by name. */
export interface TreeNode {
  /** The child with this name, added where there is none: under the id that is asked for, else a minted one. */
  child(name: string, id?: string | null): TreeNode
  /** Gives the node values for its row, over those that it has. */
  give(values: JsonObject): void
  /** Gives the node its help. */
  say(help: string): void
}

/** Nodes that are being added to, a row at a time, in time linear in the rows. */
export interface OpenTree {
  readonly root: TreeNode
  readonly byId: ReadonlyMap<string, TreeNode>
  /** The nodes as they are now; those that nothing changed are the ones that came in. */
  nodes(): readonly CatalogNode[]
  added(): readonly string[]
  changed(): number
}

interface Open extends TreeNode {
  readonly close: () => CatalogNode | null
  readonly closeChildren: () => readonly CatalogNode[]
}

export function openTree(nodes: readonly CatalogNode[], mint: () => string): OpenTree {
  const byId = new Map<string, TreeNode>()
  const added: string[] = []
  const changed = new Set<string>()

  const open = (node: CatalogNode | null, isNew: boolean): Open => {
    const before = node?.nodes ?? (node === null ? nodes : [])
    const children: Open[] = []
    const byName = new Map<string, Open>()
    let given: JsonObject = {}
    let help = node?.help
    const adopt = (child: CatalogNode, isChildNew: boolean): Open => {
      const one = open(child, isChildNew)
      children.push(one)
      const name = fold(child.name)
      if (!byName.has(name)) byName.set(name, one)
      return one
    }
    const self: Open = {
      child(name, asked) {
        const there = byName.get(fold(name))
        if (there !== undefined) return there
        const id = asked ?? mint()
        added.push(id)
        return adopt({ id, name }, true)
      },
      give(values) {
        given = { ...given, ...values }
        const had = node?.defaults ?? {}
        const isOther = Object.entries(values).some(([key, value]) => had[key] !== value)
        if (!isNew && node !== null && isOther) changed.add(node.id)
      },
      say(text) {
        if (!isNew && node !== null && node.help !== text) changed.add(node.id)
        help = text
      },
      close() {
        if (node === null) return null
        const below = self.closeChildren()
        const isSame = below.length === before.length && below.every((child, at) => child === before[at])
        const defaults = Object.keys(given).length === 0 ? node.defaults : { ...node.defaults, ...given }
        if (isSame && defaults === node.defaults && help === node.help) return node
        return {
          ...node,
          ...(defaults === undefined ? {} : { defaults }),
          ...(help === undefined ? {} : { help }),
          ...(below.length === 0 ? {} : { nodes: below }),
        }
      },
      closeChildren: () => children.flatMap((child) => child.close() ?? []),
    }
    if (node !== null) byId.set(node.id, self)
    for (const child of before) adopt(child, false)
    return self
  }

  const root = open(null, false)
  return {
    root,
    byId,
    nodes: () => root.closeChildren(),
    added: () => added,
    changed: () => changed.size,
  }
}
