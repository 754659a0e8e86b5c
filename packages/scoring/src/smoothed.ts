import type { CurveMark, CurvePiece } from './curve-pieces.ts'

/** Marks, and a piece for each two neighbours. */
interface Stretch {
  readonly marks: readonly CurveMark[]
  readonly pieces: readonly (CurvePiece | null)[]
}

/** Without the marks at which nothing happens. */
export function smoothed({ marks: all, pieces: parts }: Stretch): Stretch {
  const marks: CurveMark[] = []
  const pieces: (CurvePiece | null)[] = []
  for (const [at, mark] of all.entries()) {
    const next = parts[at]
    const before = pieces.at(-1)
    if (marks.length > 0 && before && next && isStraightOn(before, mark, next)) {
      const [start] = before
      const end = next.at(-1)
      if (start !== undefined && end !== undefined) pieces[pieces.length - 1] = [start, end]
      continue
    }
    marks.push(mark)
    if (next !== undefined) pieces.push(next)
  }
  return { marks, pieces }
}

/** Whether two straight pieces are one. */
function isStraightOn(before: CurvePiece, { points }: CurveMark, next: CurvePiece): boolean {
  const [a, b] = before
  const [c, d] = next
  if (before.length !== 2 || next.length !== 2 || points === null) return false
  if (a === undefined || b === undefined || c === undefined || d === undefined) return false
  const isJoined = Math.abs(b[1] - points) < 1e-9 && Math.abs(c[1] - points) < 1e-9
  const slope = (b[1] - a[1]) / (b[0] - a[0])
  return isJoined && Math.abs(slope - (d[1] - c[1]) / (d[0] - c[0])) < 1e-9
}
