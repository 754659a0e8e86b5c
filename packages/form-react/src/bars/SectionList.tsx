import type { Address } from '@tianbao/edit'
import type { Severity } from '@tianbao/finding'
import type { Cause, SectionProgress } from '@tianbao/form'
import { useSyncExternalStore } from 'react'
import { hasNotes } from '../help/notes-of.ts'
import { say } from '../messages/messages.ts'
import { usePage, usePageState } from '../page/page-context.ts'
import { SearchBox } from '../search/SearchBox.tsx'

/** The parts of the form, how far each is filled, and whether something in it is wrong. */
export function SectionList() {
  const page = usePage()
  const progress = usePageState((state) => state.progress)
  const entries = usePageState((state) => state.entries)
  const here = useSpotAddress()
  return (
    <nav className="tf-sections" aria-label={say('page.sections')}>
      <SearchBox>
        <div className="tf-sections-head">{say('page.sections')}</div>
        <ul className="tf-sections-list">
          {progress.sections.map((section) => (
            <li key={section.id}>
              <SectionButton section={section} entries={entries} here={here} />
              {section.sections.length > 0 && (
                <ul>
                  {section.sections.map((inner) => (
                    <li key={inner.id}>
                      <SectionButton section={inner} entries={entries} here={here} isInner />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </SearchBox>
      <SectionFoot />
      <div className="tf-progress">
        <div className="tf-progress-words">
          <span>{say('page.filled')}</span>
          <span>{say('page.cells_of', { filled: progress.filled, total: progress.total })}</span>
        </div>
        <progress max={Math.max(1, progress.total)} value={progress.filled} aria-label={say('page.filled')} />
      </div>
      <button type="button" className="tf-bare tf-drawer-close" onClick={() => page.setDrawer('none')}>
        {say('page.close')}
      </button>
    </nav>
  )
}

/** What the form says of itself, and all keys. */
function SectionFoot() {
  const page = usePage()
  return (
    <div className="tf-sections-foot">
      {hasNotes(page.form.template) && (
        <button type="button" className="tf-bare tf-small" onClick={() => page.setLayer('notes')}>
          {say('page.notes')}
        </button>
      )}
      <button type="button" className="tf-bare tf-small" onClick={page.showKeys}>
        {say('page.keys')} <kbd>F1</kbd>
      </button>
    </div>
  )
}

interface SectionButtonProps {
  readonly section: SectionProgress
  readonly entries: readonly Cause[]
  readonly here: Address | null
  readonly isInner?: boolean
}

function SectionButton({ section, entries, here, isInner = false }: SectionButtonProps) {
  const page = usePage()
  const worst = worstIn(section, entries)
  const isHere =
    here !== null && section.addresses.has(here) && !section.sections.some((own) => own.addresses.has(here))
  const isOpen = section.filled < section.total
  const go = () => {
    page.setDrawer('none')
    page.goToSection(section)
  }
  return (
    <button
      type="button"
      className={isInner ? 'tf-section tf-section-inner' : 'tf-section'}
      aria-current={isHere ? 'location' : undefined}
      onClick={go}
    >
      <span className="tf-section-title">{section.title}</span>
      <span className={isOpen ? 'tf-section-count tf-section-open' : 'tf-section-count'}>
        {section.total > 0 && `${section.filled}/${section.total}`}
      </span>
      <span className={worst ? `tf-flag tf-flag-${worst}` : 'tf-flag'} />
    </button>
  )
}

function worstIn(section: SectionProgress, entries: readonly Cause[]): Severity | null {
  const found = entries.find(
    (entry) =>
      !entry.isExplained &&
      entry.severity !== 'hint' &&
      entry.addresses.some((address) => section.addresses.has(address)),
  )
  return found?.severity ?? null
}

function useSpotAddress(): Address | null {
  const { sheet } = usePage()
  return useSyncExternalStore(sheet?.subscribeSpot ?? noSubscription, () => sheet?.spot()?.address ?? null)
}

function noSubscription(): () => void {
  return () => undefined
}
