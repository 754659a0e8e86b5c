import type { ScoreRow, ScoreSheet } from '@tianbao/form'

/** A row that lost points. */
export interface LostPoints {
  readonly row: ScoreRow
  readonly lost: number
  /** Of the most that a row lost, in percent: how long its bar is. */
  readonly share: number
}

/** The rows that lost points, the most first. */
export function lostPoints({ rows }: ScoreSheet): readonly LostPoints[] {
  const losing = rows.flatMap((row) => (row.lost !== null && row.lost > 0 ? [{ row, lost: row.lost }] : []))
  const most = Math.max(...losing.map(({ lost }) => lost))
  return losing
    .map((one) => ({ ...one, share: (one.lost / most) * 100 }))
    .sort((one, other) => other.lost - one.lost)
}
