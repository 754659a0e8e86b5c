import type { Match } from '@tianbao/versions'
import { say } from '../messages/messages.ts'

interface MatchListProps {
  readonly matches: readonly Match[]
  readonly confirmed: ReadonlySet<string>
  /** What a place of the old, and of the new template is called. */
  titles(side: 'before' | 'after', pattern: string): string
  onConfirm(from: string, is: boolean): void
}

/** What seems to be one thing under two names: it counts when a person says so. */
export function MatchList({ matches, confirmed, titles, onConfirm }: MatchListProps) {
  if (matches.length === 0) return null
  return (
    <section className="d-diff-matches" aria-label={say('difference.matches')}>
      <header>
        <h2>{say('difference.matches')}</h2>
        <small>{say('difference.confirmed', { count: confirmed.size, total: matches.length })}</small>
      </header>
      <ul>
        {matches.map(({ from, to, is, certainty }) => (
          <li key={from}>
            <label>
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
