import type { Template } from '../template.ts'
import { guessKind, guessProps } from './guess-kind.ts'
import { nearbyLabels } from './nearby-label.ts'
import { type Changed, type CommandOutcome, changeTemplate, isNotDone, notDone } from './outcome.ts'
import { type NewField, putField } from './put-field.ts'
import { findSpot, type Spot } from './spot.ts'

/**
 * Puts a new field of one kind into each of some places, as one gesture; without a kind each is of the kind that its
 * label asks for, and of several the ones with words are labels. Places that have a field already are passed over, unless there is no other.
 */
export function putFields(
  template: Template,
  spec: { readonly spots: readonly Spot[]; readonly field?: NewField; readonly replace?: boolean },
): CommandOutcome {
  let now = template
  const made: string[] = []
  const unplaced: string[] = []
  let refused: CommandOutcome | null = null
  const isMany = spec.spots.length > 1
  for (const spot of spec.spots) {
    const field = spec.field ?? (isMany && hasWords(now, spot) ? null : fieldBeside(now, spot))
    if (field === null) continue
    const outcome = putField(now, { spot, field, replace: spec.replace === true })
    if (isNotDone(outcome)) {
      refused ??= outcome
      continue
    }
    now = outcome.template
    made.push(...outcome.made)
    unplaced.push(...outcome.unplaced)
  }
  if (made.length === 0) return refused ?? notDone('no_label')
  const changed: Changed = changeTemplate(template, now, { made, unplaced })
  return changed
}

/** The field that a place's label asks for; null where nothing names the place. */
function fieldBeside(template: Template, spot: Spot): NewField | null {
  const labels = template.sheet === undefined ? [] : nearbyLabels(template.sheet, spot)
  const [title] = labels
  return title === undefined ? null : { kind: guessKind(...labels), title, props: guessProps(title) }
}

/** Whether words stand in a place: among several it is a label. */
function hasWords({ sheet }: Template, spot: Spot): boolean {
  const found = sheet === undefined ? null : findSpot(sheet, spot)
  return found !== null && !isNotDone(found) && found.text !== ''
}
