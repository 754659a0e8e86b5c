import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { columnShares } from './column-shares.ts'
import type { SheetLanguage } from './messages/messages.ts'
import type { BlockPlan, SheetPlan } from './plan.ts'
import { SheetBand } from './SheetBand.tsx'
import type { SheetActs } from './sheet-acts.ts'
import { SheetContext } from './sheet-context.ts'
import type { SheetState } from './sheet-state.ts'
import { useSheetEvents } from './use-sheet-events.ts'
import { useShownBlocks } from './use-shown-blocks.ts'
import { useSignal } from './use-signal.ts'
import './sheet.css'
import './looks.css'
import './cells.css'
import './standing.css'
import './marks.css'
import './editor.css'
import './landing.css'
import './print.css'

interface SheetTableProps {
  readonly state: SheetState
  /** What the table is called. */
  readonly label: string
  readonly language?: SheetLanguage
  /** A finding's number was pressed. */
  readonly onMark?: (number: number) => void
  /** What its owner does with what is selected. Left out: cells are filled and cleared one by one. */
  readonly acts?: SheetActs
  /** Stands beside the row where one is, outside of the table's right edge. */
  readonly beside?: ReactNode
}

/**
 * The official table, drawn from a Grid: words and values are text, and the selected cell holds the one live editor.
 * Every row is in the document; those out of sight cost the browser nothing.
 */
export function SheetTable({ state, label, language = 'zh-CN', onMark, acts, beside }: SheetTableProps) {
  const plan = useSignal(state.subscribePlan, state.plan)
  const shares = useShares(state, plan)
  const starts = useMemo(() => blockStarts(plan), [plan])
  const shown = useShownBlocks(starts.blocks)
  const context = useMemo(
    () => ({ state, shares, language, onMark, beside, canFill: acts !== undefined }),
    [state, shares, language, onMark, beside, acts],
  )
  const root = useRef<HTMLDivElement>(null)

  useEffect(() => state.connect(), [state])

  const events = useSheetEvents(state, root, acts)

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
        aria-multiselectable={acts !== undefined}
        aria-rowcount={plan.grid.rows.length}
        {...events}
      >
        {plan.bands.map((band, index) => (
          <SheetBand
            key={band.key}
            band={band}
            shown={Math.min(band.blocks.length, Math.max(0, shown - (starts.before[index] ?? 0)))}
          />
        ))}
      </div>
    </SheetContext>
  )
}

/** Widths of the columns; the same object for as long as they are the same, since every row knows them. */
function useShares(state: SheetState, plan: SheetPlan): readonly number[] {
  const last = useRef<readonly number[]>([])
  return useMemo(() => {
    const now = columnShares(plan.grid, state.source)
    const isSame = now.length === last.current.length && now.every((share, at) => share === last.current[at])
    if (!isSame) last.current = now
    return last.current
  }, [state, plan])
}

/** All blocks, and how many of them come before each band. */
function blockStarts(plan: SheetPlan) {
  const blocks: BlockPlan[] = []
  const before = plan.bands.map((band) => {
    const count = blocks.length
    blocks.push(...band.blocks)
    return count
  })
  return { blocks, before }
}
