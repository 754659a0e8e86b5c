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
/** A choice of signs: they are read without room beside them. */
const signs = { longest: 2, padding: 18 }

/** How the parts of a sheet look, each made once: as the sheet says, and as wide as its values need. */
export function sheetLooks(
  sheet: Sheet,
  fieldAt: (cell: GridCell) => CompiledField | undefined,
  fields: Readonly<Record<string, CompiledField>>,
): (cell: GridCell) => CellLook {
  const parts = readParts(sheet)
  const made = new Map<string, CellLook>()
  return (cell) => {
    const known = made.get(cell.from.part)
    if (known) return known
    const field = fieldAt(cell)
    const least = field ? leastWidth(field, fields) : undefined
    const look = { ...parts.get(cell.from.part)?.look, ...(least === undefined ? {} : { least }) }
    // A part whose first cell shows no value may show one in another row.
    if (cell.kind !== 'empty') made.set(cell.from.part, look)
    return look
  }
}

function leastWidth(
  field: CompiledField,
  fields: Readonly<Record<string, CompiledField>>,
): number | undefined {
  if (field.kind === 'points') return pointsPixels
  if (fieldKind(field.kind)?.isNumeric) return figurePixels
  if (field.kind === 'target') return hasSignBeside(field, fields) ? pointsPixels : targetPixels
  const longest = longestOption(field)
  if (longest === 0 || longest > widestChoice) return undefined
  return longest * characterPixels + (longest > signs.longest ? paddingPixels : signs.padding)
}

function longestOption({ schema }: CompiledField): number {
  return Math.max(0, ...optionsOf(schema).map(({ label }) => [...label].length))
}

/** Whether ≥ and ≤ have a column of their own in the row, so that of a target only its number is left. */
function hasSignBeside(field: CompiledField, fields: Readonly<Record<string, CompiledField>>): boolean {
  const row = field.pattern.slice(0, field.pattern.lastIndexOf('.') + 1)
  return Object.values(fields).some(
    (other) =>
      other.kind === 'choice' &&
      other.pattern.startsWith(row) &&
      optionsOf(other.schema).some(({ label }) => label === '≥'),
  )
}
