import type { Statement } from './statement.ts'
import type { Points } from './terms.ts'

/** No points. */
export const nothing: Points = { points: 0, of: 'points' }

/** What an award or a zero is worth. */
export function worth({ what }: Statement): Points | null {
  if (what.is === 'award') return what.points
  if (what.is === 'zero') return nothing
  return what.is === 'keep' ? { points: 100, of: 'full' } : null
}
