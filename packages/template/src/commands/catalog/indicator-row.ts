import type { JsonObject } from '@tianbao/edit'
import { fold } from '@tianbao/reading'
import type { Template } from '../../template.ts'
import { addCatalog, setCatalog, setListCatalog } from '../list-catalog.ts'
import { type CommandOutcome, changeTemplate, isNotDone, type NotDone, notDone } from '../outcome.ts'
import { readFields } from '../read-fields.ts'
import { renameField } from '../rename-field.ts'
import { addNode } from './catalog-commands.ts'
import { catalogFields } from './catalog-fields.ts'
import { findCatalog, findNode } from './node-tree.ts'

/** An indicator that becomes a row elsewhere; `behind`: the indicator after which it stands there. */
interface NewRow {
  readonly catalog: string
  readonly node: string
  readonly behind?: string
  readonly mint: () => string
}

/**
 * Puts an indicator into the catalog of another list, under levels of the same names: those that there are not come with
 * it. It takes along the values that the rows of the list have columns for, and gets an id of its own.
 */
export function addIndicatorRow(
  template: Template,
  spec: NewRow,
  list: string,
  catalog: string,
): CommandOutcome {
  const found = findNode(template, spec.catalog, spec.node)
  if (found === null) return notDone('no_node', { node: spec.node })
  let now = template
  let under: string | null = null
  for (const { name } of found.above) {
    const there = childOf(now, catalog, under, name)
    if (there !== null) {
      under = there
      continue
    }
    const id = spec.mint()
    const added = addNode(now, { catalog, node: { id, name }, under, after: lastOf(now, catalog, under) })
    if (isNotDone(added)) return added
    now = added.template
    under = id
  }
  const { name, defaults = {} } = found.node
  if (childOf(now, catalog, under, name) !== null) return notDone('indicator_there', { name })
  const beside = spec.behind === undefined ? null : findNode(now, catalog, spec.behind)
  const isBeside = beside !== null && (beside.above.at(-1)?.id ?? null) === under
  const node = { ...found.node, id: spec.mint(), defaults: valuesFor(now, list, defaults) }
  const added = addNode(now, {
    catalog,
    node,
    under,
    after: isBeside ? beside.node.id : lastOf(now, catalog, under),
  })
  return isNotDone(added) ? added : changeTemplate(template, added.template, { made: [node.id] })
}

/**
 * Gives the rows of a list to a catalog: to the indicator's own where no list has that yet, else to a new one that begins
 * with the indicator. Its name stands in the rows' first column of words.
 */
export function beginCatalog(template: Template, spec: NewRow, list: string): CommandOutcome {
  const found = findNode(template, spec.catalog, spec.node)
  if (found === null) return notDone('no_node', { node: spec.node })
  const column = nameColumn(template, list)
  if (typeof column !== 'string') return column
  const named =
    column === 'name' ? null : renameField(template, { field: `${list}.*.${column}`, name: 'name' })
  if (named !== null && isNotDone(named)) return named
  const start = named?.template ?? template
  const isIdle = catalogFields(template, spec.catalog).length === 0
  const levels = found.catalog.levels.slice(-1)
  const added = isIdle ? null : addCatalog(start, { id: `${list.replaceAll(/[.*]+/g, '_')}_catalog`, levels })
  if (added !== null && isNotDone(added)) return added
  const catalog = added?.made[0] ?? spec.catalog
  const fixed = [...new Set(['name', ...(isIdle ? found.catalog.fixed : [])])]
  const set = setCatalog(added?.template ?? start, { catalog, change: { fixed } })
  if (isNotDone(set)) return set
  const linked = setListCatalog(set.template, { list, catalog })
  if (isNotDone(linked)) return linked
  if (isIdle) return changeTemplate(template, linked.template, { made: [spec.node] })
  const node = {
    ...found.node,
    id: spec.mint(),
    defaults: valuesFor(linked.template, list, found.node.defaults ?? {}),
  }
  const filled = addNode(linked.template, { catalog, node, under: null, after: null })
  return isNotDone(filled) ? filled : changeTemplate(template, filled.template, { made: [node.id] })
}

/** The property of a list's rows that can bear an indicator's name: `name`, else the first one of words. */
export function nameColumn(template: Template, list: string): string | NotDone {
  const fieldAt = readFields(template.schema)
  const names = fieldAt(`${list}.*`)?.children ?? []
  if (names.includes('name')) return 'name'
  const words = names.find((name) => !ofTheRow.has(name) && isWords(fieldAt(`${list}.*.${name}`)?.kind))
  return words ?? notDone('indicator_no_name')
}

/** What a row says of itself. */
const ofTheRow = new Set(['id', 'under'])

function isWords(kind: string | undefined): boolean {
  return kind === 'text' || kind === 'long-text'
}

/** The values that rows of a list have columns for. */
function valuesFor(template: Template, list: string, values: JsonObject): JsonObject {
  const columns = new Set(readFields(template.schema)(`${list}.*`)?.children ?? [])
  return Object.fromEntries(Object.entries(values).filter(([name]) => columns.has(name)))
}

function childrenOf(template: Template, catalog: string, under: string | null) {
  if (under === null) return findCatalog(template, catalog)?.nodes ?? []
  return findNode(template, catalog, under)?.node.nodes ?? []
}

function childOf(template: Template, catalog: string, under: string | null, name: string): string | null {
  return childrenOf(template, catalog, under).find((child) => fold(child.name) === fold(name))?.id ?? null
}

function lastOf(template: Template, catalog: string, under: string | null): string | null {
  return childrenOf(template, catalog, under).at(-1)?.id ?? null
}
