import { useState, useSyncExternalStore } from 'react'
import { clock } from '../bars/SaveBadge.tsx'
import { say } from '../messages/messages.ts'
import { usePage } from '../page/page-context.ts'
import type { SaveQueue } from '../saving/save-queue.ts'
import { cellAt } from '../source/cell-at.ts'
import { placeLabel } from './labels.ts'

interface LocalListProps {
  readonly queue: SaveQueue
}

const atFirst = 9

/** While the server is away: what waits on this machine, cell by cell, what becomes of it, and what can be done now. */
export function LocalList({ queue }: LocalListProps) {
  const { failing } = useSyncExternalStore(queue.subscribe, queue.state)
  if (!failing) return null
  return (
    <>
      <WaitingCells queue={queue} />
      <section className="tf-local" aria-labelledby="local-then">
        <header className="tf-panel-head">
          <h2 id="local-then">{say('local.then')}</h2>
        </header>
        <p>{say('local.means')}</p>
      </section>
      <section className="tf-local" aria-labelledby="local-now">
        <header className="tf-panel-head">
          <h2 id="local-now">{say('local.now')}</h2>
        </header>
        <dl className="tf-local-now">
          {abilities.map(([what, is]) => (
            <div key={what} className={is === 'local.later' ? 'tf-later' : undefined}>
              <dt>{say(what)}</dt>
              <dd>{say(is)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}

const abilities = [
  ['local.fill', 'local.can'],
  ['local.print', 'local.can'],
  ['local.others', 'local.later'],
] as const

/** The cells that wait, the last changed first. */
function WaitingCells({ queue }: LocalListProps) {
  const page = usePage()
  const [isWhole, setWhole] = useState(false)
  const { keptAt } = useSyncExternalStore(queue.subscribe, queue.state)
  const timeOf = (place: string) => queue.changedAt(place)?.getTime() ?? 0
  const waiting = [...queue.unsaved()]
    .filter((place) => cellAt(page.form, place) !== null)
    .sort((a, b) => timeOf(b) - timeOf(a))
  if (waiting.length === 0) return null
  const shown = waiting.slice(0, isWhole ? undefined : atFirst)
  const rest = waiting.length - shown.length
  return (
    <section className="tf-local" aria-labelledby="local-title">
      <header className="tf-panel-head">
        <h2 id="local-title">{say('local.title', { count: waiting.length })}</h2>
        {keptAt && <span className="tf-note">{say('local.saved', { time: clock(keptAt) })}</span>}
      </header>
      <ul className="tf-local-list">
        {shown.map((address) => {
          const changed = queue.changedAt(address)
          return (
            <li key={address}>
              <button type="button" className="tf-place" onClick={() => page.goTo(address)}>
                <span>{placeLabel(page, address)}</span>
                <span className="tf-local-value">{page.form.cell(address).text}</span>
                <span className="tf-note">{changed && clock(changed)}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {rest > 0 && (
        <button type="button" className="tf-bare tf-small tf-rest" onClick={() => setWhole(true)}>
          {say('findings.more', { count: rest })}
        </button>
      )}
    </section>
  )
}
