import type { Rect } from '@tianbao/sheet-react'
import {
  type CSSProperties,
  type MouseEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { say } from '../messages/messages.ts'
import { BlankHint } from './BlankHint.tsx'
import { CanvasMenu } from './CanvasMenu.tsx'
import { ColumnHeads } from './ColumnHeads.tsx'
import { useCanvas, useCanvasState } from './canvas-context.ts'
import { DesignSheet } from './DesignSheet.tsx'
import { wordsToEdit } from './gestures/write-words.ts'
import type { Place } from './place.ts'
import { SelectionLayer } from './SelectionLayer.tsx'
import { SheetLines } from './SheetLines.tsx'
import { pixelsPerMillimetre, typeScale } from './scale.ts'
import { placeOf, useCanvasMouse } from './use-canvas-mouse.ts'

/** What stands beside the table at its left, and a bar to scroll at its right. */
const gutter = 50 + 16

/** The table as a tool: the official table itself, from the first second to the last. */
export function CanvasPane() {
  const canvas = useCanvas()
  const sheet = useRef<HTMLDivElement>(null)
  const drawing = useCanvasState((state) => state.drawing)
  const zoom = useCanvasState((state) => state.zoom)
  const mouse = useCanvasMouse(canvas, sheet)
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number } | null>(null)
  useEffect(() => canvas.connect(), [canvas])
  // Who opens a table begins to draw; what was chosen before, in another place, keeps the keyboard.
  useEffect(() => {
    if (document.activeElement === document.body) canvas.askFocus()
  }, [canvas])
  useLayoutEffect(() => {
    const scroll = sheet.current?.parentElement
    if (scroll) canvas.fitInto(scroll.clientWidth - gutter)
  }, [canvas])
  const onDoubleClick = ({ target }: MouseEvent<HTMLDivElement>) => {
    if (target instanceof Element && target.closest('.d-cell')) canvas.type(wordsToEdit(canvas))
  }
  const onContextMenu = (event: MouseEvent<HTMLDivElement>) => {
    const place = event.target instanceof Element ? placeOf(canvas, event.target) : null
    if (place === null) return
    event.preventDefault()
    const isSelected = canvas.ranges().some((rect) => holdsPlace(rect, place))
    if (!isSelected) canvas.stand(place)
    setMenu({ x: event.clientX, y: event.clientY })
  }
  const { columns } = drawing.grid
  const style = useMemo(
    () => ({ '--d-mm': `${pixelsPerMillimetre * zoom}px`, '--d-type': typeScale(zoom) }) as CSSProperties,
    [zoom],
  )
  const width = useMemo(() => {
    const total = columns.reduce((sum, column) => sum + column.width, 0)
    return `calc(var(--d-gutter) + var(--d-mm) * ${total})`
  }, [columns])
  const { sheet: table, title } = drawing.template
  if (!table) return <p className="d-empty">{say('canvas.no_sheet')}</p>
  return (
    <div
      className="d-scroll"
      onScroll={({ currentTarget }) =>
        currentTarget.toggleAttribute('data-aside', currentTarget.scrollLeft > 0)
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the grid in it has the keyboard, by the cell's entry */}
      <div
        ref={sheet}
        className="d-sheet"
        style={style}
        {...mouse}
        onDoubleClick={onDoubleClick}
        onContextMenu={onContextMenu}
      >
        <ColumnHeads />
        <SheetLines where="above" lines={table.above} width={width} />
        <DesignSheet label={title} width={width} />
        <SheetLines where="below" lines={table.below} width={width} />
        <BlankHint />
        <SelectionLayer sheet={sheet} />
        <div className="d-drag-line" hidden />
      </div>
      {menu && <CanvasMenu at={menu} onClose={() => setMenu(null)} />}
    </div>
  )
}

function holdsPlace(rect: Rect, { row, column }: Place): boolean {
  return row >= rect.row && row < rect.rowEnd && column >= rect.column && column < rect.columnEnd
}
