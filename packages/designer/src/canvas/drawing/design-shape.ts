import { type Address, nodeAddress, patternOf } from '@tianbao/edit'
import type { Band, Shape, ShapeRow, TableBand } from '@tianbao/sheet'
import type { Catalog, CatalogNode, DeclaredField, Template } from '@tianbao/template'

/** The row that stands for every row of a list (每行). */
const everyRow = 'row'

/** How many rows of a catalog are shown below 每行, as they will be. */
const shownInstances = 2

/** The rows that the canvas draws, and which of them are samples of what departments will have. */
export interface DesignShape {
  readonly shape: Shape
  /** Addresses of rows that stand for every row of a list. */
  readonly every: ReadonlyMap<Address, EveryRow>
  /** Rows of a catalog, by address: not drawn by the author but by the form. */
  readonly instances: ReadonlyMap<Address, Instance>
}

/** 每行: the list, and how its catalog fills it. */
export interface EveryRow {
  /** The list's pattern: `annual`, `goals.*.long`. */
  readonly list: string
  readonly catalog: Catalog | null
}

/** An indicator of a catalog as one row. */
export interface Instance {
  readonly node: CatalogNode
  /** Names of the nodes above it, outermost first. */
  readonly above: readonly string[]
}

/**
 * The least rows that show what an author draws: each line of a group of fields, one row for all of a list (每行), and
 * below it the first indicators of its catalog.
 */
export function designShape(
  template: Template,
  fieldAt: (pattern: string) => DeclaredField | null,
): DesignShape {
  const rows: Record<string, readonly ShapeRow[]> = {}
  const items: Record<string, readonly string[]> = {}
  const every = new Map<Address, EveryRow>()
  const instances = new Map<Address, Instance>()

  const groupRows = (group: Address, field: DeclaredField): readonly ShapeRow[] =>
    field.children.flatMap((child) => {
      const address = `${group}.${child}`
      const line = fieldAt(patternOf(address))
      if (line === null || line.children.length === 0) return []
      return { address, levels: [group, address], fields: new Set(leafPaths(fieldAt, patternOf(address))) }
    })

  const listRows = (list: Address, field: DeclaredField | null): readonly ShapeRow[] => {
    const named = field?.schema['x-catalog']
    const catalog = (template.catalog ?? []).find(({ id }) => id === named) ?? null
    const address = nodeAddress(list, everyRow)
    every.set(address, { list: patternOf(list), catalog })
    const levels = catalog === null ? [] : catalog.levels.slice(0, -1).map((_, level) => `${list}/${level}`)
    const samples = catalog === null ? [] : firstIndicators(catalog.nodes, [], shownInstances)
    return [
      { address, levels },
      ...samples.map(({ node, above }) => {
        const row = nodeAddress(list, node.id)
        instances.set(row, { node, above: above.map(({ name }) => name) })
        return { address: row, levels: levels.map((_, level) => above[level]?.id ?? null) }
      }),
    ]
  }

  const tableRows = (band: TableBand, prefix: Address): readonly ShapeRow[] =>
    [band.rows].flat().flatMap((source) => {
      const address = prefix === '' ? source : `${prefix}.${source}`
      const field = fieldAt(patternOf(address))
      return field !== null && field.children.length > 0
        ? groupRows(address, field)
        : listRows(address, field)
    })

  const visit = (bands: readonly Band[], prefix: Address, key: string) => {
    for (const band of bands) {
      if (band.band === 'table') rows[key + band.id] = tableRows(band, prefix)
      if (band.band !== 'stack') continue
      if (band.each === undefined) {
        visit(band.bands, prefix, key)
        continue
      }
      const list = prefix === '' ? band.each : `${prefix}.${band.each}`
      const item = nodeAddress(list, everyRow)
      every.set(item, { list: patternOf(list), catalog: null })
      items[key + band.id] = [item]
      visit(band.bands, item, `${item}/`)
    }
  }
  visit(template.sheet?.bands ?? [], '', '')
  return { shape: { rows, items }, every, instances }
}

/** Paths of all fields below a group's line, as a table's cells name them. */
function leafPaths(fieldAt: (pattern: string) => DeclaredField | null, line: string): readonly string[] {
  const children = fieldAt(line)?.children ?? []
  return children.flatMap((child) => {
    const field = fieldAt(`${line}.${child}`)
    if (field === null) return []
    const inner = field.children.length === 0 ? [] : leafPaths(fieldAt, `${line}.${child}`)
    return inner.length === 0 ? [child] : inner.map((path) => `${child}.${path}`)
  })
}

function firstIndicators(
  nodes: readonly CatalogNode[],
  above: readonly CatalogNode[],
  most: number,
): readonly { readonly node: CatalogNode; readonly above: readonly CatalogNode[] }[] {
  const found: { readonly node: CatalogNode; readonly above: readonly CatalogNode[] }[] = []
  for (const node of nodes) {
    if (found.length >= most) break
    if (node.nodes === undefined && node.free === undefined) found.push({ node, above })
    else found.push(...firstIndicators(node.nodes ?? [], [...above, node], most - found.length))
  }
  return found
}
