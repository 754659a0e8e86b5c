import type { PartStep } from '@tianbao/reading'
import type { BoundaryCase, BoundaryTable } from '@tianbao/scoring'
import { say } from '../messages/messages.ts'
import { numberWords } from './rule-words.ts'

/** What the whole form comes to by one reading: 92.00 优. */
export interface ReadingTotal {
  readonly partStep: PartStep | null
  readonly words: string
}

interface BoundaryCasesProps {
  readonly table: BoundaryTable
  /** What is measured: 实际值, 延期. */
  readonly axis: string
  /** What each reading does to the whole form; left out where that is not known. */
  readonly totals?: readonly ReadingTotal[] | undefined
}

/** The numbers at which points turn, with what every reading gives there. */
export function BoundaryCases({ table, axis, totals = [] }: BoundaryCasesProps) {
  const { readings, cases, isSettled } = table
  return (
    <table className="ts-cases">
      <caption className="ts-unseen">{say('score.cases')}</caption>
      <thead>
        <tr>
          <th scope="col">{axis}</th>
          {readings.map((reading, index) => (
            <th
              key={reading ?? ''}
              scope="col"
              className={index === 0 && isSettled ? 'ts-in-force' : undefined}
            >
              {reading === null ? say('score.line.points') : say(`score.column.${reading}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => (
          <tr key={`${one.side} ${one.at}`} className={one.isOwn ? 'ts-own-row' : undefined}>
            <th scope="row">
              {caseWords(one)}
              {one.isOwn && <span className="ts-unseen">（{say('score.own')}）</span>}
            </th>
            {one.points.map((points, index) => (
              <td
                key={readings[index] ?? ''}
                className={index === 0 && isSettled ? 'ts-in-force' : undefined}
              >
                {points === null ? say('score.none') : numberWords(points)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {totals.length > 0 && (
        <tfoot>
          <tr>
            <th scope="row">{say('score.whole_form')}</th>
            {readings.map((reading, index) => (
              <td key={reading ?? ''} className={index === 0 && isSettled ? 'ts-in-force' : undefined}>
                {totals.find(({ partStep }) => partStep === reading)?.words ?? say('score.none')}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  )
}

/** 93; 低于 80; 高于 5. */
export function caseWords({ at, side }: Pick<BoundaryCase, 'at' | 'side'>): string {
  const number = numberWords(at)
  return side === 'at' ? number : say(`score.${side}`, { at: number })
}
