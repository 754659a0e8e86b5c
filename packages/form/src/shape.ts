import type { Address, Json, JsonObject } from '@tianbao/edit'
import type { Band, Column, Shape, ShapeRow, Sheet, TableBand } from '@tianbao/sheet'
import { below, patternOf } from './address-parts.ts'
import type { DrawnRow, RowOrder } from './row-order.ts'
import { valueAt } from './rows.ts'
import type { Setting } from './setting.ts'

/** Rows of a shape by where they are drawn (a list or group, in a band) and what is drawn there. */
type KnownRows = Map<string, WeakMap<DrawnRow, ShapeRow>>

/**
 * Reads the rows that a sheet draws off documents: the shape that `place` lays out. A row that is drawn as before is the
 * same object, from document to document.
 */
export function createShaper(
  setting: Setting,
  order: RowOrder,
  sheet: Sheet,
): (document: JsonObject, hidden: ReadonlySet<Address>) => Shape {
  const known: KnownRows = new Map()
  return (document, hidden) => shapeOf(setting, order, known, sheet, document, hidden)
}

function shapeOf(
  setting: Setting,
  order: RowOrder,
  known: KnownRows,
  sheet: Sheet,
  document: JsonObject,
  hidden: ReadonlySet<Address>,
): Shape {
  const rows: Record<string, readonly ShapeRow[]> = {}
  const items: Record<string, readonly string[]> = {}
  const hiddenParts = new Set(hidden)

  const visit = (bands: readonly Band[], scope: JsonObject, prefix: Address, key: string) => {
    for (const band of bands) {
      if (band.band === 'table') {
        rows[key + band.id] = tableRows(setting, order, known, band, scope, prefix)
        hideColumns(band, hidden, hiddenParts)
      }
      if (band.band !== 'stack') continue
      if (band.each === undefined) {
        visit(band.bands, scope, prefix, key)
        continue
      }
      const list = below(prefix, band.each)
      const drawn = order.of(list, valueAt(scope, band.each))
      const repeated = drawn.filter((one) => one.kind !== 'note')
      items[key + band.id] = repeated.map((one) => one.address)
      for (const { address, row } of repeated) visit(band.bands, row ?? {}, address, `${address}/`)
    }
  }
  visit(sheet.bands, document, '', '')
  return { rows, items, hidden: hiddenParts }
}

function tableRows(
  setting: Setting,
  order: RowOrder,
  known: KnownRows,
  band: TableBand,
  scope: JsonObject,
  prefix: Address,
): ShapeRow[] {
  const sources = typeof band.rows === 'string' ? [band.rows] : band.rows
  return sources.flatMap((source) => {
    const address = below(prefix, source)
    const children = setting.compiled.groups[patternOf(address)]
    return children
      ? children.map((child) => groupRow(setting, address, child))
      : listRows(setting, order, known, band, address, valueAt(scope, source))
  })
}

function groupRow(setting: Setting, group: Address, child: string): ShapeRow {
  const address = below(group, child)
  const pattern = `${patternOf(address)}.`
  const fields = Object.keys(setting.compiled.fields).filter((field) => field.startsWith(pattern))
  return {
    address,
    levels: [group, address],
    fields: new Set(fields.map((field) => field.slice(pattern.length))),
  }
}

function listRows(
  setting: Setting,
  order: RowOrder,
  known: KnownRows,
  band: TableBand,
  list: Address,
  value: Json | undefined,
): ShapeRow[] {
  const depth = (setting.catalogOf(list)?.catalog.levels.length ?? 1) - 1
  const merged = leaves(band.columns).filter(
    (column) => column.merge === 'value' && column.cell !== undefined,
  )
  const place = `${list}/${band.id}`
  const rows = known.get(place) ?? new WeakMap<DrawnRow, ShapeRow>()
  known.set(place, rows)
  return order.of(list, value).map((drawn) => {
    const before = rows.get(drawn)
    if (before) return before
    const row: ShapeRow = {
      address: drawn.address,
      levels: Array.from({ length: depth }, (_, level) => drawn.above[level] ?? null),
      ...(merged.length > 0 ? { values: runKeys(merged, drawn) } : {}),
      ...(drawn.kind === 'note' ? { note: true } : {}),
    }
    rows.set(drawn, row)
    return row
  })
}

function runKeys(columns: readonly Column[], drawn: DrawnRow): Record<string, string | null> {
  return Object.fromEntries(
    columns.map((column) => {
      const path = column.cell?.replace(/^\{|\}$/g, '') ?? ''
      const value = drawn.row ? valueAt(drawn.row, path) : undefined
      return [column.id, typeof value === 'string' && value.trim() !== '' ? value.trim() : null]
    }),
  )
}

function hideColumns(band: TableBand, hidden: ReadonlySet<Address>, parts: Set<string>): void {
  const sources = typeof band.rows === 'string' ? [band.rows] : band.rows
  for (const column of leaves(band.columns)) {
    const path = column.cell?.match(/^\{([^{}$]+)\}$/)?.[1]
    if (path !== undefined && sources.every((source) => hidden.has(`${source}.*.${path}`))) {
      parts.add(`${band.id}#${column.id}`)
    }
  }
}

/** The columns of a table band that have cells, left to right. */
export function leaves(columns: readonly Column[]): readonly Column[] {
  return columns.flatMap((column) => (column.columns ? leaves(column.columns) : [column]))
}
