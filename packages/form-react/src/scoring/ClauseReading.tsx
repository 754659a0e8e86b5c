import { formatClause, readClause } from '@tianbao/reading'
import type { ScoreInput, ScoringSettings, SettledFrom } from '@tianbao/scoring'
import { useDeferredValue, useMemo } from 'react'
import { say } from '../messages/messages.ts'
import type { ReadingTotal } from './BoundaryCases.tsx'
import { ClausePicture } from './ClausePicture.tsx'
import { ClauseWords } from './ClauseWords.tsx'
import { manualWords } from './manual-words.ts'
import { readingLines } from './reading-lines.ts'
import '../styles/scoring.css'

export interface ClauseReadingProps {
  /** The clause as it stands, or as it is being typed. */
  readonly text: string
  readonly settings: ScoringSettings
  /** Who made the settings, for the choices that the clause leaves open. */
  readonly from?: SettledFrom
  /** What stands in the row, as far as it is known. */
  readonly input?: ScoreInput
  readonly totals?: readonly ReadingTotal[]
}

/**
 * How a scoring clause is read: its words underlined phrase by phrase, what each was taken for, its curve or what its
 * words are worth, the boundary cases, and the same as one plain clause. Fit to stand under a text that is being typed.
 */
export function ClauseReading({ text, settings, from = {}, input = {}, totals }: ClauseReadingProps) {
  const shown = useDeferredValue(text)
  const reading = useMemo(() => readClause(shown), [shown])
  const { rule } = reading
  const manual = manualWords(reading)
  return (
    <div className="ts-reading">
      {shown.trim() !== '' && <ClauseWords reading={reading} />}
      {manual !== null && <p className="ts-manual">{manual}</p>}
      {rule !== null && (
        <>
          <table className="ts-lines">
            <caption className="ts-unseen">{say('score.reading')}</caption>
            <tbody>
              {readingLines(reading, settings, from).map(({ words, name, value, by }) => (
                <tr key={`${name} ${words} ${value}`}>
                  <td>{words}</td>
                  <th scope="row">{name}</th>
                  <td>
                    {value}
                    {by !== null && <span className="ts-by">{say(`score.by.${by}`)}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <ClausePicture rule={rule} settings={settings} input={input} totals={totals} />
          <p className="ts-plain">
            <span>{say('score.plain')}</span> {formatClause(rule)}
          </p>
        </>
      )}
    </div>
  )
}
