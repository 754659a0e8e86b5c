import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useRef,
} from 'react'
import { cellKey } from './cell-key.ts'
import { commandOf, type KeyChord, type SheetCommand } from './keys.ts'
import { useRangeDrag } from './selection/use-range-drag.ts'
import type { SheetActs } from './sheet-acts.ts'
import type { SheetState } from './sheet-state.ts'

/** What the element of a table hears: keys, the mouse, the clipboard, the focus. */
export function useSheetEvents(state: SheetState, root: RefObject<HTMLDivElement | null>, acts?: SheetActs) {
  const drag = useRangeDrag(state, root, acts)
  useFarEndInSight(state, root, drag.isDragging)

  const onKeyDownCapture = (event: KeyboardEvent<HTMLDivElement>) => {
    // On a button of an added row keys are the button's.
    if (event.target instanceof Element && event.target.closest('.tb-added')) return
    const { key, shiftKey, altKey, ctrlKey, metaKey, keyCode } = event
    const { isComposing } = event.nativeEvent
    const press = { key, shiftKey, altKey, ctrlKey, metaKey, keyCode, isComposing }
    if (key === 'Tab' && !state.hasSeveral() && !state.canGo(shiftKey ? 'previous' : 'next')) {
      // At either end the table lets go of the keyboard.
      state.settle()
      event.stopPropagation()
      return
    }
    const standing = { hasCaret: hasCaret(state, event.target), hasRange: state.hasSeveral() }
    const command = commandOf(press, standing)
    if (!command && isTyped(press) && isLocked(state)) acts?.refuse()
    if (!command || !run(command, state, rowsInSight(root.current), acts)) return
    event.preventDefault()
    event.stopPropagation()
  }

  const onMouseDown = (event: MouseEvent<HTMLDivElement>) => {
    if (event.button !== 0 || !(event.target instanceof Element) || event.target.closest('button')) return
    const cell = state.lookup().named(cellNameAt(event.target))
    if (!cell) return
    drag.begin(event.target, cell, { x: event.clientX, y: event.clientY })
    if (isForCaret(state, event.target, event.detail)) return
    event.preventDefault()
    if (event.target.closest('.tb-handle')) return
    if (event.shiftKey) state.extendTo(cell)
    else if (event.ctrlKey || event.metaKey) state.addTo(cell)
    else state.goIn(cell, event.target.closest('[data-address]')?.getAttribute('data-address') ?? undefined)
  }

  const onClipboard = (act: 'copy' | 'cut' | 'paste') => (event: ClipboardEvent<HTMLDivElement>) => {
    if (!acts || hasCaret(state, event.target)) return
    if (acts[act](event.clipboardData)) event.preventDefault()
  }

  const onBlur = (event: FocusEvent<HTMLDivElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return
    state.setFocus(false)
    state.settle()
  }

  return {
    onKeyDownCapture,
    onMouseDown,
    onCopy: onClipboard('copy'),
    onCut: onClipboard('cut'),
    onPaste: onClipboard('paste'),
    onFocus: () => state.setFocus(true),
    onBlur,
  }
}

/** Whether a key would put a character into a text, or take one away. */
function isTyped({ key, ctrlKey, metaKey, altKey }: KeyChord): boolean {
  return (key.length === 1 || key === 'Backspace') && !ctrlKey && !metaKey && !altKey
}

function isLocked(state: SheetState): boolean {
  const spot = state.spot()
  return spot !== null && state.source.view(spot.address).isReadonly
}

/** Runs what a key asked for; false where there was nothing to do, and the key goes on. */
function run(command: SheetCommand, state: SheetState, rows: number, acts?: SheetActs): boolean {
  switch (command.does) {
    case 'go':
      state.go(command.motion)
      return true
    case 'page':
      state.goPage(command.step * rows)
      return true
    case 'extend':
      state.extend(command.motion)
      return true
    case 'extendPage':
      state.extendPage(command.step * rows)
      return true
    case 'selectAll':
      state.selectAll()
      return true
    case 'holdRange':
      state.hold()
      return true
    case 'dropRange':
      state.dropRange()
      return true
    case 'clear':
      if (acts) acts.clear()
      else state.clear()
      return true
    case 'fill':
      acts?.fill(command.way)
      return acts !== undefined
    case 'fillAll': {
      const text = state.typing()?.text
      if (!acts || text === undefined) return false
      state.cancel()
      acts.fillAll(text)
      return true
    }
    case 'offer':
      return takeOffer(state)
  }
}

/** Whether keys belong to a caret in the text: something is typed, or not the whole text is selected. */
function hasCaret(state: SheetState, target: EventTarget): boolean {
  if (state.typing()) return true
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false
  return target.selectionStart !== 0 || target.selectionEnd !== target.value.length
}

function takeOffer(state: SheetState): boolean {
  const spot = state.spot()
  if (!spot) return false
  const text = state.typing()?.text ?? state.source.view(spot.address).text
  const offer = state.source.note(spot.address, text)?.offer
  if (!offer) return false
  state.commit(offer.text)
  return true
}

function rowsInSight(root: HTMLElement | null): number {
  const row = root?.querySelector('tr')?.getBoundingClientRect().height ?? 28
  return Math.max(1, Math.floor((window.innerHeight * 0.8) / Math.max(1, row)))
}

/**
 * A press in the live editor places the caret where something is being typed, with a second press, and at once in a long
 * text; else it only stands in the cell, as everywhere.
 */
function isForCaret(state: SheetState, target: Element, presses: number): boolean {
  const entry = target.closest('.tb-entry')
  if (!entry) return false
  if (state.typing() || presses > 1 || !entry.hasAttribute('data-ready')) return true
  return entry.closest('.tb-prose') !== null && !state.hasSeveral()
}

/** The name of the cell that an element is in; empty for none. */
export function cellNameAt(element: Element): string {
  return element.closest('[data-cell]')?.getAttribute('data-cell') ?? ''
}

/** The far end of what is selected is kept in sight, as the cell where one stands is; a drag scrolls by itself. */
function useFarEndInSight(
  state: SheetState,
  root: RefObject<HTMLElement | null>,
  isDragging: () => boolean,
): void {
  const last = useRef('')
  useEffect(
    () =>
      state.subscribeSpot(() => {
        const far = state.range() ? state.far() : null
        const key = far ? cellKey(far.cell) : ''
        if (key === last.current) return
        last.current = key
        if (key === '' || isDragging()) return
        const cell = root.current?.querySelector(`[data-cell="${CSS.escape(key)}"]`)
        cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      }),
    [state, root, isDragging],
  )
}
