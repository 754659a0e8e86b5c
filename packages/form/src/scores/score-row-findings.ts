import type { Address } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { type RowScore, rangeOf } from '@tianbao/scoring'
import type { CheckMode } from '../form-types.ts'
import type { ScoreRow } from './score-types.ts'

/** What is wrong in the cells of a row, where its clause could not be followed. A row that was given its points is judged by them. */
export function rowProblems(
  score: RowScore,
  cells: ScoreRow['cells'],
  given: number | null,
  label: string | null,
): readonly Finding[] {
  const at = (address: Address | undefined): readonly Address[] => {
    const place = address ?? cells.score
    return place === undefined ? [] : [place]
  }
  if (given !== null && score.points === null) {
    const range = rangeOf(score, label)
    if (range === null || (given >= range.low && given <= range.high)) return []
    const params = { given, low: range.low, high: range.high }
    return [{ code: 'scoring.given_range', severity: 'error', addresses: at(cells.score), params }]
  }
  return score.problems.map(({ code, cell, params }) => ({
    code,
    severity: score.state === 'wrong' ? 'error' : 'hint',
    addresses: at(cells[cell] ?? cells.actual),
    params,
  }))
}

/** What is found in scored rows: their problems, and on submitting that a row waits for a person's points. */
export function scoreFindings(rows: readonly ScoreRow[], mode: CheckMode): readonly Finding[] {
  return rows.flatMap((row) => {
    const isAwaited = mode === 'submitting' && awaits(row) && row.state !== 'wrong'
    const place = row.cells.score
    if (!isAwaited || place === undefined) return row.problems
    const finding: Finding = {
      code: row.state === 'open' ? 'scoring.choice_open' : 'scoring.not_given',
      severity: 'error',
      addresses: [place],
      params: { name: row.name },
    }
    return [...row.problems, finding]
  })
}

/** Whether a row is worth points that only a person can give, and nobody has. */
export function awaits({ state }: ScoreRow): boolean {
  return state === 'manual' || state === 'open' || state === 'wrong'
}
