import { hasNotes } from '../help/notes-of.ts'
import { say } from '../messages/messages.ts'
import { usePage, usePageState } from '../page/page-context.ts'

/** Where to begin in a form in which nothing stands yet. */
export function StartGuide() {
  const page = usePage()
  const isBlank = usePageState(({ progress }) => progress.filled === 0 && progress.total > 0)
  if (!isBlank) return null
  return (
    <section className="tf-start" aria-labelledby="start-title">
      <header className="tf-panel-head">
        <h2 id="start-title">{say('start.title')}</h2>
      </header>
      <div className="tf-start-way">
        <button type="button" className="tf-button tf-primary tf-small" onClick={page.nextMissing}>
          {say('start.first')}
        </button>
        <p>{say('start.first_means')}</p>
      </div>
      {hasNotes(page.form.template) && (
        <div className="tf-start-way">
          <button type="button" className="tf-button tf-small" onClick={() => page.setLayer('notes')}>
            {say('start.notes')}
          </button>
          <p>{say('start.notes_means')}</p>
        </div>
      )}
    </section>
  )
}
