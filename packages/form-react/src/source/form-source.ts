import type { Address } from '@tianbao/edit'
import { fieldKind } from '@tianbao/fields'
import { LongTextEditor, TextEditor } from '@tianbao/fields/react'
import type { Finding } from '@tianbao/finding'
import { type CellState, type Form, rowOf } from '@tianbao/form'
import type { Grid } from '@tianbao/sheet'
import type { CellAside, CellEditing, CellView, EntryNote, SheetSource } from '@tianbao/sheet-react'
import { differenceWords } from '../before/difference-words.ts'
import type { Before } from '../before/known-before.ts'
import { say } from '../messages/messages.ts'
import { editors } from '../pinyin/by-pinyin.tsx'
import { fitWhileTyping, fitWords } from '../print/paper-fit.ts'
import { type ClauseNote, laterClauseNote } from '../scoring/later-clause-note.ts'
import { laterScoredRows } from '../scoring/later-scored-rows.ts'
import { scoresAnything } from '../scoring/scores-anything.ts'
import { contextOf } from './cell-at.ts'
import { createLiveValues } from './live-values.ts'
import type { Overlay } from './overlay.ts'
import { placedBands } from './placed-bands.ts'
import { sectionEnds } from './section-ends.ts'
import { sheetLooks } from './sheet-looks.ts'

/** How wide the table is where only the scores stand beside it, in pixels. */
const besideScores = 930

/** A form as the table sees it. */
export interface FormSource extends SheetSource {
  /** What lies over these cells changed. */
  overlayChanged(addresses: ReadonlySet<Address>): void
  close(): void
}

/** @throws Error for a form without a sheet: there is no table to draw. */
export function createFormSource(form: Form, overlay: Overlay): FormSource {
  const { sheet } = form.template
  if (!sheet) throw new Error(`Template "${form.template.form}" has no sheet to draw.`)
  const listeners = new Set<(changed: ReadonlySet<Address>) => void>()
  const live = createLiveValues(form)
  const clauseNote = laterClauseNote(form)
  const looks = sheetLooks(
    sheet,
    (cell) => (cell.address ? form.cell(cell.address).field : undefined),
    form.template.fields,
  )
  const placed = placedBands(sheet)
  let version = 0
  let grid = gridOf(form)
  let ends: ReadonlySet<number> | null = null

  const tell = (changed: ReadonlySet<Address>) => {
    version += 1
    for (const listener of [...listeners]) listener(changed)
  }

  const scored = laterScoredRows(form, () => {
    ends = null
    tell(new Set())
  })

  const close = form.subscribe((change) => {
    const now = gridOf(form)
    if (now !== grid) ends = null
    grid = now
    tell(change.addresses)
  })

  const writeAll = (addresses: readonly Address[], write: (address: Address) => void, name: string) => {
    live.withdraw()
    form.gesture(name, () => {
      for (const address of addresses) write(address)
    })
  }

  return {
    ...(scoresAnything(form.template) ? { narrow: besideScores } : {}),
    grid: () => scored.shown(grid).grid,
    added: () => scored.added(grid),
    reveal: scored.reveal,
    pieces: (cell) =>
      form.pieces(cell).map((piece) => ('words' in piece ? piece : { address: piece.address })),
    look: looks,
    view: (address) => viewOf(form.cell(address), overlay),
    editing: (address) => editingOf(form, form.cell(address)),
    ends() {
      ends ??= new Set([...sectionEnds(grid, form.sections())].map(scored.shown(grid).at))
      return ends
    },
    isPlaced: (row) => placed.has(row.band.slice(row.band.lastIndexOf('/') + 1)),
    typing: (addresses, text) => live.show(addresses, text),
    type: (addresses, text) => writeAll(addresses, (address) => form.type(address, text), 'type'),
    cancel: () => live.withdraw(),
    clear: (addresses) => writeAll(addresses, (address) => form.clear([address]), 'clear'),
    note: (address, text) =>
      withFit(
        noteOf(form, address, text, overlay.before(address), clauseNote),
        fitWhileTyping(form, address, text),
      ),
    version: () => version,
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    overlayChanged: tell,
    close() {
      close()
      scored.close()
    },
  }
}

function gridOf(form: Form): Grid {
  return form.grid() ?? { columns: [], rows: [], cells: [], faults: [] }
}

