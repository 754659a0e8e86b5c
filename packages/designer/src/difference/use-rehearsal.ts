import { useEffect, useRef, useState } from 'react'
import type { DifferenceWorld, RehearsalAsk } from './difference-world.ts'
import type { RehearsalStanding } from './RehearsalStrip.tsx'

/** A rehearsal that can be begun, watched and stopped. It ends when nobody looks any more. */
export function useRehearsal(world: DifferenceWorld) {
  const [standing, setStanding] = useState<RehearsalStanding>({ is: 'none' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const start = (ask: Pick<RehearsalAsk, 'from' | 'candidate' | 'mapping'>) => {
    running.current?.abort()
    const given = new AbortController()
    running.current = given
    setStanding({ is: 'running', done: 0, total: 0 })
    const onProgress = (done: number, total: number) => setStanding({ is: 'running', done, total })
    world.rehearse({ ...ask, signal: given.signal, onProgress }).then(
      (report) => setStanding({ is: 'done', report }),
      (error: unknown) => {
        if (given.signal.aborted) setStanding({ is: 'none' })
        else setStanding({ is: 'failed', why: error instanceof Error ? error.message : String(error) })
      },
    )
  }
  return { standing, start, stop: () => running.current?.abort() }
}
