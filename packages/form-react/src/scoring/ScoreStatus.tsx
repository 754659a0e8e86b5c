import { say } from '../messages/messages.ts'
import { gradeWords, totalWords } from './reading-totals.ts'
import { useHasScores, useScores } from './use-scores.ts'

/** Total and grade, always in sight, with the points from which grades begin. */
export function ScoreStatus() {
  const hasScores = useHasScores()
  return hasScores ? <Total /> : null
}

function Total() {
  const sheet = useScores()
  if (sheet === null) return null
  return (
    <span className="ts-status">
      <strong>{say('score.status', { total: totalWords(sheet) })}</strong>
      {sheet.awaiting.length > 0 && <span>{say('score.awaiting', { count: sheet.awaiting.length })}</span>}
      <span className="ts-status-grades">
        {gradeWords(sheet.grades).map(({ label, words }) => (
          <span key={label} className={label === sheet.grade ? 'ts-status-own' : undefined}>
            {label} {words}
          </span>
        ))}
      </span>
    </span>
  )
}
