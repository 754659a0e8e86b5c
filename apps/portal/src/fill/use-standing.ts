import type { SaveQueue } from '@tianbao/form-react'
import { useEffect, useRef, useState } from 'react'
import { carryApi, type Standing } from '../api/carry-api.ts'

/** Milliseconds between two questions where somebody types all the time. */
const between = 60_000

/**
 * Where a submission stands among the versions of its template: as it was when it was opened, and asked again when the
 * window is looked at and after what is saved, since a version may be published or revoked while a form is open.
 * `onRevoked` is told when nothing more would be taken.
 */
export function useStanding(
  id: string,
  queue: SaveQueue,
  opened: Standing | null,
  onRevoked: () => void,
): Standing | null {
  const [standing, setStanding] = useState(opened)
  const revoked = useRef(onRevoked)
  revoked.current = onRevoked
  useEffect(() => {
    setStanding(opened)
    let asked = Date.now()
    let savedAt = queue.state().savedAt
    let isGone = false
    const ask = () => {
      asked = Date.now()
      carryApi.standing(id).then(
        (now) => {
          if (isGone) return
          setStanding(now)
          if (now.state === 'revoked' && opened?.state !== 'revoked') revoked.current()
        },
        () => undefined,
      )
    }
    const look = () => {
      if (document.visibilityState === 'visible') ask()
    }
    const stop = queue.subscribe(() => {
      const now = queue.state().savedAt
      if (now === savedAt) return
      savedAt = now
      if (Date.now() - asked >= between) ask()
    })
    document.addEventListener('visibilitychange', look)
    return () => {
      isGone = true
      stop()
      document.removeEventListener('visibilitychange', look)
    }
  }, [id, queue, opened])
  return standing
}
