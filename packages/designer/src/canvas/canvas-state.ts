import type { GridCell } from '@tianbao/sheet'
import { growRect, joinRects, type Rect, rectOf } from '@tianbao/sheet-react'
import type { Template } from '@tianbao/template'
import { createStore } from 'zustand/vanilla'
import type { Design } from '../state/design.ts'
import type { DesignerView } from '../state/designer-view.ts'
import type { Canvas, CanvasStore } from './canvas.ts'
import type { Held } from './clipboard/held.ts'
import { drawDesign } from './drawing/draw-design.ts'
import { columnsTaken, linesRect, rowsTaken } from './lines-rect.ts'
import { clamp, type Place, samePlace } from './place.ts'
import { unfoldedAt } from './row-heads.ts'
import { fittingZoom, pixelsPerMillimetre } from './scale.ts'
import { cellsOfParts, cellsOfRanges, partsIn, spotOf } from './selected-parts.ts'
import { stepFrom } from './step.ts'

export function createCanvas(design: Design, view: DesignerView): Canvas {
  const store = createStore<CanvasStore>(() => ({
    drawing: drawDesign(design.store.getState().template),
    anchor: null,
    far: null,
    lines: null,
    more: [],
    typed: null,
    focusRequests: 0,
    grown: null,
    asking: null,
    held: null,
    mode: 'design',
    filled: null,
    folded: new Set(),
    zoom: 1,
  }))
  let isFitted = false
  let published: readonly string[] = view.store.getState().selection

  const cellAt = (place: Place | null): GridCell | null =>
    place === null ? null : (store.getState().drawing.lookup.at(place.row, place.column) ?? null)

  const active = () => cellAt(store.getState().anchor)

  const mainRange = (): Rect | null => {
    const { drawing, anchor, far, lines } = store.getState()
    if (lines !== null && anchor && far) return linesRect(drawing.grid, lines, anchor, far)
    const cell = active()
    const end = cellAt(far) ?? cell
    return cell && end ? growRect(drawing.lookup, joinRects(rectOf(cell), rectOf(end))) : null
  }

  const ranges = () => {
    const main = mainRange()
    return main === null ? [] : [main, ...store.getState().more]
  }

  const publish = () => {
    const parts = partsIn(store.getState().drawing, ranges(), active())
    const isSame = parts.length === published.length && parts.every((part, at) => part === published[at])
    if (isSame) return
    published = parts
    view.select(parts)
  }

  const set = (next: Partial<CanvasStore>) => {
    store.setState({ typed: null, grown: null, asking: null, lines: null, ...next })
    store.setState(unfoldedAt(store.getState()))
    publish()
  }

  /** The same cells on another drawing: by name, else where they stood. */
  const redraw = (template: Template) => {
    const { drawing: was, anchor, far, lines } = store.getState()
    const drawing = drawDesign(template, was)
    if (drawing === was) return
    const again = (place: Place | null) =>
      place && (lines === null ? samePlace(place, was, drawing) : clamp(place, drawing))
    const isSameGrid = drawing.grid.rows.length === was.grid.rows.length
    store.setState({
      drawing,
      anchor: again(anchor),
      far: again(far),
      more: isSameGrid ? store.getState().more : [],
      grown: null,
      asking: null,
    })
    publish()
  }

  const hold = (held: Held | null) => {
    const { template } = held ?? design.store.getState()
    store.setState({ held, typed: null })
    redraw(template)
  }

  /** The form changed: what was held over the former one is let go. */
  const follow = () => {
    const { template } = design.store.getState()
    if (store.getState().drawing.template === template) return
    if (store.getState().held) store.setState({ held: null })
    redraw(template)
  }

  /** Another panel selected parts: the canvas shows them, and brings the first one into sight. */
  const take = () => {
    const { selection } = view.store.getState()
    if (selection === published) return
    published = selection
    const { drawing } = store.getState()
    const rects = cellsOfParts(drawing, selection).map((rect) => growRect(drawing.lookup, rect))
    const [first, ...more] = rects
    if (first === undefined) return
    store.setState({
      typed: null,
      grown: null,
      lines: null,
      anchor: { row: first.row, column: first.column },
      far: { row: first.rowEnd - 1, column: first.columnEnd - 1 },
      more,
    })
  }

  return {
    design,
    view,
    store,
    active,
    ranges,
    cells: () => cellsOfRanges(store.getState().drawing, ranges(), active()),
    spots() {
      const { drawing } = store.getState()
      return this.cells().flatMap((cell) => spotOf(drawing, cell) ?? [])
    },
    stand(place, how) {
      const { drawing, anchor, more } = store.getState()
      const here = clamp(place, drawing)
      if (here === null) return
      if (how === 'extend' && anchor) set({ far: here })
      else if (how === 'add' && anchor) {
        const main = mainRange()
        set({ anchor: here, far: here, more: main ? [main, ...more] : more })
      } else set({ anchor: here, far: here, more: [] })
    },
    selectRect(rect, how) {
      const { more } = store.getState()
      const main = mainRange()
      set({
        anchor: { row: rect.row, column: rect.column },
        far: { row: rect.rowEnd - 1, column: rect.columnEnd - 1 },
        more: how === 'add' && main ? [main, ...more] : [],
      })
    },
    selectRows(from, to) {
      set({ ...rowsTaken(store.getState().drawing, from, to), more: [] })
    },
    selectColumns(from, to) {
      set({ ...columnsTaken(store.getState().drawing, from, to), more: [] })
    },
    move(direction, how) {
      const { drawing, anchor, far } = store.getState()
      const from = how === 'extend' ? (far ?? anchor) : anchor
      const next = from === null ? { row: 0, column: 0 } : stepFrom(drawing, from, direction)
      if (next === null) return
      if (how === 'extend') set({ far: next })
      else set({ anchor: next, far: next, more: [] })
    },
    stepOut() {
      const { anchor, far, more } = store.getState()
      const isRange = more.length > 0 || cellAt(anchor) !== cellAt(far)
      if (isRange) set({ far: anchor, more: [] })
      return isRange
    },
    type: (typed) => store.setState({ typed }),
    askFocus() {
      if (store.getState().anchor === null) this.stand({ row: 0, column: 0 })
      store.setState(({ focusRequests }) => ({ focusRequests: focusRequests + 1 }))
    },
    zoomTo(zoom) {
      isFitted = true
      store.setState({ zoom: Math.min(2, Math.max(0.5, Math.round(zoom * 10) / 10)) })
    },
    fitInto(room) {
      if (isFitted || room <= 0) return
      const width = store.getState().drawing.grid.columns.reduce((sum, column) => sum + column.width, 0)
      this.zoomTo(fittingZoom(width * pixelsPerMillimetre, room))
    },
    show: (mode) => store.setState({ mode }),
    markGrown: (grown) => store.setState({ grown }),
    fill: (filled) => store.setState({ filled }),
    fold(band, isFolded) {
      const folded = new Set(store.getState().folded)
      if (isFolded) folded.add(band)
      else folded.delete(band)
      store.setState({ folded })
    },
    ask: (asking) => store.setState({ asking }),
    hold,
    connect() {
      follow()
      const left = [design.store.subscribe(follow), view.store.subscribe(take)]
      return () => {
        for (const leave of left) leave()
      }
    },
  }
}
