import { useState } from 'react'
import { say } from '../messages/messages.ts'
import { later } from '../screen/later.tsx'
import type { Design } from '../state/design.ts'
import type { DesignerView } from '../state/designer-view.ts'

const { Part: Notes } = later(async () => (await import('./PublishNotes.tsx')).PublishNotes)
const { Part: Rehearsal } = later(
  async () => (await import('../difference/RehearsalPanel.tsx')).RehearsalPanel,
)

interface PublishMoreProps {
  readonly design: Design
  readonly view: DesignerView
  /** Leaves the dialog for a screen. */
  readonly onLeave: () => void
}

/** What is looked at before a form is sent on: what changed since last year, and what that does to last year's data. */
export function PublishMore({ design, view, onLeave }: PublishMoreProps) {
  const [open, setOpen] = useState<'notes' | 'rehearsal' | null>(null)
  const toggle = (one: 'notes' | 'rehearsal') => setOpen(open === one ? null : one)
  return (
    <section className="d-publish-more">
      <div className="d-publish-ways">
        {(['notes', 'rehearsal'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="d-button"
            aria-expanded={open === one}
            onClick={() => toggle(one)}
          >
            {say(`publish.${one}`)}
          </button>
        ))}
        {(['difference', 'manual'] as const).map((screen) => (
          <button
            key={screen}
            type="button"
            className="d-button"
            onClick={() => {
              onLeave()
              view.show(screen)
            }}
          >
            {say(`publish.${screen}`)}
          </button>
        ))}
      </div>
      {open !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
        <section className="d-publish-shown" tabIndex={0} aria-label={say(`publish.${open}`)}>
          {open === 'notes' && <Notes design={design} onClose={() => setOpen(null)} />}
          {open === 'rehearsal' && <Rehearsal design={design} />}
        </section>
      )}
    </section>
  )
}
