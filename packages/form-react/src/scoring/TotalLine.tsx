import type { ScoreSheet } from '@tianbao/form'
import { say } from '../messages/messages.ts'
import { conversionWords, pointsFixed } from './reading-totals.ts'
import { numberWords } from './rule-words.ts'

/** What the form comes to, how it was converted, and its grade. */
export function TotalLine({ sheet }: { readonly sheet: ScoreSheet }) {
  const { total, grade, settings } = sheet
  const { conversion } = total
  return (
    <p className="ts-total">
      <span className="ts-total-points">
        {total.points === null ? say('score.none') : pointsFixed(total.points, sheet)}
      </span>
      <span className="ts-total-of">/ {numberWords(conversion === null ? total.full : settings.total)}</span>
      {grade !== null && <strong className="ts-grade">{grade}</strong>}
      <span className="ts-total-how">
        {total.points === null
          ? say('score.still_open', { count: total.open.length })
          : conversionWords(sheet)}
      </span>
    </p>
  )
}
