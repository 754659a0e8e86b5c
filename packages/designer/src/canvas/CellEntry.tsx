import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import type { Canvas } from './canvas.ts'
import { useCanvasActs } from './canvas-acts.ts'
import { useCanvas, useCanvasState } from './canvas-context.ts'
import { commandOf } from './canvas-keys.ts'
import { acceptHeld, dropHeld, holdOtherwise } from './clipboard/hold-block.ts'
import { describeActive } from './describe-cell.ts'
import { wordsToEdit, writeWords } from './gestures/write-words.ts'
import type { Box } from './measure.ts'

/**
 * The one place of the canvas that is typed in, over the active cell. It has the keyboard before the first key, since
 * an input method must find an input; until something is typed it is not seen.
 */
export function CellEntry({ box }: { readonly box: Box }) {
  const canvas = useCanvas()
  const acts = useCanvasActs()
  const typed = useCanvasState((state) => state.typed)
  const requests = useCanvasState((state) => state.focusRequests)
  const label = useCanvasState(describeActive)
  const entry = useRef<HTMLTextAreaElement>(null)
  const isComposing = useRef(false)

  useEffect(() => {
    if (requests > 0) entry.current?.focus({ preventScroll: true })
  }, [requests])

  useLayoutEffect(() => {
    const element = entry.current
    if (!element || typed === null) return
    element.style.height = '0'
    element.style.height = `${Math.max(box.height, element.scrollHeight)}px`
  }, [typed, box.height])

  const settle = () => {
    if (typed !== null) writeWords(canvas, typed)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { isComposing: composes } = event.nativeEvent
    if (composes || isComposing.current || event.keyCode === 229) return
    if (canvas.store.getState().held) {
      if (heldKey(canvas, event)) event.preventDefault()
      event.stopPropagation()
      return
    }
    const command = commandOf(event, typed !== null)
    if (command === null) return
    if (command.does === 'edit') canvas.type(wordsToEdit(canvas))
    else if (command.does === 'cancel') canvas.type(null)
    else if (command.does === 'newline') return
    else {
      if (typed !== null) settle()
      if (!acts.run(command)) return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <textarea
      ref={entry}
      className={typed === null ? 'd-entry' : 'd-entry d-entry-typing'}
      style={{ left: box.left, top: box.top, width: box.width, height: box.height }}
      value={typed ?? ''}
      aria-label={label}
      rows={1}
      spellCheck={false}
      onChange={(event) => {
        if (!canvas.store.getState().held) canvas.type(event.target.value)
      }}
      onKeyDown={onKeyDown}
      onCompositionStart={() => {
        isComposing.current = true
      }}
      onCompositionEnd={() => {
        isComposing.current = false
      }}
      onBlur={settle}
      onCopy={acts.copy}
      onCut={acts.cut}
      onPaste={acts.paste}
    />
  )
}

/** The keys of a block that is held over the table; false for any other. */
function heldKey(canvas: Canvas, { key, altKey }: KeyboardEvent): boolean {
  const { held } = canvas.store.getState()
  if (key === 'Enter') acceptHeld(canvas)
  else if (key === 'Escape') dropHeld(canvas)
  else if (altKey && key.toLowerCase() === 'f') holdOtherwise(canvas, { guess: held?.guess !== true })
  else if (altKey && key.toLowerCase() === 'n') holdOtherwise(canvas, { mint: held?.mint !== true })
  else return false
  return true
}
