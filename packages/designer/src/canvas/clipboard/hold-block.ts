import type { Param } from '@tianbao/finding'
import { layBlock, type NotDone } from '@tianbao/template'
import { say } from '../../messages/messages.ts'
import type { Canvas } from '../canvas.ts'
import { clearCells } from '../gestures/write-words.ts'
import { isBlank } from '../is-blank.ts'
import { bandOf } from '../selected-parts.ts'
import { copyBlock } from './copy-block.ts'
import type { Held } from './held.ts'
import { readBlock } from './read-block.ts'

/** Holds what lies on the clipboard over the table, from the active cell. False where it holds no table. */
export function holdBlock(canvas: Canvas, from: DataTransfer): boolean {
  const cell = canvas.active()
  const reading = readBlock(from)
  if (reading === null || !cell) return false
  if ('tooMuch' in reading) {
    const { what, found, limit } = reading.tooMuch
    refuse(canvas, 'canvas.refused_clipboard', { what: say(`clipboard.${what}`), found, limit })
    return true
  }
  const { grid } = canvas.store.getState().drawing
  const row = grid.rows[cell.row]
  const column = grid.columns[cell.column]
  if (!row || !column) return false
  const { block } = reading
  // One text into one cell is typing, not a layout.
  if (block.cells.length === 1 && !reading.isOurs) return false
  hold(canvas, {
    block,
    at: { row: cell.row, column: cell.column },
    spot: { band: bandOf(row.band), row: row.key, column: column.id },
    // What is pasted on squared paper is a form: it wants to be filled in.
    guess: !reading.isOurs && isBlank(canvas.store.getState().drawing),
    mint: false,
    isOurs: reading.isOurs,
  })
  return true
}

/** Holds it in another way: with fields guessed, with new names. */
export function holdOtherwise(canvas: Canvas, how: Partial<Pick<Held, 'guess' | 'mint'>>): void {
  const { held } = canvas.store.getState()
  if (held) hold(canvas, { ...held, ...how })
}

/** What is held becomes a gesture. */
export function acceptHeld(canvas: Canvas): void {
  const { held } = canvas.store.getState()
  if (!held) return
  const [range] = canvas.ranges()
  canvas.hold(null)
  canvas.design.become('step.paste', held.template, { count: held.landing.cells })
  // What was put down is what is selected, also beyond where the table ended before.
  if (range) canvas.selectRect(range)
  canvas.askFocus()
}

export function dropHeld(canvas: Canvas): void {
  canvas.hold(null)
  canvas.askFocus()
}

/** Copies what is selected and takes it out: put down again in the same form, its fields keep their names. */
export function cutBlock(canvas: Canvas, to: DataTransfer): boolean {
  if (!copyBlock(canvas, to)) return false
  clearCells(canvas)
  return true
}

type ToHold = Omit<Held, 'template' | 'landing'>

function hold(canvas: Canvas, held: ToHold): void {
  const { template } = canvas.design.store.getState()
  const { block, spot, guess, mint, at } = held
  const laid = layBlock(template, { ...spot, block, guess, mint })
  if ('refused' in laid) {
    canvas.hold(null)
    refuse(canvas, laid.refused, laid.params)
    return
  }
  canvas.hold({ ...held, template: laid.template, landing: laid.landing })
  canvas.askFocus()
  canvas.selectRect({ ...at, rowEnd: at.row + block.rows, columnEnd: at.column + block.columns })
}

function refuse(canvas: Canvas, refused: string, params: Readonly<Record<string, Param>>): void {
  const notDone: NotDone = { refused, params }
  canvas.design.gesture('step.paste', () => notDone)
}
