import type { GridCell } from '@tianbao/sheet'
import type { Rect } from '@tianbao/sheet-react'
import type { Spot } from '@tianbao/template'
import type { StoreApi } from 'zustand/vanilla'
import type { Design } from '../state/design.ts'
import type { DesignerView } from '../state/designer-view.ts'
import type { Held } from './clipboard/held.ts'
import type { Drawing } from './drawing/draw-design.ts'
import type { FilledTexts } from './drawing/fill-faces.ts'
import type { MergeAsk } from './gestures/merge-ask.ts'
import type { Place } from './place.ts'
import type { Direction } from './step.ts'

/** What is shown of the canvas besides the template. */
export interface CanvasStore {
  readonly drawing: Drawing
  /** Where one stands; the active cell covers it. Null: nowhere yet. */
  readonly anchor: Place | null
  /** The far end of what is selected together with the anchor. */
  readonly far: Place | null
  /** Whole rows or columns were taken by their headers: merged cells that cross their edge are not pulled in. */
  readonly lines: 'rows' | 'columns' | null
  /** Further ranges, added with Ctrl. */
  readonly more: readonly Rect[]
  /** The text being typed in the active cell; null: none is. */
  readonly typed: string | null
  /** Grows each time the keyboard is asked for. */
  readonly focusRequests: number
  /** The range that an edge of a merged cell was cut by: a second press merges it. */
  readonly grown: Rect | null
  /** Several filled cells were to be merged: what becomes of their fields is asked. */
  readonly asking: MergeAsk | null
  /** A block held over the table: the drawing is the form as it would be. */
  readonly held: Held | null
  /** 设计: what cells hold; 读写: what rules read and write; 实例: what somebody's form has there. */
  readonly mode: CanvasMode
  /** The values that 实例 shows; null: none. */
  readonly filled: FilledTexts | null
  /** Bands of which only the first row is shown, by id. */
  readonly folded: ReadonlySet<string>
  /** 1 is 100 %. */
  readonly zoom: number
}

export type CanvasMode = 'design' | 'rules' | 'instance'

/** The canvas of a design: what is drawn, where one stands, what is selected. It lives outside React. */
export interface Canvas {
  readonly design: Design
  readonly view: DesignerView
  readonly store: StoreApi<CanvasStore>
  active(): GridCell | null
  /** What is selected, the range of the active cell first; every range of cells is grown to whole merged ones. */
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
  /** The first time, and unless a person chose a zoom: as large as the room allows, in pixels. */
  fitInto(room: number): void
  show(mode: CanvasMode): void
  markGrown(rect: Rect | null): void
  fill(texts: FilledTexts | null): void
  fold(band: string, isFolded: boolean): void
  ask(merge: MergeAsk | null): void
  /** Shows the form as it would be with a block, or as it is again. */
  hold(held: Held | null): void
  /** Starts following the design and the selection that panels share. Returns the way out. */
  connect(): () => void
}
