import { hasNotes } from '../help/notes-of.ts'
import { say } from '../messages/messages.ts'
import { usePage, usePageState } from '../page/page-context.ts'

/** Where to begin in a form in which nobody did anything yet, whatever its catalog put into it. */
export function StartGuide() {
  const page = usePage()
  if (!useBlank()) return null
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

/** Whether nobody did anything in the form yet, though its catalog put rows and words into it. */
export function useBlank(): boolean {
  const { form } = usePage()
  return usePageState(({ progress: { missing, sections } }) => {
    const first = sections.find(({ total }) => total > 0)
    return missing.length > 0 && first?.filled === 0 && form.history.undo.length === 0
  })
}
