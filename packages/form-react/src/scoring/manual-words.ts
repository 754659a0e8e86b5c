import { sentence } from '@tianbao/finding'
import type { ClauseReading } from '@tianbao/reading'
import { lintClause, scoringMessages } from '@tianbao/scoring'

/** Why a clause is scored by a person, in sentences; null where it has a rule. */
export function manualWords(reading: ClauseReading): string | null {
  if (reading.rule !== null) return null
  return lintClause(reading)
    .map((finding) => sentence(finding, scoringMessages['zh-CN']))
    .join('')
}
