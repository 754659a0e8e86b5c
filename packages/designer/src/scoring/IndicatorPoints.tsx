import { sentence } from '@tianbao/finding'
import { readClause } from '@tianbao/reading'
import { lintClause, scoringMessages } from '@tianbao/scoring'
import type { ScoringItem } from '@tianbao/template'
import { useMemo } from 'react'
import { say } from '../messages/messages.ts'
import { type ScorableList, type ScoredIndicator, scoredIndicators } from './scored-lists.ts'

interface IndicatorPointsProps {
  readonly items: readonly ScoringItem[]
  readonly lists: readonly ScorableList[]
  readonly total: number
  onOpen(node: string): void
}

/** Every prescribed indicator with its points and how its clause is read, and what all come to beside what they should. */
export function IndicatorPoints({ items, lists, total, onOpen }: IndicatorPointsProps) {
  const rows = useMemo(
    () =>
      items.flatMap((item) => {
        const list = lists.find(({ each }) => each === item.each)
        if (list === undefined) return []
        const column = (value: unknown) => (typeof value === 'string' ? value : null)
        return scoredIndicators(list, column(item.points), column(item.clause))
      }),
    [items, lists],
  )
  if (rows.length === 0) return null
  // Points have few decimals: counted in ten-thousandths they add up exactly.
  const sum = rows.reduce((all, { points }) => all + Math.round((points ?? 0) * 10_000), 0) / 10_000
  const isWritten = rows.some(({ points }) => points !== null)
  if (!isWritten && rows.every(({ clause }) => clause === ''))
    return <p className="d-scoring-none">{say('scoring.points_by_departments')}</p>
  return (
    <table className="d-scoring-points">
      <caption>
        {!isWritten
          ? say('scoring.points_by_departments')
          : sum === total
            ? say('scoring.sums', { sum })
            : say('scoring.sums_not', { sum, total, missing: Math.round((total - sum) * 10_000) / 10_000 })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say('scoring.indicator')}</th>
          <th scope="col">{say('scoring.cell.points')}</th>
          <th scope="col">{say('scoring.cell.clause')}</th>
          <th scope="col">{say('scoring.read')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.node.id}>
            <th scope="row">
              <button type="button" onClick={() => onOpen(row.node.id)}>
                {row.node.name}
              </button>
              <small>{row.above}</small>
            </th>
            <td>{row.points ?? ''}</td>
            <td>{row.clause}</td>
            <td>{howRead(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Whether a clause is understood, and what is worth a second look in it. */
function howRead({ clause, points }: ScoredIndicator): string {
  if (clause.trim() === '') return say('scoring.no_clause')
  const [first] = lintClause(readClause(clause), { points })
  return first === undefined ? say('scoring.understood') : sentence(first, scoringMessages['zh-CN'])
}
