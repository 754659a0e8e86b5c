import type { CompiledCatalog, CompiledNode } from '../compiled.ts'
import type { Catalog, CatalogNode } from '../template.ts'

/** Catalogs by id, their nodes depth first: in the order in which rows are drawn. */
export function compileCatalogs(catalogs: readonly Catalog[]): Readonly<Record<string, CompiledCatalog>> {
  return Object.fromEntries(
    catalogs.map(({ id, levels, fixed, nodes }) => [id, { id, levels, fixed, nodes: flat(nodes, []) }]),
  )
}

function flat(nodes: readonly CatalogNode[], above: readonly string[]): readonly CompiledNode[] {
  return nodes.flatMap((node) => [compileNode(node, above), ...flat(node.nodes ?? [], [...above, node.id])])
}

function compileNode(node: CatalogNode, above: readonly string[]): CompiledNode {
  return {
    id: node.id,
    name: node.name,
    above,
    isIndicator: node.nodes === undefined && node.free === undefined,
    free: node.free ?? null,
    isOffered: node.offered ?? false,
    defaults: node.defaults ?? {},
    note: node.note ?? null,
    help: node.help ?? '',
  }
}
