import type { Catalog, CatalogNode } from '@tianbao/template'
import PinyinMatch from 'pinyin-match'

/** How an indicator comes into a form: prescribed, taken up by choice, or written by the department. */
export type NodeStanding = 'fixed' | 'offered' | 'free'

/** One line of the catalog as it is drawn. */
export interface CatalogRow {
  readonly node: CatalogNode
  /** 0 for the outermost. */
  readonly level: number
  readonly parent: string | null
  /** The node before it in its level, and the one before that: where moving it up and in leads. */
  readonly before: string | null
  readonly beforeThat: string | null
  readonly after: string | null
  readonly standing: NodeStanding
  readonly isFolded: boolean
  readonly hasBelow: boolean
}

/** The lines of a catalog from top to bottom, without what folded ones hold. */
export function catalogRows(catalog: Catalog, folded: ReadonlySet<string>): readonly CatalogRow[] {
  const rows: CatalogRow[] = []
  const walk = (nodes: readonly CatalogNode[], level: number, parent: string | null): void => {
    for (const [at, node] of nodes.entries()) {
      const hasBelow = (node.nodes ?? []).length > 0
      const isFolded = hasBelow && folded.has(node.id)
      rows.push({
        node,
        level,
        parent,
        before: nodes[at - 1]?.id ?? null,
        beforeThat: nodes[at - 2]?.id ?? null,
        after: nodes[at + 1]?.id ?? null,
        standing: standingOf(node),
        isFolded,
        hasBelow,
      })
      if (hasBelow && !isFolded) walk(node.nodes ?? [], level + 1, node.id)
    }
  }
  walk(catalog.nodes, 0, null)
  return rows
}

export function standingOf(node: CatalogNode): NodeStanding {
  if (node.offered === true) return 'offered'
  return node.free === undefined ? 'fixed' : 'free'
}

/** An indicator that a search has found, and what it stands under. */
export interface FoundIndicator {
  readonly node: CatalogNode
  readonly above: readonly string[]
}

/** Nodes whose name has the words of a search: Chinese, full pinyin or initials. */
export function searchCatalog(catalog: Catalog, words: string, most = 20): readonly FoundIndicator[] {
  const found: FoundIndicator[] = []
  if (words.trim() === '') return found
  const walk = (nodes: readonly CatalogNode[], above: readonly string[]): void => {
    for (const node of nodes) {
      if (found.length >= most) return
      if (PinyinMatch.match(node.name, words.trim())) found.push({ node, above })
      walk(node.nodes ?? [], [...above, node.name])
    }
  }
  walk(catalog.nodes, [])
  return found
}

/** What the indicators under a node are worth, by the column of points; what is only offered does not count. */
export function pointsUnder(node: CatalogNode, column: string): number {
  const points = node.defaults?.[column]
  const own = typeof points === 'number' && node.offered !== true ? points : 0
  // Points have few decimals: counted in ten-thousandths they add up exactly.
  const parts = (node.nodes ?? []).map((below) => pointsUnder(below, column))
  return [own, ...parts].reduce((sum, one) => sum + Math.round(one * 10_000), 0) / 10_000
}

/** How many rows stand under a node: those that are there, and as many as may be written. */
export function rowCount(node: CatalogNode): { readonly least: number; readonly most: number } {
  const below = node.nodes ?? []
  const sums = below.map(rowCount)
  const isIndicator = below.length === 0 && node.free === undefined
  const least = sums.reduce((sum, one) => sum + one.least, isIndicator && node.offered !== true ? 1 : 0)
  const most = sums.reduce((sum, one) => sum + one.most, (isIndicator ? 1 : 0) + (node.free?.max ?? 0))
  return { least, most }
}
