import { addCell, type PartChange, type Sheet, setParts } from '@tianbao/sheet'
import type { Template } from '../template.ts'
import { editSheet } from './edit-sheet.ts'
import type { CommandOutcome } from './outcome.ts'
import type { Spot } from './spot.ts'

/** Writes many places at one go; null takes the words away, and with them the fields that they name. */
export function writeTexts(
  template: Template,
  places: readonly { readonly spot: Spot; readonly text: string | null }[],
): CommandOutcome {
  const parts = new Map<string, PartChange>()
  const bare: ((sheet: Sheet) => ReturnType<typeof addCell>)[] = []
  for (const { spot, text } of places) {
    if ('part' in spot) parts.set(spot.part, { text })
    else if (text !== null) bare.push((sheet) => addCell(sheet, { ...spot, text }))
  }
  return editSheet(template, (sheet) => setParts(sheet, parts), ...bare)
}

/**
 * Sets how many places are set: aligned, bold, with which lines. Undefined: as its kind is. A bare place gets a cell of
 * its own, unless nothing is said of it.
 */
export function setLooks(
  template: Template,
  places: readonly { readonly spot: Spot; readonly look: NonNullable<PartChange['look']> }[],
): CommandOutcome {
  const parts = new Map<string, PartChange>()
  const bare: ((sheet: Sheet) => ReturnType<typeof addCell>)[] = []
  for (const { spot, look } of places) {
    if ('part' in spot) parts.set(spot.part, { look })
    else if (Object.values(look).some((value) => value !== undefined))
      bare.push((sheet) => addCell(sheet, { ...spot, look }))
  }
  return editSheet(template, (sheet) => setParts(sheet, parts), ...bare)
}
