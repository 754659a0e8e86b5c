import { isGroup } from '../columns.ts'
import type { GridCell } from '../grid.ts'
import { bandAddress, partAddress } from '../part-address.ts'
import type { Column, Sheet } from '../sheet.ts'
import type { Layout } from './layout.ts'
import { cellAt, mapBands, mapColumns } from './tree.ts'

/** Says where a part that lies in `box` and is keyed `at` begins now; null: it is gone. */
export type Rekeying = (box: GridCell | undefined, at: string) => string | null

/**
 * The sheet with its cells and table columns keyed anew by the grid columns where they begin. `inside` says the same
 * of where the bands of a side begin; null: the side is gone.
 */
export function rekey(sheet: Sheet, layout: Layout, rekeying: Rekeying, inside: Rekeying): Sheet {
  const { boxes } = layout
  return mapBands(sheet, (band) => {
    if (band.band === 'stack') {
      if (band.side === undefined) return band
      const to = inside(boxes.get(bandAddress(band.id, 'side')), band.side.inside)
      if (to === band.side.inside) return band
      const { side, ...rest } = band
      return to === null ? rest : { ...rest, side: { ...side, inside: to } }
    }
    if (band.band === 'table') {
      const columns = mapColumns(band.columns, (column) => rekeyColumn(band.id, column, boxes, rekeying))
      return columns === band.columns ? band : { ...band, columns }
    }
    const cells = band.cells.flatMap((cell) => {
      const [row, at] = cell.at
      const to = rekeying(boxes.get(partAddress(band.id, cell.id)), at)
      if (to === null) return []
      return to === at ? cell : cellAt(cell, row, to, cell.to ?? row)
    })
    const isSame = cells.length === band.cells.length && cells.every((cell, i) => cell === band.cells[i])
    return isSame ? band : { ...band, cells }
  })
}

function rekeyColumn(
  band: string,
  column: Column,
  boxes: Layout['boxes'],
  rekeying: Rekeying,
): Column | null {
  if (isGroup(column) || column.at === undefined) return column
  const at = rekeying(boxes.get(partAddress(band, column.id)), column.at)
  if (at === null) return null
  return at === column.at ? column : { ...column, at }
}
