import { useId } from 'react'
import { noFilter } from '../findings/filter-causes.ts'
import { say } from '../messages/messages.ts'
import { usePage, usePageState } from '../page/page-context.ts'
import { CauseFilterBar } from './CauseFilterBar.tsx'
import { FindingEntry } from './FindingEntry.tsx'
import { KindFilter } from './KindFilter.tsx'
import { useBlank } from './StartGuide.tsx'

/** Everything that is wrong, once per cause, worst first. */
export function FindingPanel() {
  const page = usePage()
  const shown = usePageState((state) => state.shown)
  const count = usePageState((state) => state.entries.length)
  const open = usePageState((state) => state.entries.length - state.counts.explained)
  const titled = useId()
  const openKey = usePageState((state) => state.openKey)
  return (
    <section className="tf-panel" aria-labelledby={titled}>
      <header className="tf-panel-head">
        <h2 id={titled}>{say('findings.title', { count: open })}</h2>
        <KindFilter />
        {count > 0 && (
          <button type="button" className="tf-bare tf-next" onClick={() => page.step(1)}>
            <kbd>F8</kbd> <span className="tf-next-word">{say('findings.next')}</span>
          </button>
        )}
        <button
          type="button"
          className="tf-icon tf-drawer-close"
          aria-label={say('page.close')}
          onClick={() => page.closeDrawer()}
        >
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      <CauseFilterBar />
      {count === 0 && <NothingFound />}
      {count > 0 && shown.length === 0 && (
        <div className="tf-panel-empty">
          <p>{say('filter.nothing')}</p>
          <button type="button" className="tf-button tf-small" onClick={() => page.setFilter(noFilter)}>
            {say('filter.show_all', { count })}
          </button>
        </div>
      )}
      <ol className="tf-entries">
        {shown.map((entry) => (
          <FindingEntry key={entry.key} entry={entry} isOpen={entry.key === openKey} />
        ))}
      </ol>
    </section>
  )
}

/** What to do next where nothing is wrong. */
function NothingFound() {
  const missing = usePageState((state) => state.progress.missing.length)
  const isBlank = useBlank()
  const words = isBlank ? 'findings.none' : missing > 0 ? 'findings.so_far' : 'findings.clean'
  return <p className="tf-panel-empty">{say(words, { count: missing })}</p>
}
