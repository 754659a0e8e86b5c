import type { Outcome, Sheet } from '@tianbao/sheet'
import type { Template } from '../template.ts'
import { type CommandOutcome, changeTemplate, isNotDone, notDone } from './outcome.ts'

/**
 * Does gestures of the sheet room one after the other, as one gesture of the template: all of them or none. Fields are
 * declared as before and rules read them as before; those that stand nowhere any more are told as unplaced.
 */
export function editSheet(
  template: Template,
  ...gestures: readonly ((sheet: Sheet) => Outcome)[]
): CommandOutcome {
  let { sheet } = template
  if (sheet === undefined) return notDone('no_sheet')
  const unplaced = new Set<string>()
  for (const gesture of gestures) {
    const outcome = gesture(sheet)
    if (isNotDone(outcome)) return outcome
    sheet = outcome.sheet
    for (const field of outcome.unplaced) unplaced.add(field)
  }
  return changeTemplate(template, { ...template, sheet }, { unplaced: [...unplaced] })
}

/** Does commands one after the other, as one gesture: all of them or none. */
export function inTurn(
  template: Template,
  ...commands: readonly ((template: Template) => CommandOutcome)[]
): CommandOutcome {
  let now = template
  const made: string[] = []
  const unplaced: string[] = []
  for (const command of commands) {
    const outcome = command(now)
    if (isNotDone(outcome)) return outcome
    now = outcome.template
    made.push(...outcome.made)
    unplaced.push(...outcome.unplaced)
  }
  return changeTemplate(template, now, { made, unplaced })
}
