import type { SectionProgress } from '@tianbao/form'
import { useSyncExternalStore } from 'react'
import { differenceWords } from '../before/difference-words.ts'
import { say } from '../messages/messages.ts'
import type { FillPage } from '../page/fill-page-types.ts'
import { usePage, usePageState } from '../page/page-context.ts'
import { RangeSummary } from '../page/RangeSummary.tsx'
import { placeLabel } from '../panel/labels.ts'
import { fitOnPaper, fitWords } from '../print/paper-fit.ts'
import { ScoreStatus } from '../scoring/ScoreStatus.tsx'
import { scoreWords } from '../scoring/score-words.ts'
import { cellWords } from './cell-words.ts'
import { originWords } from './origin-words.ts'

/** Where one is, what the cell is, what was just done, and the keys that matter here. */
export function StatusBar() {
  const page = usePage()
  const { sheet } = page
  const spot = useSyncExternalStore(sheet?.subscribeSpot ?? nothing, () => sheet?.spot() ?? null)
  const typing = useSyncExternalStore(
    sheet?.subscribeTyping ?? nothing,
    () => sheet?.typing()?.address ?? null,
  )
  const notice = usePageState((state) => state.notice)
  const section = usePageState((state) => (spot ? sectionOf(state.progress.sections, spot.address) : null))
  const address = spot?.address
  return (
    <footer className="tf-status">
      <span className="tf-where">{address !== undefined && placeLabel(page, address)}</span>
      <span className="tf-what">{address !== undefined && hereWords(page, address, typing !== null)}</span>
      <span className="tf-said" role="status">
        {notice}
      </span>
      <span className="tf-space" />
      <RangeSummary />
      <ScoreStatus />
      {section && section.total > 0 && (
        <span className="tf-counts">
          {say('status.cells_left', { filled: section.filled, total: section.total })}
          {section.total > section.filled &&
            `　${say('status.missing', { count: section.total - section.filled })}`}
        </span>
      )}
      <span className="tf-keys">
        {keyHints(page, address ?? null, typing).map(([keys, words]) => (
          <span key={words}>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}{' '}
            {say(words)}
          </span>
        ))}
      </span>
    </footer>
  )
}

/** What the cell is, what its clause came to, how it differs from last year, and whether paper has room for it. */
function hereWords(page: FillPage, address: string, isTyping: boolean): string {
  const before = isTyping ? null : page.before(address)
  const difference = before && differenceWords(page.form, address, page.form.cell(address).value, before)
  const origin = originWords(page.form, address)
  const fit = fitWords(fitOnPaper(page.form, address))
  const steps = page.form.cell(address).isComputed ? null : scoreWords(page.form, address)
  return [origin ?? cellWords(page, address), steps, difference, fit].filter((words) => words).join('　')
}

type KeyHint = readonly [keys: readonly string[], words: string]

/** The keys that matter where one is, and the one that tells of all others. */
function keyHints(page: FillPage, address: string | null, typing: string | null): readonly KeyHint[] {
  if (typing !== null) return [...typingKeys(page, typing), allKeys]
  const isUnchecked = address !== null && page.form.unchecked().includes(address)
  const hasGhost = address !== null && page.form.cell(address).text === '' && page.before(address) !== null
  return [
    isUnchecked
      ? [['Ctrl', ';'], 'status.key_check']
      : hasGhost
        ? [['Ctrl', ';'], 'status.key_ghost']
        : [['F2'], 'status.key_caret'],
    [['F9'], 'status.key_missing'],
    [['Shift', 'F1'], 'status.key_help'],
    allKeys,
  ]
}

const allKeys: KeyHint = [['F1'], 'page.keys']

function typingKeys(page: FillPage, address: string): readonly KeyHint[] {
  const isProse = page.form.cell(address).field.kind === 'long-text'
  return [
    [['↵'], 'status.key_enter'],
    [['Esc'], 'status.key_cancel'],
    isProse ? [['Alt', '↵'], 'status.key_newline'] : [['F2'], 'status.key_caret'],
  ]
}

/** The innermost section that a cell is in. */
function sectionOf(sections: readonly SectionProgress[], address: string): SectionProgress | null {
  const section = sections.find((one) => one.addresses.has(address))
  return section ? (sectionOf(section.sections, address) ?? section) : null
}

function nothing(): () => void {
  return () => undefined
}
