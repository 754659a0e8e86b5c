import { type CSSProperties, useState } from 'react'
import { cellWords } from '../bars/cell-words.ts'
import { differenceWords } from '../before/difference-words.ts'
import { say } from '../messages/messages.ts'
import type { FillPage } from '../page/fill-page-types.ts'
import { usePage } from '../page/page-context.ts'
import { usePageRoot } from '../page/page-root.ts'
import { placeLabel } from '../panel/labels.ts'
import { Layer } from './Layer.tsx'
import { hasNotes, notesFor } from './notes-of.ts'
import { rulesAt } from './rules-at.ts'

/** Beside the cell where one stands: how it is filled, what is checked of it, what the notes say of it. */
export function HelpLayer() {
  const page = usePage()
  const root = usePageRoot()
  const [style] = useState(() => besideTheCell(root()))
  const address = page.sheet?.spot()?.address
  if (address === undefined) return null
  const { form } = page
  const cell = form.cell(address)
  const before = page.before(address)
  const rules = rulesAt(form.template, address)
  const notes = notesFor(form.template, namesAt(page, address))
  return (
    <Layer title={placeLabel(page, address)} className="tf-help-card" style={style}>
      <dl>
        <dt>{say('help.kind')}</dt>
        <dd>{cellWords(page, address)}</dd>
        {before && (
          <>
            <dt>{say('help.before')}</dt>
            <dd>{differenceWords(form, address, cell.value, before)}</dd>
          </>
        )}
        {notes.length > 0 && (
          <>
            <dt>{say('help.notes')}</dt>
            {notes.map((note) => (
              <dd key={note}>{note}</dd>
            ))}
          </>
        )}
        {rules.length > 0 && (
          <>
            <dt>{say('help.rules')}</dt>
            {rules.map((rule) => (
              <dd key={rule.key}>
                <span className={`tb-mark tb-mark-${rule.severity}`} aria-hidden="true" /> {rule.title}
                {rule.basis !== '' && <span className="tf-note">　{rule.basis}</span>}
              </dd>
            ))}
          </>
        )}
      </dl>
      {hasNotes(form.template) && (
        <button type="button" className="tf-bare tf-small" onClick={() => page.setLayer('notes')}>
          {say('help.all_notes')}
        </button>
      )}
    </Layer>
  )
}

/** What the table and the template call a cell. */
function namesAt(page: FillPage, address: string): readonly string[] {
  const cell = page.sheet?.lookup().showing(address)[0]
  const headings = cell && page.sheet?.headings(cell)
  const { title } = page.form.cell(address).field
  return headings ? [headings.side, ...headings.rows, ...headings.columns, title] : [title]
}

/** Wide and high enough for what is said of a cell. */
const size = { width: 360, height: 320 }
const gap = 6

/** Under the selected cell, or over it where there is no room below; the dialog itself keeps to the window. */
function besideTheCell(root: ParentNode): CSSProperties {
  const cell = root.querySelector('.tb-selected')?.getBoundingClientRect()
  if (!cell) return {}
  const left = Math.max(gap, Math.min(cell.left, window.innerWidth - size.width - gap))
  const isBelow = cell.bottom + size.height < window.innerHeight
  return isBelow
    ? { left, top: cell.bottom + gap }
    : { left, top: 'auto', bottom: Math.max(gap, window.innerHeight - cell.top + gap) }
}
