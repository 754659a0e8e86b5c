import type { Catalog, CatalogNode, Template } from '../../template.ts'

/** A node of a catalog, and where it stands. */
export interface FoundNode {
  readonly catalog: Catalog
  readonly node: CatalogNode
  /** The nodes above it, outermost first. */
  readonly above: readonly CatalogNode[]
}

/** Finds a node; null where the template has no such catalog or node. */
export function findNode(template: Template, catalogId: string, nodeId: string): FoundNode | null {
  const catalog = findCatalog(template, catalogId)
  if (catalog === undefined) return null
  const search = (nodes: readonly CatalogNode[], above: readonly CatalogNode[]): FoundNode | null => {
    for (const node of nodes) {
      if (node.id === nodeId) return { catalog, node, above }
      const below = search(node.nodes ?? [], [...above, node])
      if (below !== null) return below
    }
    return null
  }
  return search(catalog.nodes, [])
}

export function findCatalog(template: Template, id: string): Catalog | undefined {
  return template.catalog?.find((catalog) => catalog.id === id)
}

/** A node and all that stands below it. */
export function nodesWithin(node: CatalogNode): readonly CatalogNode[] {
  return [node, ...(node.nodes ?? []).flatMap(nodesWithin)]
}

/** How many levels a node and what is below it have: 1 for an indicator. */
export function levelsWithin(node: CatalogNode): number {
  return 1 + Math.max(0, ...(node.nodes ?? []).map(levelsWithin))
}

/** What a change makes of the children of one node, or of a catalog's outermost nodes: all others are as they were. */
export function changeChildren(
  catalog: Catalog,
  parent: string | null,
  change: (nodes: readonly CatalogNode[]) => readonly CatalogNode[],
): Catalog {
  if (parent === null) return { ...catalog, nodes: change(catalog.nodes) }
  const within = (nodes: readonly CatalogNode[]): readonly CatalogNode[] =>
    nodes.map((node) => {
      if (node.id === parent) return withChildren(node, change(node.nodes ?? []))
      return node.nodes === undefined ? node : withChildren(node, within(node.nodes))
    })
  return { ...catalog, nodes: within(catalog.nodes) }
}

/** A level that has lost its last child is an indicator again, unless one may add rows of one's own to it. */
function withChildren(node: CatalogNode, nodes: readonly CatalogNode[]): CatalogNode {
  if (nodes === node.nodes) return node
  if (nodes.length > 0) return { ...node, nodes }
  const { nodes: _, ...rest } = node
  return rest
}

export function withCatalog(template: Template, catalog: Catalog): Template {
  return {
    ...template,
    catalog: (template.catalog ?? []).map((one) => (one.id === catalog.id ? catalog : one)),
  }
}
