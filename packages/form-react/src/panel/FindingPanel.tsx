import { say } from '../messages/messages.ts'
import { usePage, usePageState } from '../page/page-context.ts'
import { FindingEntry } from './FindingEntry.tsx'

/** Everything that is wrong, once per cause, worst first. */
export function FindingPanel() {
  const page = usePage()
  const entries = usePageState((state) => state.entries)
  const counts = usePageState((state) => state.counts)
  const openKey = usePageState((state) => state.openKey)
  const missing = usePageState((state) => state.progress.missing.length)
  const open = entries.length - counts.explained
  const kinds = [
    counts.error > 0 && say('findings.errors', { count: counts.error }),
    counts.warning > 0 && say('findings.warnings', { count: counts.warning }),
    counts.hint > 0 && say('findings.hints', { count: counts.hint }),
    counts.explained > 0 && say('findings.explained', { count: counts.explained }),
  ].filter((words) => words !== false)

  return (
    <section className="tf-panel" aria-labelledby="findings-title">
      <header className="tf-panel-head">
        <h2 id="findings-title">{say('findings.title', { count: open })}</h2>
        <span className="tf-note">{kinds.join('　')}</span>
        {entries.length > 0 && (
          <button type="button" className="tf-bare tf-next" onClick={() => page.step(1)}>
            <kbd>F8</kbd> {say('findings.next')}
          </button>
        )}
        <button type="button" className="tf-bare tf-drawer-close" onClick={() => page.setDrawer('none')}>
          {say('page.close')}
        </button>
      </header>
      {entries.length === 0 && (
        <p className="tf-panel-empty">{say(missing === 0 ? 'findings.clean' : 'findings.none')}</p>
      )}
      <ol className="tf-entries">
        {entries.map((entry) => (
          <FindingEntry key={entry.key} entry={entry} isOpen={entry.key === openKey} />
        ))}
      </ol>
    </section>
  )
}
