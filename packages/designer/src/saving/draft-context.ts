import { createContext, useContext } from 'react'
import type { LifeServer } from './life-server.ts'
import type { OpenDraft } from './open-draft.ts'

/** The draft that stands open, and its life on the server: for panels that need more than what is drawn. */
export interface DraftOnScreen {
  readonly open: OpenDraft
  readonly life: LifeServer
}

/** Null where a template is drawn that is no draft: nothing of it is kept. */
export const DraftContext = createContext<DraftOnScreen | null>(null)

/** The draft that stands open; null where there is none. */
export function useDraft(): DraftOnScreen | null {
  return useContext(DraftContext)
}
