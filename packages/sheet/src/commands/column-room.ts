import { partAddress } from '../part-address.ts'
import type { Column, Sheet, TableBand } from '../sheet.ts'
import { halveColumn } from './grid-columns.ts'
import { layOut, rightOf } from './layout.ts'
import { isRefused, type Refused, refuse } from './outcome.ts'
import { changeTable, findBand, mapColumns } from './tree.ts'

/** A grid column for a new column beside `neighbour`; none: the table has no columns yet. */
export function makeRoom(
  sheet: Sheet,
  band: TableBand,
  neighbour: Column | undefined,
  isFirst: boolean,
): { readonly sheet: Sheet; readonly at: string } | Refused {
  const layout = layOut(sheet)
  if (neighbour === undefined) {
    const at = findBand(sheet, band.id)?.edge ?? sheet.columns[0]?.id
    return at === undefined ? refuse('no_room') : { sheet, at }
  }
  const box = layout.boxes.get(partAddress(band.id, neighbour.id))
  if (box === undefined) return refuse('no_room')
  if (!isFirst && box.columnSpan > 1) {
    // The first column of a table may be keyed right of where it begins.
    return {
      sheet: rekeyLeaf(sheet, band, neighbour, layout.id(box.column)),
      at: layout.id(rightOf(box) - 1),
    }
  }
  if (box.columnSpan > 1) {
    return { sheet: rekeyLeaf(sheet, band, neighbour, layout.id(box.column + 1)), at: layout.id(box.column) }
  }
  const halved = halveColumn(sheet, box.column)
  if (isRefused(halved)) return halved
  return isFirst
    ? { sheet: rekeyLeaf(halved.sheet, band, neighbour, halved.id), at: layout.id(box.column) }
    : { sheet: halved.sheet, at: halved.id }
}

function rekeyLeaf(sheet: Sheet, band: TableBand, leaf: Column, at: string): Sheet {
  return changeTable(sheet, band.id, (table) => ({
    ...table,
    columns: mapColumns(table.columns, (column) => (column.id === leaf.id ? { ...column, at } : column)),
  }))
}
