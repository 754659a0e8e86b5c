import type { Address } from '@tianbao/edit'
import { fieldKind } from '@tianbao/fields'
import { LongTextEditor, TextEditor, widgets } from '@tianbao/fields/react'
import type { CellState, Form } from '@tianbao/form'
import type { Grid } from '@tianbao/sheet'
import type { CellEditing, CellView, EntryNote, Mark, SheetSource } from '@tianbao/sheet-react'
import { say } from '../messages/messages.ts'
import { pinyinMatch } from '../pinyin/pinyin.ts'
import { contextOf } from './cell-at.ts'
import { createLiveValues } from './live-values.ts'
import { placedBands } from './placed-bands.ts'
import { sectionEnds } from './section-ends.ts'
import { sheetLooks } from './sheet-looks.ts'

/** What the page lays over a form's values: numbers of findings, inputs of the one in view, what is not saved yet. */
export interface Overlay {
  mark(address: Address): Mark | null
  isReference(address: Address): boolean
  isMissing(address: Address): boolean
  isUnsaved(address: Address): boolean
}

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
  const looks = sheetLooks(sheet, (cell) => (cell.address ? form.cell(cell.address).field : undefined))
  const placed = placedBands(sheet)
  let version = 0
  let grid = gridOf(form)
  let ends: ReadonlySet<number> | null = null

  const tell = (changed: ReadonlySet<Address>) => {
    version += 1
    for (const listener of [...listeners]) listener(changed)
  }

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
    grid: () => grid,
    pieces: (cell) =>
      form.pieces(cell).map((piece) => ('words' in piece ? piece : { address: piece.address })),
    look: looks,
    view: (address) => viewOf(form.cell(address), overlay),
    editing: (address) => editingOf(form, form.cell(address)),
    ends() {
      ends ??= sectionEnds(grid, form.progress().sections)
      return ends
    },
    isPlaced: (row) => placed.has(row.band.slice(row.band.lastIndexOf('/') + 1)),
    typing: (addresses, text) => live.show(addresses, text),
    type: (addresses, text) => writeAll(addresses, (address) => form.type(address, text), 'type'),
    cancel: () => live.withdraw(),
    clear: (addresses) => writeAll(addresses, (address) => form.clear([address]), 'clear'),
    note: (address, text) => noteOf(form, address, text),
    version: () => version,
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    overlayChanged: tell,
    close,
  }
}

function gridOf(form: Form): Grid {
  return form.grid() ?? { columns: [], rows: [], cells: [], faults: [] }
}

function viewOf(cell: CellState, overlay: Overlay): CellView {
  const kind = fieldKind(cell.field.kind)
  const isMissing = cell.text === '' && !cell.isReadonly && overlay.isMissing(cell.address)
  return {
    text: cell.text,
    align: kind?.align ?? 'left',
    isProse: cell.field.kind === 'long-text',
    isComputed: cell.isComputed,
    isPrinted: cell.origin === 'fixed',
    isReadonly: cell.isReadonly,
    isMissing,
    isReference: overlay.isReference(cell.address),
    isUnsaved: overlay.isUnsaved(cell.address),
    mark: overlay.mark(cell.address),
    state: stateWords(cell, isMissing),
  }
}

function stateWords(cell: CellState, isMissing: boolean): string {
  if (isMissing) return say('state.missing')
  if (cell.isComputed) return say('state.computed')
  return cell.isReadonly ? say('state.locked') : ''
}

/** Words that may fill more than one row of a narrow cell are edited as they are drawn: wrapping. */
function editingOf(form: Form, cell: CellState): CellEditing {
  const own = widgets[cell.field.kind] ?? TextEditor
  const Editor =
    own === TextEditor && (fieldKind(cell.field.kind)?.align ?? 'left') === 'left' ? LongTextEditor : own
  return { Editor, context: contextOf(form, cell), options: cell.options, finds: pinyinMatch }
}

/** How a text is read where that is not plain, and what is computed where something else is typed. */
function noteOf(form: Form, address: Address, text: string): EntryNote | null {
  const cell = form.cell(address)
  const kind = fieldKind(cell.field.kind)
  if (!kind || text.trim() === '') return null
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
  return read === text.trim() || !typed.note ? null : { title: say('note.read_as', { words: read }) }
}
