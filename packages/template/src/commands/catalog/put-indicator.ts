import type { TableBand } from '@tianbao/sheet'
import { ownText } from '../../json-values.ts'
import { joined, sheetBands } from '../../paths/sheet-bands.ts'
import type { Template } from '../../template.ts'
import { type CommandOutcome, isNotDone, type NotDone, notDone } from '../outcome.ts'
import { readFields } from '../read-fields.ts'
import { schemaAt, schemaPath } from '../schema-place.ts'
import { moveNode } from './catalog-commands.ts'
import type { IndicatorDrop } from './indicator-drop.ts'
import { addIndicatorRow, beginCatalog, nameColumn } from './indicator-row.ts'
import { findCatalog, findNode } from './node-tree.ts'
import { cellsForIndicator, putIndicatorCells } from './put-indicator-cells.ts'

/**
 * What letting an indicator go somewhere would make: a row of the list that a table shows (`row`), another place for
 * the row that is there already (`move`), or cells beside each other in a grid (`cells`).
 */
export type IndicatorLanding =
  | { readonly makes: 'row'; readonly list: string; readonly catalog: string | null }
  | { readonly makes: 'move'; readonly behind: string }
  | { readonly makes: 'cells'; readonly count: number }

/** Looks at where an indicator would go, and says why it would not. */
export function indicatorLanding(template: Template, spec: IndicatorDrop): IndicatorLanding | NotDone {
  const found = findNode(template, spec.catalog, spec.node)
  if (found === null) return notDone('no_node', { node: spec.node })
  const id = 'part' in spec.spot ? spec.spot.part.split('#')[0] : spec.spot.band
  const placed = sheetBands(template.sheet).find(({ band }) => band.id === id)
  if (placed === undefined || placed.band.band === 'stack') return notDone('indicator_nowhere')
  if (placed.band.band === 'grid') {
    const cells = cellsForIndicator(template, placed.band, spec.spot, found)
    return isNotDone(cells) ? cells : { makes: 'cells', count: cells.length }
  }
  const list = listOf(template, placed.band, placed.base)
  if (list === null) return notDone('indicator_lines')
  const own = ownText(schemaAt(template, schemaPath(template, list)), 'x-catalog')
  const catalog = own === undefined ? undefined : findCatalog(template, own)
  if (catalog?.id === spec.catalog) {
    if (spec.behind === undefined || spec.behind === spec.node)
      return notDone('indicator_there', { name: found.node.name })
    return { makes: 'move', behind: spec.behind }
  }
  if (catalog === undefined) {
    const named = nameColumn(template, list)
    return typeof named === 'string' ? { makes: 'row', list, catalog: null } : named
  }
  const names = [...found.above, found.node].map(({ name }) => name)
  if (names.length > catalog.levels.length)
    return notDone('node_too_deep', { name: found.node.name, levels: catalog.levels })
  return { makes: 'row', list, catalog: catalog.id }
}

/**
 * Lets an indicator go: in a table of indicators it becomes a row, with its levels, its values and an id of its own; in a
 * table whose rows no catalog gives, the table gets one; in a grid its name stands in the cell and the fields of its
 * columns stand beside it. A row that is there already changes its place.
 */
export function putIndicator(
  template: Template,
  spec: IndicatorDrop & { readonly mint: () => string },
): CommandOutcome {
  const landing = indicatorLanding(template, spec)
  if (isNotDone(landing)) return landing
  switch (landing.makes) {
    case 'cells':
      return putIndicatorCells(template, spec)
    case 'move': {
      const after = findNode(template, spec.catalog, landing.behind)
      const under = after?.above.at(-1)?.id ?? null
      return moveNode(template, { ...spec, under, after: landing.behind })
    }
    case 'row':
      return landing.catalog === null
        ? beginCatalog(template, spec, landing.list)
        : addIndicatorRow(template, spec, landing.list, landing.catalog)
  }
}

/** The list that a table shows, by its pattern; null where its rows are the lines of a group. */
function listOf(template: Template, band: TableBand, base: string): string | null {
  const fieldAt = readFields(template.schema)
  const lists = [band.rows].flat().map((rows) => joined(base, rows))
  return lists.find((list) => fieldAt(list)?.isList === true) ?? null
}
