import type { Statement } from './statement.ts'
import type { Points } from './terms.ts'

/** No points. */
export const nothing: Points = { points: 0, of: 'points' }

/** All of the points. */
export const everything: Points = { points: 100, of: 'full' }

/** What an award or a zero is worth. */
export function worth({ what }: Statement): Points | null {
  if (what.is === 'award') return what.points
  if (what.is === 'zero') return nothing
  return what.is === 'keep' ? everything : null
}

/** The same, where every award gives all of the points and the others take some of them away: 90%-95%扣1分. */
export function worthLess(statement: Statement): Points | null {
  const { what } = statement
  if (what.is === 'award') return everything
  if (what.is !== 'deduct') return worth(statement)
  return what.points.of === 'points' ? { points: what.points.points, of: 'less' } : null
}

/** Less than any points that are left. */
const least = -1e9

/** Worth as a number to order by, among bands that are all of one kind: 扣1分 is worth more than 扣2分. */
export function orderOf({ points, of }: Points, hasLess: boolean): number {
  if (!hasLess) return points
  if (of === 'less') return -points
  return of === 'full' ? points - 100 : least
}
