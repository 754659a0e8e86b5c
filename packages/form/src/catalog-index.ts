import type { CompiledCatalog, CompiledList, CompiledNode, CompiledTemplate } from '@tianbao/template'

/** A catalog made quick to ask: nodes by id, and their place in catalog order. */
export interface CatalogIndex {
  readonly catalog: CompiledCatalog
  node(id: string): CompiledNode | undefined
  /** Where a row stands that is a node's own, or (for a level) in it. */
  place(id: string): RowPlace | undefined
  /** Position in catalog order; Infinity for an id that is not in it. */
  order(id: string): number
}

/** Where a row stands: its own indicator, if the catalog has it, and the nodes above it, outermost first. */
export interface RowPlace {
  readonly indicator: CompiledNode | null
  readonly above: readonly CompiledNode[]
  /** The ids of these nodes. */
  readonly ids: readonly string[]
  /** False for a free row whose `under` names no node: it is drawn last, and found. */
  readonly isPlaced: boolean
}

export function indexCatalog(catalog: CompiledCatalog): CatalogIndex {
  const places = new Map(catalog.nodes.map((node, position) => [node.id, { node, position }]))
  const rows = new Map(
    catalog.nodes.map((node): readonly [string, RowPlace] => {
      const over = node.above.flatMap((id) => places.get(id)?.node ?? [])
      const { id, isIndicator } = node
      const above = isIndicator ? over : [...over, node]
      return [
        id,
        { indicator: isIndicator ? node : null, above, ids: above.map((one) => one.id), isPlaced: true },
      ]
    }),
  )
  return {
    catalog,
    node: (id) => places.get(id)?.node,
    place: (id) => rows.get(id),
    order: (id) => places.get(id)?.position ?? Number.POSITIVE_INFINITY,
  }
}

/** Indexes of all lists that use a catalog, by list pattern. */
export function indexCatalogs(compiled: CompiledTemplate): ReadonlyMap<string, CatalogIndex> {
  const indexes = new Map<string, CatalogIndex>()
  for (const list of Object.values(compiled.lists) as CompiledList[]) {
    const catalog = list.catalog === null ? undefined : compiled.catalogs[list.catalog]
    if (catalog) indexes.set(list.pattern, indexCatalog(catalog))
  }
  return indexes
}

const unplaced: RowPlace = Object.freeze({ indicator: null, above: [], ids: [], isPlaced: false })

/** The place of a row of a list with a catalog, from its id and `under`. */
export function placeOfRow(index: CatalogIndex, id: string, under: unknown): RowPlace {
  const own = index.place(id)
  if (own?.indicator) return own
  const level = typeof under === 'string' ? index.place(under) : undefined
  return level && !level.indicator ? level : unplaced
}

/** The place of a level's own note: under the level itself; null where the id names no level. */
export function placeOfNote(index: CatalogIndex, id: string): RowPlace | null {
  const place = index.place(id)
  return place && !place.indicator ? place : null
}
