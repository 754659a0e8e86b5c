import { classMarks, type Match } from '@tianbao/versions'
import { useState } from 'react'
import { say } from '../messages/messages.ts'

interface MatchListProps {
  readonly matches: readonly Match[]
  readonly confirmed: ReadonlySet<string>
  /** What a place of the old, and of the new template is called. */
  titles(side: 'before' | 'after', pattern: string): string
  onConfirm(from: string, is: boolean): void
}

/** How many are told before one asks for the rest. */
const atOnce = 4

/** What seems to be one thing under two names: it counts when a person says so. */
export function MatchList({ matches, confirmed, titles, onConfirm }: MatchListProps) {
  const [isAll, setAll] = useState(false)
  if (matches.length === 0) return null
  const rest = isAll ? 0 : Math.max(0, matches.length - atOnce)
  const open = matches.filter(({ from }) => !confirmed.has(from))
  return (
    <section className="d-diff-matches" aria-label={say('difference.matches')}>
      <header>
        <h3>{say('difference.matches')}</h3>
        <small>{say('difference.confirmed', { count: confirmed.size, total: matches.length })}</small>
        <span className="d-space" />
        {open.length > 1 && (
          <button
            type="button"
            onClick={() => {
              for (const { from } of open) onConfirm(from, true)
            }}
          >
            {say('difference.confirm_all', { count: open.length })}
          </button>
        )}
      </header>
      <ul>
        {matches.slice(0, matches.length - rest).map(({ from, to, is, certainty }) => (
          <li key={from}>
            <label>
              <span className="d-class-mark d-class-transform" aria-hidden="true">
                {classMarks.transform}
              </span>
              <input
                type="checkbox"
                checked={confirmed.has(from)}
                onChange={(event) => onConfirm(from, event.target.checked)}
              />
              <span>
                {say(`difference.match_${wordsFor(is, from, to, titles)}`, {
                  from: titles('before', from),
                  to: to.map((one) => titles('after', one)),
                })}
                <small>{say('difference.certainty', { certainty: Math.round(certainty * 100) })}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="d-diff-more" onClick={() => setAll(true)}>
          {say('difference.more', { count: rest })}
        </button>
      )}
    </section>
  )
}

/** What has kept its name was moved, and says so. */
function wordsFor(
  is: Match['is'],
  from: string,
  to: readonly string[],
  titles: MatchListProps['titles'],
): Match['is'] | 'moved' {
  return is === 'same' && titles('before', from) === titles('after', to[0] ?? '') ? 'moved' : is
}
