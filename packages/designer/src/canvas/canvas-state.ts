import type { GridCell } from '@tianbao/sheet'
import { growRect, joinRects, type Rect, rectOf } from '@tianbao/sheet-react'
import type { FieldUses, Spot, Template } from '@tianbao/template'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Design } from '../state/design.ts'
import type { DesignerView } from '../state/designer-view.ts'
import type { Held } from './clipboard/hold-block.ts'
import { type Drawing, drawDesign } from './drawing/draw-design.ts'
import { clamp, type Place, samePlace } from './place.ts'
import { createRuleUses } from './rule-uses.ts'
import { cellsOfParts, partsIn, spotOf } from './selected-parts.ts'
import { type Direction, stepFrom } from './step.ts'

/** What is shown of the canvas besides the template. */
export interface CanvasStore {
  readonly drawing: Drawing
  /** Where one stands; the active cell covers it. Null: nowhere yet. */
  readonly anchor: Place | null
  /** The far end of what is selected together with the anchor. */
  readonly far: Place | null
  /** Further ranges, added with Ctrl. */
  readonly more: readonly Rect[]
  /** The text being typed in the active cell; null: none is. */
  readonly typed: string | null
  /** Grows each time the keyboard is asked for. */
  readonly focusRequests: number
  /** The range that an edge of a merged cell was cut by: a second press merges it. */
  readonly grown: Rect | null
  /** A block held over the table: the drawing is the form as it would be. */
  readonly held: Held | null
  /** 设计: what cells hold; 读写: what rules read and write. */
  readonly mode: CanvasMode
  /** 1 is 100 %. */
  readonly zoom: number
}

export type CanvasMode = 'design' | 'rules'

/** The canvas of a design: what is drawn, where one stands, what is selected. It lives outside React. */
export interface Canvas {
  readonly design: Design
  readonly view: DesignerView
  readonly store: StoreApi<CanvasStore>
  active(): GridCell | null
  /** What is selected, the range of the active cell first; every range is grown to whole merged cells. */
  ranges(): readonly Rect[]
  /** The selected cells, the active one first. */
  cells(): readonly GridCell[]
  /** The selected cells as places that words can be put into. */
  spots(): readonly Spot[]
  /** `extend`: from the anchor to here; `add`: a further range. */
  stand(place: Place, how?: 'extend' | 'add'): void
  selectRect(rect: Rect, how?: 'add'): void
  selectRows(from: number, to: number): void
  selectColumns(from: number, to: number): void
  move(direction: Direction, how?: 'extend'): void
  /** One step out: a range to its cell. False where there was none. */
  stepOut(): boolean
  type(text: string | null): void
  askFocus(): void
  zoomTo(zoom: number): void
  show(mode: CanvasMode): void
  markGrown(rect: Rect | null): void
  /** Shows the form as it would be with a block, or as it is again. */
  hold(held: Held | null): void
  /** Which rules use which fields, of a template that was drawn. */
  uses(template: Template): FieldUses
  /** Starts following the design and the selection that panels share. Returns the way out. */
  connect(): () => void
}

export function createCanvas(design: Design, view: DesignerView): Canvas {
  const store = createStore<CanvasStore>(() => ({
    drawing: drawDesign(design.store.getState().template),
    anchor: null,
    far: null,
    more: [],
    typed: null,
    focusRequests: 0,
    grown: null,
    held: null,
    mode: 'design',
    zoom: 1,
  }))
  let published: readonly string[] = view.store.getState().selection

  const cellAt = (place: Place | null): GridCell | null =>
    place === null ? null : (store.getState().drawing.lookup.at(place.row, place.column) ?? null)

  const active = () => cellAt(store.getState().anchor)

  const mainRange = (): Rect | null => {
    const { drawing, far } = store.getState()
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
    store.setState({ typed: null, grown: null, ...next })
    publish()
  }

  /** The same cells on another drawing: by name, else where they stood. */
  const redraw = (template: Template) => {
    const { drawing: was, anchor, far } = store.getState()
    const drawing = drawDesign(template, was)
    if (drawing === was) return
    const again = (place: Place | null) => place && samePlace(place, was, drawing)
    const isSameGrid = drawing.grid.rows.length === was.grid.rows.length
    store.setState({
      drawing,
      anchor: again(anchor),
      far: again(far),
      more: isSameGrid ? store.getState().more : [],
      grown: null,
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
      anchor: { row: first.row, column: first.column },
      far: { row: first.rowEnd - 1, column: first.columnEnd - 1 },
      more,
    })
  }

  return {
    design,
    view,
    store,
    uses: createRuleUses(),
    active,
    ranges,
    cells() {
      const { lookup } = store.getState().drawing
      const first = active()
      const found = new Set<GridCell>(first ? [first] : [])
      for (const rect of ranges())
        for (let row = rect.row; row < rect.rowEnd; row += 1)
          for (let column = rect.column; column < rect.columnEnd; column += 1) {
            const cell = lookup.at(row, column)
            if (cell) found.add(cell)
          }
      return [...found]
    },
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
      const { columns } = store.getState().drawing.grid
      set({
        anchor: { row: from, column: 0 },
        far: { row: to, column: columns.length - 1 },
        more: [],
      })
    },
    selectColumns(from, to) {
      const { rows } = store.getState().drawing.grid
      set({ anchor: { row: 0, column: from }, far: { row: rows.length - 1, column: to }, more: [] })
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
    zoomTo: (zoom) => store.setState({ zoom: Math.min(2, Math.max(0.5, Math.round(zoom * 10) / 10)) }),
    show: (mode) => store.setState({ mode }),
    markGrown: (grown) => store.setState({ grown }),
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
