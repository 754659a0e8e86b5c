import { fieldKind, optionsOf } from '@tianbao/fields'
import { type GridCell, readParts, type Sheet } from '@tianbao/sheet'
import type { CellLook } from '@tianbao/sheet-react'
import type { CompiledField } from '@tianbao/template'

/** Pixels that a figure needs, with its padding and room for a mark; points; a short verdict; a choice its longest option. */
const figurePixels = 92
const pointsPixels = 60
const targetPixels = 80
const characterPixels = 14
const paddingPixels = 30
const widestChoice = 12

/** How the parts of a sheet look, each made once: as the sheet says, and as wide as its values need. */
export function sheetLooks(
  sheet: Sheet,
  fieldAt: (cell: GridCell) => CompiledField | undefined,
): (cell: GridCell) => CellLook {
  const parts = readParts(sheet)
  const made = new Map<string, CellLook>()
  return (cell) => {
    const known = made.get(cell.from.part)
    if (known) return known
    const field = fieldAt(cell)
    const least = field ? leastWidth(field) : undefined
    const look = { ...parts.get(cell.from.part)?.look, ...(least === undefined ? {} : { least }) }
    // A part whose first cell shows no value may show one in another row.
    if (cell.kind !== 'empty') made.set(cell.from.part, look)
    return look
  }
}

function leastWidth(field: CompiledField): number | undefined {
  if (field.kind === 'points') return pointsPixels
  if (fieldKind(field.kind)?.isNumeric) return figurePixels
  if (field.kind === 'target') return targetPixels
  const longest = Math.max(0, ...optionsOf(field.schema).map((option) => [...option.label].length))
  return longest > 0 && longest <= widestChoice ? longest * characterPixels + paddingPixels : undefined
}