function viewOf(cell: CellState, overlay: Overlay): CellView {
  const kind = fieldKind(cell.field.kind)
  const { address } = cell
  const isEmpty = cell.text === ''
  const isMissing = isEmpty && !cell.isReadonly && overlay.isMissing(address)
  const aside = asideOf(cell, overlay)
  const mark = overlay.mark(address)
  return {
    text: cell.text,
    align: kind?.align ?? 'left',
    isProse: cell.field.kind === 'long-text',
    isComputed: cell.isComputed,
    isPrinted: cell.origin === 'fixed',
    isReadonly: cell.isReadonly,
    isMissing,
    isReference: overlay.isReference(address),
    isUnsaved: overlay.isUnsaved(address),
    aside,
    landing: overlay.landing(address),
    mark: aside?.kind === 'conflict' && mark?.severity !== 'error' ? null : mark,
    state: stateWords(cell, isMissing, aside),
  }
}

/** The worst of what may stand beside a value, or in the place of one. */
function asideOf(cell: CellState, overlay: Overlay): CellAside | null {
  const { address } = cell
  const theirs = overlay.conflict(address)
  if (theirs !== null) return { kind: 'conflict', label: say('aside.conflict'), text: theirs }
  if (overlay.isSuspect(address)) return { kind: 'suspect', label: say('aside.suspect'), text: '' }
  if (overlay.isUnchecked(address)) return { kind: 'carried', label: say('aside.carried'), text: '' }
  const was = overlay.changed(address)
  if (was !== null) return { kind: 'changed', label: '', text: was }
  const before = cell.text === '' && !cell.isReadonly ? overlay.before(address) : null
  return before && { kind: 'ghost', label: say('aside.ghost'), text: before.text }
}

function stateWords(cell: CellState, isMissing: boolean, aside: CellAside | null): string {
  const words = aside ? [say(`state.${aside.kind}`, { value: aside.text })] : []
  if (isMissing) words.unshift(say('state.missing'))
  else if (cell.isRequired && cell.text === '' && !cell.isReadonly && rowOf(cell.address) !== null)
    words.unshift(say('state.required_in_row'))
  else if (cell.isComputed) words.unshift(say('state.computed'))
  else if (cell.isReadonly) words.unshift(say('state.locked'))
  return words.join('，')
}

/** Words that may fill more than one row of a narrow cell are edited as they are drawn: wrapping. */
function editingOf(form: Form, cell: CellState): CellEditing {
  const own = editors[cell.field.kind] ?? TextEditor
  const Editor =
    own === TextEditor && (fieldKind(cell.field.kind)?.align ?? 'left') === 'left' ? LongTextEditor : own
  return { Editor, context: contextOf(form, cell), options: cell.options }
}

/**
 * How a text is read where that is not plain, what is computed where something else is typed, and how far it is from
 * last year's.
 */
function noteOf(
  form: Form,
  address: Address,
  text: string,
  before: Before | null,
  clauseNote: ClauseNote,
): EntryNote | null {
  const cell = form.cell(address)
  const kind = fieldKind(cell.field.kind)
  if (!kind || text.trim() === '') return null
  if (kind.id === 'clause') return clauseNote(address, text)
  const context = contextOf(form, cell)
  const typed = kind.read(text, context)
  if (cell.isComputed && cell.computed !== undefined && typed.ok && typed.value !== cell.computed) {
    const offered = kind.format(cell.computed, context)
    return {
      title: say('note.computed', { value: offered }),
      detail: say('note.keep', { text }),
      offer: { text: offered, words: say('note.take') },
    }
  }
  if (!typed.ok || typed.value === undefined) return null
  const read = kind.format(typed.value, context)
  const reading = read === text.trim() || !typed.note ? null : say('note.read_as', { words: read })
  const difference = before && differenceWords(form, address, typed.value, before)
  if (reading === null) return difference === null ? null : { title: difference }
  return difference === null ? { title: reading } : { title: reading, detail: difference }
}

/** A note, and beside it what paper has no room for. */
function withFit(note: EntryNote | null, fit: Finding | null): EntryNote | null {
  if (fit === null) return note
  const words = fitWords(fit)
  if (note === null) return { title: words }
  return { ...note, detail: note.detail === undefined ? words : `${note.detail}　${words}` }
}
