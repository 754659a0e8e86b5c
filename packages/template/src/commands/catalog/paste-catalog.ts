import type { Json, JsonObject } from '@tianbao/edit'
import { type FieldContext, fieldKind } from '@tianbao/fields'
import { fold } from '@tianbao/reading'
import type { RawTable } from '@tianbao/sheet'
import type { Catalog, Template } from '../../template.ts'
import { type Changed, changeTemplate, type NotDone, notDone } from '../outcome.ts'
import { nodeId } from './catalog-commands.ts'
import { type CatalogField, catalogFields } from './catalog-fields.ts'
import { findCatalog, findNode, nodesWithin, withCatalog } from './node-tree.ts'
import { openTree, type TreeNode } from './open-tree.ts'

/** A cell of the pasted table that was not taken in: its place in that table, zero-based, and its text. */
export interface UnreadCell {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** What a pasted table made of a catalog. */
export interface PastedCatalog extends Changed {
  readonly added: number
  /** Nodes that were there and now have other values. */
  readonly changed: number
  readonly unread: readonly UnreadCell[]
}

type Use =
  | { readonly level: number }
  | { readonly field: CatalogField }
  | { readonly id: true }
  | { readonly help: true }

/**
 * Takes a table of indicators into a catalog, as Excel and Word put it on a clipboard. A first row of names (of levels,
 * titles of columns) says which column is what, and where it names a level above `under`, rows go where their names say;
 * without one the levels come first, from the one under `under` on, then
 * the columns in their order. A level left empty, or merged over several rows, is that of the row above. A node of the
 * same name in the same place takes the row's values and keeps its id; others are added under the code that a column
 * called 编号 has for them, where it is free, else under minted ids. A column called 填报提示 is their help. A value that its
 * kind cannot read is left out and told of.
 */
export function pasteCatalog(
  template: Template,
  spec: {
    readonly catalog: string
    readonly table: RawTable
    readonly under: string | null
    readonly mint: () => string
  },
): PastedCatalog | NotDone {
  const catalog = findCatalog(template, spec.catalog)
  if (catalog === undefined) return notDone('no_catalog', { catalog: spec.catalog })
  const parent = spec.under === null ? null : findNode(template, spec.catalog, spec.under)
  if (spec.under !== null && parent === null) return notDone('no_node', { node: spec.under })
  const rows = rowsOf(spec.table)
  const fields = catalogFields(template, spec.catalog)
  const named = namedColumns(rows[0] ?? [], catalog, fields)
  const below = parent === null ? 0 : parent.above.length + 1
  // Names of levels above the chosen node say where the rows go, wherever one stands.
  const isFromTheTop = named?.some((use) => use !== null && 'level' in use && use.level < below) === true
  const first = isFromTheTop ? 0 : below
  const uses = named ?? columnsInOrder(catalog, fields, first)
  const tree = openTree(catalog.nodes, spec.mint)
  const start = first === 0 ? tree.root : (tree.byId.get(spec.under ?? '') ?? tree.root)
  const context = { decimals: template.currency.decimals, unit: template.currency.unit, year: template.year }
  const unread: UnreadCell[] = []
  const taken = new Set(
    (template.catalog ?? []).flatMap(({ nodes }) => nodes.flatMap(nodesWithin)).map(({ id }) => id),
  )
  let path: string[] = []
  for (const [at, row] of rows.entries()) {
    if (named !== null && at === 0) continue
    path = pathOf(row, uses, first, path)
    const code = codeOf(row, uses, taken)
    const last = path.length - 1
    const node = path.reduce<TreeNode>(
      (above, name, depth) => above.child(name, depth === last ? code : null),
      start,
    )
    if (node === start) continue
    if (code !== null) taken.add(code)
    const help = row[uses.findIndex((use) => use !== null && 'help' in use)] ?? ''
    if (help !== '') node.say(help)
    const values = valuesOf(row, uses, context, (column, text) => unread.push({ row: at, column, text }))
    node.give(values)
  }
  const after = withCatalog(template, { ...catalog, nodes: tree.nodes() })
  return {
    ...changeTemplate(template, after, { made: tree.added() }),
    added: tree.added().length,
    changed: tree.changed(),
    unread,
  }
}

/** The texts of a table as they were written, row by row; a merged cell says the same in every place that it covers. */
function rowsOf(table: RawTable): readonly (readonly string[])[] {
  const rows = Array.from({ length: table.rows }, () => new Array<string>(table.columns).fill(''))
  for (const { row, column, rowSpan, columnSpan, text } of table.cells)
    for (const line of rows.slice(row, row + rowSpan)) line.fill(text.trim(), column, column + columnSpan)
  return rows
}

/** What the columns are, by a row of names; null where it names nothing. */
function namedColumns(
  names: readonly string[],
  catalog: Catalog,
  fields: readonly CatalogField[],
): readonly (Use | null)[] | null {
  const uses = names.map((written): Use | null => {
    const name = fold(written)
    const level = catalog.levels.findIndex((one) => fold(one) === name)
    if (level >= 0) return { level }
    if (name === '编号') return { id: true }
    if (name === '填报提示') return { help: true }
    const field = name === '' ? undefined : fields.find(({ title }) => fold(title) === name)
    return field === undefined ? null : { field }
  })
  return uses.some((use) => use !== null && 'level' in use) ? uses : null
}

function columnsInOrder(
  { levels }: Catalog,
  fields: readonly CatalogField[],
  first: number,
): readonly (Use | null)[] {
  return [
    ...levels.slice(first).map((_, index) => ({ level: first + index })),
    ...fields.map((field) => ({ field })),
  ]
}

/** The code that a row has for its node, where no node has it yet. */
function codeOf(
  row: readonly string[],
  uses: readonly (Use | null)[],
  taken: ReadonlySet<string>,
): string | null {
  const code = row[uses.findIndex((use) => use !== null && 'id' in use)] ?? ''
  return nodeId.test(code) && !taken.has(code) ? code : null
}

/** The names that lead to a row's node; levels that are left empty before the first one written are those above. */
function pathOf(
  row: readonly string[],
  uses: readonly (Use | null)[],
  first: number,
  above: readonly string[],
): string[] {
  const written = new Map<number, string>()
  for (const [column, use] of uses.entries()) {
    const text = row[column] ?? ''
    if (use !== null && 'level' in use && use.level >= first && text !== '') written.set(use.level, text)
  }
  if (written.size === 0) return []
  const top = Math.min(...written.keys())
  const path = above.slice(0, top - first)
  for (const level of [...written.keys()].sort((a, b) => a - b)) path.push(written.get(level) ?? '')
  return path
}

function valuesOf(
  row: readonly string[],
  uses: readonly (Use | null)[],
  context: Omit<FieldContext, 'schema'>,
  tell: (column: number, text: string) => void,
): JsonObject {
  const values: Record<string, Json> = {}
  for (const [column, text] of row.entries()) {
    const use = uses[column]
    if (text === '') continue
    if (use !== undefined && use !== null && !('field' in use)) continue
    if (use === undefined || use === null) {
      tell(column, text)
      continue
    }
    const typed = fieldKind(use.field.kind)?.read(text, { ...context, schema: use.field.schema })
    if (typed?.ok !== true) tell(column, text)
    else if (typed.value !== undefined) values[use.field.name] = typed.value
  }
  return values
}
