import { useEffect, useState, useSyncExternalStore } from 'react'
import { say } from '../messages/messages.ts'
import { usePage } from '../page/page-context.ts'
import type { SaveQueue } from '../saving/save-queue.ts'
import type { SaveState } from '../saving/save-types.ts'

interface SaveBadgeProps {
  readonly queue: SaveQueue
}

/** Where what was typed is: a dot and the word beside it. What changes with every key is shown, not spoken. */
export function SaveBadge({ queue }: SaveBadgeProps) {
  const state = useSyncExternalStore(queue.subscribe, queue.state)
  const words = saveWords(state)
  const isCalm = state.failing === null && state.refused === null && state.conflicts.length === 0
  return (
    <>
      <span className={`tf-save tf-save-${state.kind}${isCalm ? '' : ' tf-save-trouble'}`} aria-hidden="true">
        <span className="tf-dot" />
        {words}
      </span>
      <span className="tf-unseen" role="status">
        {isCalm && state.kind === 'local' ? '' : words}
      </span>
    </>
  )
}

export function saveWords(state: SaveState): string {
  if (state.conflicts.length > 0) return say('save.conflict', { count: state.conflicts.length })
  if (state.kind === 'unsaved') return say('save.unsaved')
  if (state.kind === 'local') {
    return state.failing || state.refused ? say('save.waiting', { cells: state.waiting }) : say('save.local')
  }
  return state.keptAt ? say('save.saved', { time: clock(state.keptAt) }) : say('save.opened')
}

/** 10:42 */
export function clock(time: Date): string {
  return `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`
}

/** One line over the paper while the server is away or refuses: what happened, what is safe, what to do. */
export function SaveBanner({ queue }: SaveBadgeProps) {
  const page = usePage()
  const state = useSyncExternalStore(queue.subscribe, queue.state)
  const { failing, refused } = state
  if (!failing && refused === null) return null
  const retry = () => {
    queue.retry()
    // The button goes with the banner: the keyboard returns to the table.
    page.returnToTable()
  }
  const words =
    refused === null ? offlineWords(state) : say('save.refused', { reason: refused.replace(/[。.]$/, '') })
  return (
    <div className="tf-banner" role="alert">
      <span>{words}</span>
      {failing && <Countdown until={failing.retryAt} />}
      <button type="button" className="tf-button tf-small" onClick={retry}>
        {say('save.retry')}
      </button>
    </div>
  )
}

function offlineWords(state: SaveState): string {
  if (state.kind === 'unsaved') return say('save.nowhere')
  return say('save.offline', { time: state.failing ? clock(state.failing.since) : '' })
}

function Countdown({ until }: { readonly until: Date }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, Math.ceil((until.getTime() - now) / 1000))
  return (
    <span className="tf-note" aria-hidden="true">
      {say('save.retry_in', { seconds })}
    </span>
  )
}
