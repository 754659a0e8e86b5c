import { bareScore, deduct, type Pattern, points, shareOf, sticky } from './pattern.ts'
import { fullPoints, lead, minute, number, percentage, stop } from './words.ts'

/** Points that are lost, or added: 扣1分, 扣分值的5%, 加2分. */
export const lossPatterns: readonly Pattern[] = [
  {
    pattern: sticky(
      `${lead}${deduct}${lead}(?:的)?${fullPoints}的?(${percentage})${stop}|${lead}${deduct}(${percentage})(?:的?${fullPoints}|${stop})`,
    ),
    make: (match) => {
      const share = shareOf(match[1] ?? match[2])
      return share === null ? null : { is: 'deduct', points: { points: share, of: 'full' } }
    },
  },
  {
    pattern: sticky(`${lead}${deduct}${lead}(?:分值|分)?(${number})(?:${minute}|(?=$|[,;。、/)]))`),
    make: (match) => {
      const value = points(match[1])
      return value === null ? null : { is: 'deduct', points: { points: value, of: 'points' } }
    },
  },
  {
    pattern: sticky(`${lead}(?:另加|再加|另外加|加计|奖励加?|附加|额外加|加)${bareScore}`),
    make: (match) => {
      const value = points(match[1])
      return value === null ? null : { is: 'add', points: value }
    },
  },
]
