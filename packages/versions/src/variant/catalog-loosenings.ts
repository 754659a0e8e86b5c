import { equalJson, type Json } from '@tianbao/edit'
import type { CompiledCatalog, CompiledNode, CompiledTemplate } from '@tianbao/template'

/** What a variant may not do to a catalog of its base. */
export interface CatalogLoosening {
  /** `catalog#duty`. */
  readonly at: string
  readonly name: string
  readonly is: 'node_gone' | 'node_moved' | 'node_free' | 'node_fixed' | 'no_room' | 'catalog_fixed'
}

/**
 * Where a variant's catalogs allow rows that the base's do not. Nodes of its own may be added where the base lets rows
 * be added freely, as many: for the base these are such rows.
 */
export function catalogLoosenings(
  base: CompiledTemplate,
  mine: CompiledTemplate,
): readonly CatalogLoosening[] {
  return Object.values(base.catalogs).flatMap((before) => {
    const after = mine.catalogs[before.id]
    const at = `catalog#${before.id}`
    if (after === undefined) return [{ at, name: before.id, is: 'node_gone' as const }]
    if (!equalJson(before.fixed, after.fixed)) return [{ at, name: before.id, is: 'catalog_fixed' as const }]
    return nodesLoosened(before, after)
  })
}

function nodesLoosened(before: CompiledCatalog, after: CompiledCatalog): readonly CatalogLoosening[] {
  const old = new Map(before.nodes.map((node) => [node.id, node]))
  const now = new Map(after.nodes.map((node) => [node.id, node]))
  const found: CatalogLoosening[] = []
  const tell = ({ id, name }: CompiledNode, is: CatalogLoosening['is']) =>
    found.push({ at: `catalog#${id}`, name, is })
  for (const was of old.values()) {
    const node = now.get(was.id)
    if (node === undefined) tell(was, 'node_gone')
    else {
      if (!equalJson(was.above, node.above) || (was.isIndicator && !node.isIndicator))
        tell(node, 'node_moved')
      if (was.isOffered !== node.isOffered && node.isOffered) tell(node, 'node_free')
      const isFixed = (name: string): boolean => equalJson(was.defaults[name], node.defaults[name])
      if (!before.fixed.every((name: string) => isFixed(name))) tell(node, 'node_fixed')
    }
  }
  const own = new Map<string, number>()
  for (const node of now.values()) {
    if (old.has(node.id)) continue
    const host = node.above.findLast((id) => old.has(id))
    if (host === undefined) tell(node, 'no_room')
    else own.set(host, (own.get(host) ?? 0) + (node.isIndicator ? 1 : 0) + (node.free?.max ?? 0))
  }
  for (const node of now.values()) {
    const was = old.get(node.id)
    if (was === undefined) continue
    const room = (node.free?.max ?? 0) + (own.get(node.id) ?? 0)
    if (room > (was.free?.max ?? 0)) tell(node, 'no_room')
  }
  return found
}

/** Where the rows of a variant's own nodes hang in the base: by node, the nearest one above that the base has. */
export function hostsIn(base: CompiledCatalog, mine: CompiledCatalog): ReadonlyMap<string, string> {
  const known = new Set(base.nodes.map(({ id }) => id))
  return new Map(
    mine.nodes.flatMap((node): readonly (readonly [string, string])[] => {
      const host = known.has(node.id) ? undefined : node.above.findLast((id) => known.has(id))
      return host === undefined ? [] : [[node.id, host]]
    }),
  )
}

/** What a node's own row says that its base would have to be told: the fixed values, as data. */
export function fixedOf(catalog: CompiledCatalog, id: string): Readonly<Record<string, Json>> {
  const node = catalog.nodes.find((one) => one.id === id)
  if (node === undefined) return {}
  const named = catalog.fixed.includes('name') ? { name: node.name as Json } : {}
  const others = catalog.fixed.flatMap((name) => {
    const value = node.defaults[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return { ...named, ...Object.fromEntries(others) }
}
