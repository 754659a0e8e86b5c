import type { JsonObject } from '@tianbao/edit'
import { fold } from '@tianbao/reading'
import type { GridBand } from '@tianbao/sheet'

import { sheetBands } from '../../paths/sheet-bands.ts'
import type { Template } from '../../template.ts'
import { type Drawn, drawnCells } from '../drawn-cells.ts'
import { fieldSchema } from '../field-schema.ts'
import { freshName } from '../fresh-name.ts'
import { nearbyLabels } from '../nearby-label.ts'
import { type CommandOutcome, changeTemplate, isNotDone, type NotDone, notDone } from '../outcome.ts'
import { changeSchema, holderPath, schemaAt, withProperty } from '../schema-place.ts'
import { type Spot, writeSpot } from '../spot.ts'
import { catalogFields } from './catalog-fields.ts'
import type { IndicatorDrop } from './indicator-drop.ts'
import { type FoundNode, findNode } from './node-tree.ts'

/** A cell of an indicator's row: where it stands, and what it shows: its words, or one of its fields. */
interface IndicatorCell {
  readonly spot: Spot
  readonly words?: string
  readonly field?: { readonly name: string; readonly schema: JsonObject }
}

/**
 * The cells that an indicator takes in a grid: its name where it is let go, and in the empty cells at its right what
 * their heads ask for, of the columns of its catalog; where no head names one of them, the columns in their order. What the issuer
 * prescribes stands there as words.
 */
export function cellsForIndicator(
  template: Template,
  band: GridBand,
  spot: Spot,
  { catalog, node }: Pick<FoundNode, 'catalog' | 'node'>,
): readonly IndicatorCell[] | NotDone {
  const { sheet } = template
  if (sheet === undefined) return notDone('no_sheet')
  const drawn = drawnCells(sheet, band)
  const at = drawn.find((one) => isAt(band, one, spot))
  if (at === undefined) return notDone('indicator_nowhere')
  if ((at.cell?.text ?? '') !== '') return notDone('indicator_taken')
  const empty = drawn.filter(
    ({ top, left, cell }) => top === at.top && left >= at.right && (cell?.text ?? '') === '',
  )
  const columns = columnsOf(template, catalog.id)
  const named = empty.map((one) => ({ one, heads: nearbyLabels(sheet, spotAt(band, one)) }))
  const isHeaded = named.some(({ heads }) => columns.some(({ title }) => heads.some(isAlike(title))))
  const left = new Set(columns)
  const cells = named.flatMap(({ one, heads }): readonly IndicatorCell[] => {
    const isFree = !isHeaded || heads.length === 0
    const column = [...left].find(({ title }) => isFree || heads.some(isAlike(title)))
    if (column === undefined) return []
    left.delete(column)
    const value = node.defaults?.[column.name]
    const isPrescribed = catalog.fixed.includes(column.name) && value !== undefined
    const place = spotAt(band, one)
    return [isPrescribed ? { spot: place, words: String(value) } : { spot: place, field: column }]
  })
  return cells.length === 0
    ? notDone('indicator_no_room', { name: node.name })
    : [{ spot, words: node.name }, ...cells]
}

/** Puts the cells into a grid: the indicator is a group of fields, called after it, with its columns as fields. */
export function putIndicatorCells(template: Template, spec: IndicatorDrop): CommandOutcome {
  const found = findNode(template, spec.catalog, spec.node)
  const placed = sheetBands(template.sheet).find(({ band }) => band.id === bandOf(spec.spot))
  if (found === null || placed?.band.band !== 'grid' || template.sheet === undefined)
    return notDone('indicator_nowhere')
  const cells = cellsForIndicator(template, placed.band, spec.spot, found)
  if (isNotDone(cells)) return cells
  const holder = holderPath(template, placed.base)
  const wanted = /^[a-z][a-z0-9_]*$/.test(found.node.id) ? found.node.id : 'indicator'
  const name = freshName(schemaAt(template, holder), wanted, wanted)
  const fields = cells.flatMap(({ field }) => field ?? [])
  const group: JsonObject = {
    type: 'object',
    title: found.node.name,
    additionalProperties: false,
    'x-order': fields.map((field) => field.name),
    properties: Object.fromEntries(fields.map((field) => [field.name, field.schema])),
  }
  let { sheet } = template
  for (const { spot, words, field } of cells) {
    const text = field === undefined ? (words ?? '').replace(/[{}]/g, '$&$&') : `{${name}.${field.name}}`
    const written = writeSpot(sheet, spot, text)
    if (isNotDone(written)) return written
    sheet = written
  }
  const declared =
    fields.length === 0 ? template : changeSchema(template, holder, (now) => withProperty(now, name, group))
  const base = placed.base === '' ? name : `${placed.base}.${name}`
  return changeTemplate(
    template,
    { ...declared, sheet },
    { made: fields.map((field) => `${base}.${field.name}`) },
  )
}

/** The columns that an indicator's row has: those of its catalog's lists; of a catalog that no list has yet, a target. */
function columnsOf(template: Template, catalog: string) {
  const known = catalogFields(template, catalog)
  if (known.length > 0) return known.map(({ name, title, schema }) => ({ name, title, schema }))
  const target = { name: 'target', title: '指标值', schema: fieldSchema('target', '指标值') ?? {} }
  return [target, { name: 'unit', title: '计量单位', schema: fieldSchema('text', '计量单位') ?? {} }]
}

/** 指标值 asks for 指标值, and so does 年度指标值. */
function isAlike(title: string): (head: string) => boolean {
  const own = fold(title)
  return (head) => own !== '' && (fold(head).includes(own) || own.includes(fold(head)))
}

function bandOf(spot: Spot): string {
  return 'part' in spot ? (spot.part.split('#')[0] ?? '') : spot.band
}

function isAt(band: GridBand, { cell, top, column }: Drawn, spot: Spot): boolean {
  if ('part' in spot) return cell !== undefined && `${band.id}#${cell.id}` === spot.part
  return band.rows[top]?.id === spot.row && column === spot.column
}

function spotAt(band: GridBand, { cell, top, column }: Drawn): Spot {
  if (cell !== undefined) return { part: `${band.id}#${cell.id}` }
  return { band: band.id, row: band.rows[top]?.id ?? '', column }
}
