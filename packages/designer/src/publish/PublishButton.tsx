import { useState } from 'react'
import { useStore } from 'zustand'
import { say } from '../messages/messages.ts'
import type { DraftOnScreen } from '../saving/draft-context.ts'
import { later } from '../screen/later.tsx'
import type { DesignerView } from '../state/designer-view.ts'
import { useOpenDecisions } from './use-open-decisions.ts'

const { Part: PublishDialog } = later(async () => (await import('./PublishDialog.tsx')).PublishDialog)

interface PublishButtonProps {
  readonly draft: DraftOnScreen
  readonly view?: DesignerView
}

/** The one filled button of the screen: sends a draft for review, publishes it, or says that it was. */
export function PublishButton({ draft, view }: PublishButtonProps) {
  const [isOpen, setOpen] = useState(false)
  const state = useStore(draft.open.saver.store, ({ standing }) => standing.state)
  const openCount = useOpenDecisions(draft.open.design)
  return (
    <>
      <button
        type="button"
        className={openCount > 0 ? 'd-button' : 'd-button-main'}
        onClick={() => setOpen(true)}
      >
        {openCount > 0 && state === 'draft'
          ? say('publish.button_waits', { count: openCount })
          : say(`publish.button_${state}`)}
      </button>
      {isOpen && (
        <PublishDialog draft={draft} view={view} openCount={openCount} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
