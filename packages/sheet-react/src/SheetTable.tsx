import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
} from 'react'
import { columnShares } from './column-shares.ts'
import { commandOf } from './keys.ts'
import type { SheetLanguage } from './messages/messages.ts'
import type { SheetPlan } from './plan.ts'
import { SheetBand } from './SheetBand.tsx'
import { SheetContext } from './sheet-context.ts'
import type { SheetState } from './sheet-state.ts'
import { useShownBlocks } from './use-shown-blocks.ts'
import { useSignal } from './use-signal.ts'
import './sheet.css'
import './marks.css'
import './editor.css'
import './print.css'

interface SheetTableProps {
  readonly state: SheetState
  /** What the table is called. */
  readonly label: string
  readonly language?: SheetLanguage
  /** A finding's number was pressed. */
  readonly onMark?: (number: number) => void
  /** Stands beside the row where one is, outside of the table's right edge. */
  readonly beside?: ReactNode
}

/**
 * The official table, drawn from a Grid: words and values are text, and the selected cell holds the one live editor.
 * Every row is in the document; those out of sight cost the browser nothing.
 */
export function SheetTable({ state, label, language = 'zh-CN', onMark, beside }: SheetTableProps) {
  const plan = useSignal(state.subscribePlan, state.plan)
  const shares = useMemo(() => columnShares(plan.grid, state.source), [plan, state])
  const starts = useMemo(() => blockStarts(plan), [plan])
  const shown = useShownBlocks(starts.total)
  const context = useMemo(
    () => ({ state, shares, language, onMark, beside }),
    [state, shares, language, onMark, beside],
  )
  const root = useRef<HTMLDivElement>(null)

  useEffect(() => state.connect(), [state])

  const onKeyDownCapture = (event: KeyboardEvent<HTMLDivElement>) => {
    const { key, shiftKey, altKey, ctrlKey, metaKey, keyCode } = event
    const press = {
      key,
      shiftKey,
      altKey,
      ctrlKey,
      metaKey,
      keyCode,
      isComposing: event.nativeEvent.isComposing,
    }
    if (key === 'Tab' && !state.canGo(shiftKey ? 'previous' : 'next')) {
      // At either end the table lets go of the keyboard.
      state.settle()
      event.stopPropagation()
      return
    }
    const command = commandOf(press, hasCaret(state, event.target))
    if (!command) return
    if (command.does === 'go') state.go(command.motion)
    else if (command.does === 'page') state.goPage(command.step * rowsInSight(root.current))
    else if (command.does === 'clear') state.clear()
    else if (command.does === 'offer' && !takeOffer(state)) return
    event.preventDefault()
    event.stopPropagation()
  }

  const onMouseDown = (event: MouseEvent<HTMLDivElement>) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return
    if (event.target.closest('.tb-entry, button')) return
    const cell =
      state.plan().grid.cells[Number(event.target.closest('[data-cell]')?.getAttribute('data-cell'))]
    if (!cell) return
    event.preventDefault()
    state.goIn(cell, event.target.closest('[data-address]')?.getAttribute('data-address') ?? undefined)
  }

  const onBlur = (event: FocusEvent<HTMLDivElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return
    state.setFocus(false)
    state.settle()
  }

  return (
    <SheetContext value={context}>
      {/* biome-ignore lint/a11y/useSemanticElements: one table per block, one grid over all of them */}
      <div
        ref={root}
        role="grid"
        className="tb-sheet"
        tabIndex={-1}
        aria-label={label}
        aria-colcount={plan.grid.columns.length}
        aria-rowcount={plan.grid.rows.length}
        onKeyDownCapture={onKeyDownCapture}
        onMouseDown={onMouseDown}
        onFocus={() => state.setFocus(true)}
        onBlur={onBlur}
      >
        {plan.bands.map((band, index) => (
          <SheetBand
            key={band.key}
            band={band}
            shown={Math.min(band.blocks.length, Math.max(0, shown - (starts.of[index] ?? 0)))}
          />
        ))}
      </div>
    </SheetContext>
  )
}

/** How many blocks there are, and how many come before each band. */
function blockStarts(plan: SheetPlan): { readonly total: number; readonly of: readonly number[] } {
  let total = 0
  const of = plan.bands.map((band) => {
    const start = total
    total += band.blocks.length
    return start
  })
  return { total, of }
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
  const offer = state.source.note(
    spot.address,
    state.typing()?.text ?? state.source.view(spot.address).text,
  )?.offer
  if (!offer) return false
  state.commit(offer.text)
  return true
}

function rowsInSight(root: HTMLElement | null): number {
  const row = root?.querySelector('tr')?.getBoundingClientRect().height ?? 28
  return Math.max(1, Math.floor((window.innerHeight * 0.8) / Math.max(1, row)))
}
