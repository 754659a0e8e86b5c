import type { Template } from '../template.ts'
import { type CommandOutcome, changeTemplate, isNotDone, notDone } from './outcome.ts'
import { fieldsIn, findSpot, type Spot, writeSpot } from './spot.ts'

/**
 * Writes the words of a place: of a cell, a head, a side, a line, or of a bare place of a grid. Fields that the words
 * no longer name are not placed there any more.
 */
export function writeText(
  template: Template,
  spec: { readonly spot: Spot; readonly text: string | null },
): CommandOutcome {
  const { sheet } = template
  if (sheet === undefined) return notDone('no_sheet')
  const found = findSpot(sheet, spec.spot)
  if (isNotDone(found)) return found
  const written = writeSpot(sheet, spec.spot, spec.text)
  if (isNotDone(written)) return written
  const kept = fieldsIn(spec.text ?? '')
  const unplaced = fieldsIn(found.text)
    .filter((path) => !kept.includes(path))
    .flatMap((path) => found.bases.map((base) => (base === '' ? path : `${base}.${path}`)))
  return changeTemplate(template, { ...template, sheet: written }, { unplaced })
}
