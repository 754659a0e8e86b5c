import type { JsonObject } from '@tianbao/edit'
import { type Band, type Column, changeSheet, type Sheet, type TableBand } from '@tianbao/sheet'
import { ownObject, ownTexts } from '../json-values.ts'
import { sheetBands } from '../paths/sheet-bands.ts'
import type { Template } from '../template.ts'
import { besideLabel, headWords, labelWords, partsOf } from './cut-grid.ts'
import { type Drawn, drawnCells, headStart, sideBeside } from './drawn-cells.ts'
import { foldRows } from './fold-rows.ts'
import { freshName } from './fresh-name.ts'
import { levelsOf, withCatalog } from './label-levels.ts'
import { type CommandOutcome, changeTemplate, isNotDone, notDone } from './outcome.ts'
import { changeSchema, holderPath, schemaAt, withoutProperty, withProperty } from './schema-place.ts'
import { fieldsIn } from './spot.ts'
import { type FieldUse, usesOfField } from './uses.ts'

/** Rows that a table may have unless its author says otherwise. */
const mostRows = 200

/**
 * Makes a row of a grid one that is repeated (设为每行): it becomes a table, the rows of labels right above it its
 * head, and its fields the columns of a list, whose rows departments add. A label at the left edge that stands beside the
 * row stands beside the table and beside what else it reached over, and names the list. With `through` the rows up to
 * that one are folded into it, and the labels at their left become the catalog of the list. Refused where rules read
 * the fields: their paths change.
 */
export function repeatRow(
  template: Template,
  spec: {
    readonly band: string
    readonly row: string
    readonly through?: string
    readonly title?: string
    readonly name?: string
  },
):
  | CommandOutcome
  | {
      readonly refused: string
      readonly params: { readonly field: string; readonly count: number }
      readonly uses: readonly FieldUse[]
    } {
  const { sheet } = template
  const placed = sheetBands(sheet).find(({ band }) => band.id === spec.band)
  if (sheet === undefined || placed?.band.band !== 'grid') return notDone('no_spot', { part: spec.band })
  const at = placed.band.rows.findIndex(({ id }) => id === spec.row)
  const last = placed.band.rows.findIndex(({ id }) => id === (spec.through ?? spec.row))
  const all = drawnCells(sheet, placed.band)
  const tall = sideBeside(all, at)
  const beyond = all.filter((one) => one !== tall)
  const holder = holderPath(template, placed.base)
  const schema = schemaAt(template, holder)
  const folded =
    last > at
      ? foldRows(beyond, at, last + 1, (field) => ownObject(ownObject(schema, 'properties'), field))
      : { drawn: beyond, dropped: [], labels: null }
  if (folded === null) return notDone('rows_unlike')
  const { drawn, dropped, labels } = folded
  const grid = { ...placed.band, rows: placed.band.rows.toSpliced(at + 1, Math.max(0, last - at)) }
  const side = tall && { ...tall, bottom: tall.bottom - Math.max(0, last - at) }
  const own = drawn.filter(({ top, bottom }) => top <= at && at < bottom)
  if (at < 0 || own.some(({ top, bottom }) => bottom - top > 1)) return notDone('row_merged')
  const fields = own
    .flatMap(({ cell }) => fieldsIn(cell?.text ?? ''))
    .filter((field) => labels === null || field !== 'name')
  const typed = labels?.nameField ?? null
  if (fields.length === 0 && typed === null) return notDone('row_empty', { row: spec.row })
  for (const field of [...fields, ...dropped, ...(typed === null ? [] : [typed])]) {
    const path = placed.base === '' ? field : `${placed.base}.${field}`
    const uses = usesOfField(template, path)
    if (uses.length > 0)
      return { refused: 'template.refused_in_use', params: { field: path, count: uses.length }, uses }
  }
  const headFrom = Math.max(headStart(drawn, at), side?.top ?? 0)
  const name = freshName(schema, 'rows', spec.name)
  const freeId = freeIds(sheet)
  const title = spec.title ?? labelWords(side)
  const plain = tableOf(freeId(`${spec.band}_${name}`), name, drawn, own, headFrom, at)
  const levels = labels === null ? null : levelsOf(plain, labels, sheet.columns)
  const table: TableBand = {
    ...(levels?.table ?? plain),
    ...(title === '' ? {} : { title }),
  }
  const part = partsOf(grid, drawn, freeId)
  const top = side?.top ?? headFrom
  const bottom = side?.bottom ?? at + 1
  const above = part(0, top)
  const beside = [...part(top, headFrom), table, ...part(at + 1, bottom)]
  const bands = [
    ...above,
    ...besideLabel(beside, side, own, freeId(`${table.id}_block`)),
    ...part(bottom, grid.rows.length),
  ]
  const changed = changeSheet(sheet, replaceBand(sheet, spec.band, bands))
  if (isNotDone(changed)) return changed
  const gone = [...fields, ...dropped, ...(typed === null ? [] : [typed])]
  const path = placed.base === '' ? name : `${placed.base}.${name}`
  const list = listSchema(schema, fields, title || headWords(plain.columns))
  const after = changeSchema(template, holder, (now) =>
    withProperty(gone.reduce(withoutProperty, now), name, list),
  )
  const withList = { ...after, sheet: changed.sheet }
  const whole =
    labels === null || levels === null
      ? withList
      : withCatalog(withList, {
          list: path,
          labels,
          names: levels.names,
          name: ownObject(ownObject(schema, 'properties'), typed ?? ''),
        })
  return changeTemplate(template, whole, { made: [path], unplaced: [] })
}

