import { lazy, Suspense, useState } from 'react'
import { useStore } from 'zustand'
import { say } from '../messages/messages.ts'
import type { DraftOnScreen } from '../saving/draft-context.ts'
import type { DesignerView } from '../state/designer-view.ts'

const PublishDialog = lazy(async () => ({ default: (await import('./PublishDialog.tsx')).PublishDialog }))

interface PublishButtonProps {
  readonly draft: DraftOnScreen
  readonly view?: DesignerView
}

/** The one filled button of the screen: sends a draft for review, publishes it, or says that it was. */
export function PublishButton({ draft, view }: PublishButtonProps) {
  const [isOpen, setOpen] = useState(false)
  const state = useStore(draft.open.saver.store, ({ standing }) => standing.state)
  return (
    <>
      <button type="button" className="d-button-main" onClick={() => setOpen(true)}>
        {say(`publish.button_${state}`)}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <PublishDialog draft={draft} view={view} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
