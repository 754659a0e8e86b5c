import type { Conflict, Json } from '@tianbao/edit'
import { useSyncExternalStore } from 'react'
import { say } from '../messages/messages.ts'
import type { FillPage } from '../page/fill-page-types.ts'
import { usePage } from '../page/page-context.ts'
import type { SaveQueue } from '../saving/save-queue.ts'
import { placeLabel } from './labels.ts'
import { valueWords } from './value-words.ts'

interface ConflictListProps {
  readonly queue: SaveQueue
}

/** Cells that two people changed: both values, side by side, and a choice. The other one is not lost: it was saved. */
export function ConflictList({ queue }: ConflictListProps) {
  const page = usePage()
  const { conflicts } = useSyncExternalStore(queue.subscribe, queue.state)
  if (conflicts.length === 0) return null
  return (
    <section className="tf-conflicts" aria-label={say('conflict.title')}>
      <h2>{say('conflict.title')}</h2>
      <ul>
        {conflicts.map((conflict) => (
          <ConflictLine
            key={keyOf(conflict)}
            conflict={conflict}
            queue={queue}
            place={placeOf(conflict, page)}
          />
        ))}
      </ul>
    </section>
  )
}

interface ConflictLineProps {
  readonly conflict: Conflict
  readonly queue: SaveQueue
  readonly place: string
}

function ConflictLine({ conflict, queue, place }: ConflictLineProps) {
  const { edit, stands } = conflict
  const page = usePage()
  const shown = (value: Json | undefined) =>
    edit.op === 'set' ? valueWords(page.form, edit.at, value) : say('conflict.row')
  const mine = edit.op === 'set' ? shown(edit.now) : say('conflict.row')
  return (
    <li className="tf-conflict">
      <span>{place}</span>
      <div className="tf-buttons">
        <button type="button" className="tf-button tf-small" onClick={() => queue.settle(conflict, 'mine')}>
          {say('conflict.mine')}　{mine}
        </button>
        <button type="button" className="tf-button tf-small" onClick={() => queue.settle(conflict, 'theirs')}>
          {say('conflict.theirs')}　{shown(stands)}
        </button>
      </div>
    </li>
  )
}

function keyOf({ edit }: Conflict): string {
  return edit.op === 'set' ? edit.at : JSON.stringify(edit)
}

function placeOf({ edit }: Conflict, page: FillPage): string {
  return edit.op === 'set' ? placeLabel(page, edit.at) : say('conflict.row')
}