/** Ids that no band of the sheet bears, each answered once: lists may have been renamed, and their first ids be free again. */
function freeIds(sheet: Sheet): (wanted: string) => string {
  const taken = new Set(sheetBands(sheet).map(({ band }) => band.id))
  return (wanted) => {
    let id = wanted
    for (let number = 2; taken.has(id); number += 1) id = `${wanted}_${number}`
    taken.add(id)
    return id
  }
}

function tableOf(
  id: string,
  name: string,
  drawn: readonly Drawn[],
  own: readonly Drawn[],
  headFrom: number,
  at: number,
): TableBand {
  const heads = drawn.filter(({ top }) => top >= headFrom && top < at)
  const leaf = ({ cell, column }: Drawn, index: number, head: string | undefined): Column => {
    const { id, at: _, to: __, text, ...look } = cell ?? { id: `column_${index + 1}` }
    return {
      id,
      at: column,
      ...(head === undefined ? { head: '' } : { head }),
      ...(text === undefined ? {} : { cell: text }),
      ...look,
    } as Column
  }
  /** The columns between two edges, under the heads from a row on. */
  const under = (left: number, right: number, row: number): readonly Column[] => {
    const here = heads.filter((head) => head.top === row && head.left >= left && head.right <= right)
    if (here.length === 0)
      return own.flatMap((one, index) =>
        one.left >= left && one.right <= right ? leaf(one, index, undefined) : [],
      )
    return here.flatMap((head): readonly Column[] => {
      const inside = own.filter((one) => one.left >= head.left && one.right <= head.right)
      const [only] = inside
      if (head.bottom >= at && inside.length === 1 && only !== undefined)
        return [leaf(only, own.indexOf(only), head.cell?.text)]
      const columns =
        head.bottom >= at
          ? inside.map((one) => leaf(one, own.indexOf(one), undefined))
          : under(head.left, head.right, head.bottom)
      return [{ id: `${head.cell?.id ?? 'head'}`, head: head.cell?.text ?? '', columns }]
    })
  }
  const edge = Math.max(0, ...own.map(({ right }) => right))
  return { id, band: 'table', rows: name, columns: under(0, edge, headFrom) }
}

function replaceBand(sheet: Sheet, id: string, bands: readonly Band[]): Sheet {
  const within = (list: readonly Band[]): readonly Band[] =>
    list.flatMap((band): readonly Band[] => {
      if (band.id === id) return bands
      return [band.band === 'stack' ? { ...band, bands: within(band.bands) } : band]
    })
  return { ...sheet, bands: within(sheet.bands) }
}

/** A list whose rows have the fields; what was required of the form is required of each row. */
function listSchema(holder: JsonObject, fields: readonly string[], title: string): JsonObject {
  const properties = Object.fromEntries(
    fields.map((field) => [field, ownObject(ownObject(holder, 'properties'), field)]),
  )
  const required = ownTexts(holder, 'required').filter((name) => fields.includes(name))
  return {
    type: 'array',
    ...(title === '' ? {} : { title }),
    maxItems: mostRows,
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['id', ...required],
      'x-order': ['id', ...fields],
      properties: { id: { type: 'string', title: '行号', maxLength: 64 }, ...properties },
    },
  }
}
