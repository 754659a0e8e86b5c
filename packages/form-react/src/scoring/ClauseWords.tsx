import type { ClauseReading } from '@tianbao/reading'
import { say } from '../messages/messages.ts'

/** A clause in its own words: what was understood is underlined phrase by phrase, what was not in another way. */
export function ClauseWords({ reading }: { readonly reading: ClauseReading }) {
  return (
    <p className="ts-clause">
      {stretchesOf(reading).map(({ from, words, is }) => {
        if (is === 'plain') return words
        if (is === 'said')
          return (
            <span key={from} className="ts-said">
              {words}
            </span>
          )
        return (
          <mark key={from} className="ts-unread" title={say('score.unread')}>
            {words}
            <span className="ts-unseen">（{say('score.unread')}）</span>
          </mark>
        )
      })}
    </p>
  )
}

interface Stretch {
  readonly from: number
  readonly words: string
  readonly is: 'plain' | 'said' | 'unread'
}

/** The whole text, cut where what was understood begins and ends. */
export function stretchesOf({ text, phrases, unread }: ClauseReading): readonly Stretch[] {
  const marked = [
    ...phrases.map(({ from, to }) => ({ from, to, is: 'said' as const })),
    ...unread.map(({ from, to }) => ({ from, to, is: 'unread' as const })),
  ].sort((one, other) => one.from - other.from)
  const stretches: Stretch[] = []
  let at = 0
  for (const { from, to, is } of marked) {
    if (from < at || to <= from) continue
    if (from > at) stretches.push({ from: at, words: text.slice(at, from), is: 'plain' })
    stretches.push({ from, words: text.slice(from, to), is })
    at = to
  }
  if (at < text.length) stretches.push({ from: at, words: text.slice(at), is: 'plain' })
  return stretches
}
