import { readClipboardHtml, readTsv } from '@tianbao/sheet'
import {
  addNode,
  type CatalogNode,
  changeNode,
  findNode,
  moveNode,
  type NodeInUse,
  type PastedCatalog,
  pasteCatalog,
  removeCatalog,
  removeNode,
  renameNode,
  type Template,
} from '@tianbao/template'
import type { Design } from '../state/design.ts'
import type { CatalogRow } from './catalog-rows.ts'

/** What was asked for and is not done yet, since rules or settings of scoring would go with it. */
export interface AskedRemoval {
  readonly refused: NodeInUse['refused']
  readonly name: string
  /** Titles of the rules. */
  readonly rules: readonly string[]
  /** Names of the nodes that scoring makes an exception of. */
  readonly exceptions: readonly string[]
}

/** What one can do to a catalog: each is one step of the history. */
export interface CatalogActs {
  /** A new indicator behind a row, or below it; answers its id, null where it was refused. */
  add(row: CatalogRow | null, where: 'beside' | 'below', name: string): string | null
  change(
    node: string,
    name: string,
    change: { readonly [K in keyof Omit<CatalogNode, 'id' | 'nodes'>]?: CatalogNode[K] | undefined },
  ): void
  /** Another code for a node; false where it was refused. */
  rename(node: string, id: string): boolean
  move(row: CatalogRow, way: 'up' | 'down' | 'in' | 'out', rows: readonly CatalogRow[]): void
  /** Puts a row behind another one, among that one's siblings. */
  moveBehind(row: CatalogRow, target: CatalogRow): void
  /** Null where it is done; else what it would take away. */
  remove(row: CatalogRow, isForced: boolean): AskedRemoval | null
  /** The same for the catalog as a whole. */
  removeAll(name: string, isForced: boolean): AskedRemoval | null
  /** Takes a table from the clipboard; null where there is none. */
  paste(under: string | null, html: string, text: string): PastedCatalog | null
}

export function catalogActs(design: Design, catalog: string, mint: () => string): CatalogActs {
  return {
    add(row, where, name) {
      const id = mint()
      const place =
        where === 'below' && row !== null
          ? { under: row.node.id, after: row.node.nodes?.at(-1)?.id ?? null }
          : { under: row?.parent ?? null, after: row?.node.id ?? null }
      const done = design.gesture(
        'step.node_add',
        (template) => addNode(template, { catalog, node: { id, name }, ...place }),
        { name },
      )
      return done === null ? null : id
    },
    change(node, name, change) {
      design.gesture('step.node_change', (template) => changeNode(template, { catalog, node, change }), {
        name,
      })
    },
    rename(node, id) {
      const done = design.gesture('step.node_id', (template) => renameNode(template, { catalog, node, id }), {
        id,
      })
      return done !== null
    },
    move(row, way, rows) {
      const place = placeAfter(row, way, rows)
      if (place === null) return
      design.gesture(
        'step.node_move',
        (template) => moveNode(template, { catalog, node: row.node.id, ...place }),
        { name: row.node.name },
      )
    },
    moveBehind(row, target) {
      design.gesture(
        'step.node_move',
        (template) =>
          moveNode(template, { catalog, node: row.node.id, under: target.parent, after: target.node.id }),
        { name: row.node.name },
      )
    },
    remove(row, isForced) {
      const { id: node, name } = row.node
      const { template } = design.store.getState()
      const outcome = removeNode(template, { catalog, node, force: isForced })
      if ('refused' in outcome && 'rules' in outcome) return asked(template, catalog, name, outcome)
      design.gesture('step.node_remove', () => outcome, { name })
      return null
    },
    removeAll(name, isForced) {
      const { template } = design.store.getState()
      const outcome = removeCatalog(template, { catalog, force: isForced })
      if ('refused' in outcome && 'rules' in outcome) return asked(template, catalog, name, outcome)
      design.gesture('step.catalog_remove', () => outcome, { name })
      return null
    },
    paste(under, html, text) {
      const fromHtml = html.includes('<table') ? readClipboardHtml(html) : null
      const table = fromHtml?.ok ? (fromHtml.value.tables[0] ?? null) : null
      const fromText = table === null ? readTsv(text) : null
      const raw = table ?? (fromText?.ok ? fromText.value : null)
      if (raw === null || raw.rows === 0) return null
      const outcome = pasteCatalog(design.store.getState().template, { catalog, table: raw, under, mint })
      design.gesture('step.node_paste', () => outcome, { count: 'added' in outcome ? outcome.added : 0 })
      return 'added' in outcome ? outcome : null
    },
  }
}

function asked(
  template: Template,
  catalog: string,
  name: string,
  { refused, rules, exceptions }: NodeInUse,
): AskedRemoval {
  return {
    refused,
    name,
    rules: rules.map((rule) => titleOfRule(template, rule)),
    exceptions: exceptions.map((at) => findNode(template, catalog, at)?.node.name ?? at),
  }
}

/** Where a step leads: past a neighbour, below the node before it, or behind the node above it. */
function placeAfter(
  row: CatalogRow,
  way: 'up' | 'down' | 'in' | 'out',
  rows: readonly CatalogRow[],
): { readonly under: string | null; readonly after: string | null } | null {
  const of = (id: string | null) => rows.find(({ node }) => node.id === id)
  switch (way) {
    case 'up':
      return row.before === null ? null : { under: row.parent, after: row.beforeThat }
    case 'down':
      return row.after === null ? null : { under: row.parent, after: row.after }
    case 'in':
      return row.before === null
        ? null
        : { under: row.before, after: of(row.before)?.node.nodes?.at(-1)?.id ?? null }
    case 'out': {
      const parent = of(row.parent)
      return parent === undefined ? null : { under: parent.parent, after: parent.node.id }
    }
  }
}

function titleOfRule({ rules = [] }: Template, id: string): string {
  const title = rules.find((rule) => rule.id === id)?.title
  return title === undefined ? id : `${title}（${id}）`
}
