import { nodeAddress, propertyAddress } from '@tianbao/edit'
import type { CatalogNode, Template } from '../template.ts'

/** A node of a catalog, where it stands. */
export interface PlacedNode {
  readonly node: CatalogNode
  readonly at: string
  readonly catalog: string
}

/** Every node of every catalog, depth first. */
export function catalogNodes(template: Template): readonly PlacedNode[] {
  return (template.catalog ?? []).flatMap((catalog) => {
    const list = propertyAddress(nodeAddress('catalog', catalog.id), 'nodes')
    const flat = (nodes: readonly CatalogNode[]): readonly PlacedNode[] =>
      nodes.flatMap((node) => [
        { node, at: nodeAddress(list, node.id), catalog: catalog.id },
        ...flat(node.nodes ?? []),
      ])
    return flat(catalog.nodes)
  })
}
