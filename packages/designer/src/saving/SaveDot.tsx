import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { say } from '../messages/messages.ts'
import { clock } from './clock.ts'
import type { DraftSaver, DraftSaveState } from './draft-save-state.ts'

/** What is on its way for longer than this is said to be, in milliseconds: a shorter time would only flicker. */
const patience = 1000

/** Where what was drawn is: one of four shapes, and the words beside it. */
export function SaveDot({ saver }: { readonly saver: DraftSaver }) {
  const state = useStore(saver.store)
  const isSlow = useSlow(state.kind === 'saving')
  const kind = state.kind === 'saving' && !isSlow ? 'saved' : state.kind
  const words = saveWords(state, kind)
  const isCalm = kind === 'saved' || kind === 'saving'
  return (
    <>
      <span className={`d-save d-save-${kind}`} aria-hidden="true">
        <span className="d-dot" />
        {words}
      </span>
      <span className="d-unseen" role="status">
        {isCalm ? '' : words}
      </span>
    </>
  )
}

function saveWords({ savedAt, waiting, reading }: DraftSaveState, kind: DraftSaveState['kind']): string {
  if (kind === 'saved') {
    if (reading) return say('save.reading')
    return savedAt ? say('save.saved_at', { time: clock(savedAt) }) : say('save.saved')
  }
  return say(`save.${kind}`, { count: waiting })
}

/** Whether something has been so for longer than one has patience. */
function useSlow(is: boolean): boolean {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!is) {
      setSlow(false)
      return
    }
    const timer = setTimeout(() => setSlow(true), patience)
    return () => clearTimeout(timer)
  }, [is])
  return isSlow
}
