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

/** While the server is away: what waits on this machine, cell by cell. */
export function LocalList({ queue }: LocalListProps) {
  const page = usePage()
  const [isWhole, setWhole] = useState(false)
  const { failing, keptAt } = useSyncExternalStore(queue.subscribe, queue.state)
  if (!failing) return null
  const waiting = [...queue.unsaved()].filter((place) => cellAt(page.form, place) !== null)
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
        {shown.map((address) => (
          <li key={address}>
            <button type="button" className="tf-place" onClick={() => page.goTo(address)}>
              <span>{placeLabel(page, address)}</span>
              <span>{page.form.cell(address).text}</span>
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="tf-bare tf-small tf-rest" onClick={() => setWhole(true)}>
          {say('findings.more', { count: rest })}
        </button>
      )}
      <p>{say('local.means')}</p>
    </section>
  )
}
