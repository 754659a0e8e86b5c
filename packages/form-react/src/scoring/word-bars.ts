import { labelKey, type Points, type ScoringRule } from '@tianbao/reading'
import type { ScoreInput } from '@tianbao/scoring'
import { say } from '../messages/messages.ts'
import { lossWords, pointsWords } from './rule-words.ts'

/** What one word of a clause is worth, as a share of the most. */
export interface WordBar {
  readonly label: string
  readonly words: string
  /** In percent of the most. */
  readonly from: number
  readonly to: number
  readonly isOwn: boolean
}

/** The bars of a rule that goes by words: grades, ranges of grades, items; none for any other. */
export function wordBars({ parts, full }: ScoringRule, input: ScoreInput): readonly WordBar[] {
  const [part] = parts
  const own = typeof input.label === 'string' ? labelKey(input.label) : null
  const isOwn = (label: string) => own !== null && labelKey(label) === own
  if (part?.model === 'gradeRanges') {
    const most = part.of === 'full' ? 100 : Math.max(...part.ranges.map(({ high }) => high))
    return part.ranges.map(({ label, low, high }) => ({
      label,
      words:
        part.of === 'full'
          ? say('score.share_range', { low, high })
          : say('score.range_points', { low, high }),
      from: (low / most) * 100,
      to: (high / most) * 100,
      isOwn: isOwn(label),
    }))
  }
  const isLoss = part?.model === 'checklistDeduct'
  const words =
    part?.model === 'grades' ? part.grades : part?.model === 'checklistAdd' || isLoss ? part.items : []
  const shares = words.map(({ points }) => shareOf(points, full ?? input.full ?? null))
  const most = Math.max(...shares, 0)
  return words.map(({ label, points }, at) => ({
    label,
    words: isLoss ? lossWords(points) : pointsWords(points),
    from: 0,
    to: most === 0 ? 0 : ((shares[at] ?? 0) / most) * 100,
    isOwn: isOwn(label) || input.flags?.[at] === true,
  }))
}

function shareOf({ points, of }: Points, full: number | null): number {
  return of === 'full' && full !== null ? (points * full) / 100 : points
}
