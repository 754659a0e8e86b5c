import { isSameRect, type Rect, rectOf } from '@tianbao/sheet-react'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { CellEntry } from './CellEntry.tsx'
import { useCanvas, useCanvasState } from './canvas-context.ts'
import { type Box, boxOf } from './measure.ts'
import { RuleMarks } from './RuleMarks.tsx'

interface Measured {
  readonly active: Box | null
  readonly ranges: readonly Box[]
  readonly grown: Box | null
}

/** What is selected, laid over the table: selecting draws no cell anew. It holds the one place that is typed in. */
export function SelectionLayer({ sheet }: { readonly sheet: RefObject<HTMLDivElement | null> }) {
  const canvas = useCanvas()
  const state = useCanvasState((now) => now)
  const [measured, setMeasured] = useState<Measured>({ active: null, ranges: [], grown: null })
  const [size, setSize] = useState(0)
  const { anchor, far, more, drawing, zoom, grown, held } = state
  const wasHeld = useRef(false)

  // The sheet around this layer is there only after it: what is observed is measured at once, also on coming back.
  useEffect(() => {
    const element = sheet.current
    if (!element) return
    const again = () => setSize((now) => now + 1)
    const observer = new ResizeObserver(again)
    observer.observe(element)
    // A block that was not laid out yet has a guessed height until the browser comes to it.
    element.addEventListener('contentvisibilityautostatechange', again)
    return () => {
      observer.disconnect()
      element.removeEventListener('contentvisibilityautostatechange', again)
    }
  }, [sheet])
  useLayoutEffect(() => {
    const element = sheet.current
    if (!element) return
    const cell = canvas.active()
    const ranges = canvas.ranges()
    setMeasured({
      active: cell && boxOf(element, rectOf(cell)),
      ranges: ranges.flatMap((rect) => boxOf(element, rect) ?? []),
      grown: grown && boxOf(element, grown),
    })
  }, [canvas, sheet, anchor, far, more, drawing, zoom, grown, size])

  useLayoutEffect(() => {
    const element = sheet.current
    // A block that is held, put down or let go is shown from where it begins.
    const last = held || wasHeld.current ? anchor : (far ?? anchor)
    wasHeld.current = held !== null
    if (!element || !last) return
    const cell = drawing.lookup.at(last.row, last.column)
    if (cell) scrollTo(element, rectOf(cell))
    // Where one stands is brought into sight, not what changed around it.
  }, [sheet, anchor, far, held])

  const [main] = canvas.ranges()
  const cell = canvas.active()
  const isRange = main !== undefined && cell !== null && !isSameRect(main, rectOf(cell))
  return (
    <>
      <RowLights boxes={measured.ranges} />
      <div className={state.held ? 'd-selection d-holding' : 'd-selection'}>
        {measured.ranges.map((box, at) => (
          <div key={at} className={at === 0 ? 'd-range d-range-main' : 'd-range'} style={box}>
            {at === 0 && (
              <>
                <span className="d-handle d-handle-right" data-handle="right" />
                <span className="d-handle d-handle-bottom" data-handle="bottom" />
                <span className="d-handle d-handle-fill" data-handle="fill" />
              </>
            )}
          </div>
        ))}
        {state.mode === 'rules' && <RuleMarks sheet={sheet} />}
        {measured.grown && <div className="d-grown" style={measured.grown} />}
        {measured.active && isRange && <div className="d-active-ring" style={measured.active} />}
        {measured.active && <CellEntry box={measured.active} />}
      </div>
    </>
  )
}

/** The headers of the selected rows light up: by a light over them, since a header of another colour has its whole block painted anew. */
function RowLights({ boxes }: { readonly boxes: readonly Box[] }) {
  return boxes.map(({ top, height }, at) => (
    <div key={at} className="d-row-lights">
      <div className="d-row-light" style={{ marginTop: top, height }} />
    </div>
  ))
}

function scrollTo(sheet: HTMLElement, rect: Rect): void {
  const box = boxOf(sheet, rect)
  const scroller = sheet.closest('.d-scroll')
  if (!box || !scroller) return
  const origin = sheet.getBoundingClientRect()
  const view = scroller.getBoundingClientRect()
  const top = origin.top + box.top - view.top
  const left = origin.left + box.left - view.left
  const head = 24
  const gutter = 54
  if (top < head) scroller.scrollTop += top - head
  else if (top + box.height > view.height - 16)
    scroller.scrollTop += Math.min(top - head, top + box.height - view.height + 16)
  if (left < gutter) scroller.scrollLeft += left - gutter
  else if (left + box.width > view.width - 16)
    scroller.scrollLeft += Math.min(left - gutter, left + box.width - view.width + 16)
}
