import { fieldKind, optionsOf } from '@tianbao/fields'
import {
  type Band,
  bandAddress,
  type Column,
  type GridCell,
  type Look,
  partAddress,
  type Sheet,
} from '@tianbao/sheet'
import type { CellLook } from '@tianbao/sheet-react'
import type { CompiledField } from '@tianbao/template'

/** Pixels that a figure needs, with its padding and room for a mark; a short verdict; a choice its longest option. */
const figurePixels = 92
const targetPixels = 80
const characterPixels = 14
const paddingPixels = 30
const widestChoice = 12

/** How the parts of a sheet look, by the name under which a Grid knows them. */
export function sheetLooks(
  sheet: Sheet,
  fieldAt: (cell: GridCell) => CompiledField | undefined,
): (cell: GridCell) => CellLook {
  const looks = new Map<string, Look>()
  const column = (band: Band, own: Column) => {
    looks.set(partAddress(band.id, own.id), own)
    for (const inner of own.columns ?? []) column(band, inner)
  }
  const visit = (band: Band) => {
    if (band.band === 'grid') for (const cell of band.cells) looks.set(partAddress(band.id, cell.id), cell)
    if (band.band === 'table') for (const own of band.columns) column(band, own)
    if (band.band === 'stack') {
      if (band.side?.vertical) looks.set(bandAddress(band.id, 'side'), { vertical: true })
      for (const inner of band.bands) visit(inner)
    }
  }
  for (const band of sheet.bands) visit(band)

  const made = new Map<string, CellLook>()
  return (cell) => {
    const known = made.get(cell.from.part)
    if (known) return known
    const field = cell.kind === 'field' ? fieldAt(cell) : undefined
    const least = field ? leastWidth(field) : undefined
    const { align, vertical, indent } = looks.get(cell.from.part) ?? {}
    const look: CellLook = {
      ...(align === undefined ? {} : { align }),
      ...(vertical === undefined ? {} : { vertical }),
      ...(indent === undefined ? {} : { indent }),
      ...(least === undefined ? {} : { least }),
    }
    if (cell.kind !== 'field' || field) made.set(cell.from.part, look)
    return look
  }
}

function leastWidth(field: CompiledField): number | undefined {
  if (fieldKind(field.kind)?.isNumeric) return figurePixels
  if (field.kind === 'target') return targetPixels
  const longest = Math.max(0, ...optionsOf(field.schema).map((option) => [...option.label].length))
  return longest > 0 && longest <= widestChoice ? longest * characterPixels + paddingPixels : undefined
}
