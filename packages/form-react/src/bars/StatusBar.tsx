import { fieldKind } from '@tianbao/fields'
import type { SectionProgress } from '@tianbao/form'
import { useSyncExternalStore } from 'react'
import { differenceWords } from '../before/difference-words.ts'
import { formulaWords } from '../findings/formula-words.ts'
import { say } from '../messages/messages.ts'
import type { FillPage } from '../page/fill-page.ts'
import { usePage, usePageState } from '../page/page-context.ts'
import { placeLabel, rowLabel } from '../panel/labels.ts'

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
      <span className="tf-what">{address !== undefined && cellWords(page, address)}</span>
      <span className="tf-said" role="status">
        {notice}
      </span>
      <span className="tf-space" />
      {section && section.total > 0 && (
        <span className="tf-counts">
          {say('status.cells_left', { filled: section.filled, total: section.total })}
          {section.total > section.filled &&
            `　${say('status.missing', { count: section.total - section.filled })}`}
        </span>
      )}
      <span className="tf-keys">
        {(typing !== null ? typingKeys(page, typing) : readyKeys).map(([keys, words]) => (
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

type KeyHint = readonly [keys: readonly string[], words: string]

const readyKeys: readonly KeyHint[] = [
  [['F2'], 'status.key_caret'],
  [['Tab'], 'status.key_right'],
  [['Ctrl', 'Z'], 'status.key_undo'],
  [['F8'], 'status.key_findings'],
]

function typingKeys(page: FillPage, address: string): readonly KeyHint[] {
  const isProse = page.form.cell(address).field.kind === 'long-text'
  return [
    [['↵'], 'status.key_enter'],
    [['Esc'], 'status.key_cancel'],
    isProse ? [['Alt', '↵'], 'status.key_newline'] : [['F2'], 'status.key_caret'],
  ]
}

/** What kind of cell it is: how it is computed, or what is to be put there. */
function cellWords(page: FillPage, address: string): string {
  const cell = page.form.cell(address)
  if (cell.isComputed) {
    const explanation = page.form.explain({ address })
    const formula = explanation ? formulaWords(explanation, (at) => rowLabel(page, at)) : null
    return formula ?? say('status.computed')
  }
  if (cell.isReadonly) return say(cell.origin === 'fixed' ? 'status.locked' : 'status.readonly')
  const before = page.before(address)
  if (before) return differenceWords(page.form, address, cell.value, before)
  const { currency } = page.form.template
  const facts = [say(cell.isRequired ? 'status.required' : 'status.optional')]
  if (cell.field.kind === 'money') {
    facts.push(
      say('status.money', { unit: currency.unit, decimals: cell.field.decimals ?? currency.decimals }),
    )
  } else if (fieldKind(cell.field.kind) && cell.field.help !== '') facts.push(cell.field.help)
  return facts.join('，')
}

/** The innermost section that a cell is in. */
function sectionOf(sections: readonly SectionProgress[], address: string): SectionProgress | null {
  const section = sections.find((one) => one.addresses.has(address))
  return section ? (sectionOf(section.sections, address) ?? section) : null
}

function nothing(): () => void {
  return () => undefined
}
