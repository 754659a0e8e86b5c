import type { BoundaryCase } from '@tianbao/scoring'
import { say } from '../messages/messages.ts'
import { numberWords } from './rule-words.ts'

/** A curve in words: what every number at which it turns gives, by the reading in force. */
export function pictureWords(axis: string, cases: readonly BoundaryCase[]): string {
  const told = cases.map(({ at, side, isOwn, points: [points = null] }) => {
    const number = side === 'at' ? numberWords(at) : say(`score.${side}`, { at: numberWords(at) })
    const words =
      points === null
        ? say('score.told_none', { at: number })
        : say('score.told', { at: number, points: numberWords(points) })
    return isOwn ? `${words}（${say('score.own')}）` : words
  })
  return say('score.picture', { axis, cases: told.join('；') })
}
