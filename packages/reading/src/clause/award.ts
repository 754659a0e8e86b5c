import type { Draft } from './draft.ts'
import type { Statement } from './statement.ts'

/** Whether a statement gives points, or leaves all of them. */
export function isAward({ what }: Statement): boolean {
  return what.is === 'award' || what.is === 'keep'
}

/** Takes the full points that an award says. */
export function takeFull(statement: Statement, draft: Draft): void {
  const { what } = statement
  draft.claim(statement, 'full')
  if (what.is !== 'award') return
  if (what.points.of === 'points') draft.sayFull(what.points.points)
  else if (!what.isFull) draft.fail('not_composed')
}
