import { say } from '../messages/messages.ts'
import { type Landing, writtenCells } from './landing.ts'

/** How many cells took what was put down, and how many were left as they are. */
export function landWords(code: 'clip.paste' | 'clip.fill', landings: readonly Landing[]): string {
  const count = landings.reduce((sum, landing) => sum + writtenCells(landing).length, 0)
  const refused = landings.flatMap((landing) => landing.refused)
  // What is computed follows what was pasted: nobody has anything to do about it.
  const kept = refused.filter((cell) => !cell.isSame && cell.why !== 'computed').length
  return say(kept > 0 ? `${code}_some` : code, { count, kept })
}
