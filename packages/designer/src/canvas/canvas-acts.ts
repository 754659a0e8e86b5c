import { type ClipboardEvent, createContext, use } from 'react'
import type { Canvas } from './canvas.ts'
import type { CanvasCommand } from './canvas-keys.ts'
import { beginRules } from './gestures/begin-rules.ts'
import { fillSelection } from './gestures/fill.ts'
import { makeEvery } from './gestures/make-every.ts'
import { mergeSelection, splitSelection } from './gestures/merge.ts'
import { deleteLines, insertColumns, insertRows, moveColumns, moveRows } from './gestures/rows-and-columns.ts'
import { clearCells, wordsToEdit } from './gestures/write-words.ts'

type OnClipboard = (event: ClipboardEvent<HTMLElement>) => void

/** What keys and the clipboard do on the canvas. */
export interface CanvasActs {
  /** False where there was nothing to do, and the key goes on. */
  run(command: CanvasCommand): boolean
  readonly copy: OnClipboard
  readonly cut: OnClipboard
  readonly paste: OnClipboard
}

export const CanvasActsContext = createContext<CanvasActs | null>(null)

/** @throws Error outside of the designer: a bug of ours. */
export function useCanvasActs(): CanvasActs {
  const acts = use(CanvasActsContext)
  if (!acts) throw new Error('A part of the canvas is drawn outside of DesignerScreen.')
  return acts
}

/** An event of the clipboard, unless it belongs to the text that is being typed. */
export function onClipboard(canvas: Canvas, act: (data: DataTransfer) => boolean): OnClipboard {
  return (event) => {
    const { typed, held } = canvas.store.getState()
    if (typed === null && held === null && act(event.clipboardData)) event.preventDefault()
  }
}

/** What the screen around the canvas does for it. */
export interface CanvasWorld {
  openQuick(): void
}

/** Runs what a key or a button asked for. */
export function runCommand(canvas: Canvas, world: CanvasWorld, command: CanvasCommand): boolean {
  switch (command.does) {
    case 'move':
      canvas.move(command.to)
      return true
    case 'extend':
      canvas.move(command.to, 'extend')
      return true
    case 'out':
      return canvas.stepOut()
    case 'clear':
      clearCells(canvas)
      return true
    case 'merge':
      mergeSelection(canvas)
      return true
    case 'split':
      splitSelection(canvas)
      return true
    case 'insert':
      if (isWholeColumns(canvas)) insertColumns(canvas)
      else insertRows(canvas)
      return true
    case 'delete':
      deleteLines(canvas)
      return true
    case 'fillDown':
      fillSelection(canvas, 'down')
      return true
    case 'fillRight':
      fillSelection(canvas, 'right')
      return true
    case 'edit':
      canvas.type(wordsToEdit(canvas))
      return true
    case 'every':
      makeEvery(canvas)
      return true
    case 'undo':
      canvas.design.undo()
      return true
    case 'redo':
      canvas.design.redo()
      return true
    case 'selectAll': {
      const { grid } = canvas.store.getState().drawing
      canvas.selectRows(0, grid.rows.length - 1)
      return true
    }
    case 'rowUp':
      moveRows(canvas, -1)
      return true
    case 'rowDown':
      moveRows(canvas, 1)
      return true
    case 'columnLeft':
      moveColumns(canvas, -1)
      return true
    case 'columnRight':
      moveColumns(canvas, 1)
      return true
    case 'quick':
      world.openQuick()
      return true
    case 'formula':
      beginRules(canvas)
      return true
    default:
      return false
  }
}

function isWholeColumns(canvas: Canvas): boolean {
  const [range] = canvas.ranges()
  return range?.row === 0 && range.rowEnd === canvas.store.getState().drawing.grid.rows.length
}
