import {
  type Catalog,
  type CatalogNode,
  type DeclaredField,
  findCatalog,
  readFields,
  type Template,
} from '@tianbao/template'

/** A list of the form whose rows may be scored, and its columns. */
export interface ScorableList {
  /** Its pattern, as a scoring item names it. */
  readonly each: string
  readonly title: string
  readonly columns: readonly { readonly name: string; readonly title: string; readonly kind: string }[]
  readonly catalog: Catalog | null
}

/** Lists lie no deeper than this in a form that a person fills. */
const deepest = 4

/** The lists of a template, in their order. */
export function scorableLists(template: Template): readonly ScorableList[] {
  const read = readFields(template.schema)
  const found: ScorableList[] = []
  const look = (pattern: string, depth: number): void => {
    const field = read(pattern)
    if (field === null || depth > deepest) return
    if (field.isList) found.push(listOf(template, field, read(`${pattern}.*`)?.children ?? [], read))
    for (const name of field.isList ? ['*'] : field.children)
      look(pattern === '' ? name : `${pattern}.${name}`, depth + 1)
  }
  look('', 0)
  return found
}

function listOf(
  template: Template,
  list: DeclaredField,
  names: readonly string[],
  read: (pattern: string) => DeclaredField | null,
): ScorableList {
  const columns = names.flatMap((name) => {
    const column = read(`${list.pattern}.*.${name}`)
    return column === null || column.kind === '' ? [] : [{ name, title: column.called, kind: column.kind }]
  })
  const catalog = list.schema['x-catalog']
  return {
    each: list.pattern,
    title: list.called,
    columns,
    catalog: typeof catalog === 'string' ? (findCatalog(template, catalog) ?? null) : null,
  }
}

/** A node of a list's catalog, called with those above it. */
export interface ListedNode {
  readonly id: string
  readonly name: string
  /** 0 for an outermost one. */
  readonly depth: number
  /** Rows stand under it: it is no indicator. */
  readonly isLevel: boolean
}

/** The nodes of a list's catalog, each above those under it. */
export function catalogNodes({ catalog }: ScorableList): readonly ListedNode[] {
  const found: ListedNode[] = []
  const look = (nodes: readonly CatalogNode[], above: string, depth: number): void => {
    for (const { id, name, nodes: inner = [], free } of nodes) {
      const shown = above === '' ? name : `${above} / ${name}`
      found.push({ id, name: shown, depth, isLevel: inner.length > 0 || free !== undefined })
      look(inner, shown, depth + 1)
    }
  }
  look(catalog?.nodes ?? [], '', 0)
  return found
}

/** An indicator that a catalog prescribes for a scored list, with what it is worth and how. */
export interface ScoredIndicator {
  readonly node: CatalogNode
  readonly above: string
  readonly points: number | null
  readonly clause: string
}

/** The indicators of a list by its catalog; `points` and `clause` are the columns in which they stand. */
export function scoredIndicators(
  list: ScorableList,
  points: string | null,
  clause: string | null,
): readonly ScoredIndicator[] {
  const found: ScoredIndicator[] = []
  const walk = (nodes: readonly CatalogNode[], above: string): void => {
    for (const node of nodes) {
      if (node.nodes !== undefined) walk(node.nodes, node.name)
      else if (node.free === undefined && node.offered !== true) {
        const worth = points === null ? undefined : node.defaults?.[points]
        const words = clause === null ? undefined : node.defaults?.[clause]
        found.push({
          node,
          above,
          points: typeof worth === 'number' ? worth : null,
          clause: typeof words === 'string' ? words : '',
        })
      }
    }
  }
  walk(list.catalog?.nodes ?? [], '')
  return found
}
