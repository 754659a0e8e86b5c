import type { WaitingSteps } from './bring-steps.ts'
import type { DraftStanding, StepParcel } from './draft-server.ts'

/** What one parcel holds at most: steps, and characters of their JSON. The server takes four times as much. */
const most = { steps: 500, characters: 500_000 }

/** As much of what waits as goes into one parcel, the oldest first; at least one step. */
export function nextParcel(
  { from, steps, position }: WaitingSteps,
  { revision }: Pick<DraftStanding, 'revision'>,
): StepParcel {
  let count = 0
  let characters = 0
  for (const step of steps.slice(0, most.steps)) {
    characters += JSON.stringify(step).length
    if (count > 0 && characters > most.characters) break
    count += 1
  }
  if (count === steps.length) return { revision, steps, position }
  return { revision, steps: steps.slice(0, count), position: from + count }
}
