import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { columnShares } from './column-shares.ts'
import type { SheetLanguage } from './messages/messages.ts'
import type { SheetPlan } from './plan.ts'
import { SheetBand } from './SheetBand.tsx'
import type { SheetActs } from './sheet-acts.ts'
import { SheetContext } from './sheet-context.ts'
import type { SheetState } from './sheet-state.ts'
import { useSheetEvents } from './use-sheet-events.ts'
import { useShownRows } from './use-shown-rows.ts'
import { useSignal } from './use-signal.ts'
import { useWholeTree } from './use-whole-tree.ts'
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
  const shown = useShownRows(plan.rows.length)
  const before = useMemo(() => rowsBefore(plan), [plan])
  const context = useMemo(
    () => ({ state, shares, language, onMark, beside, canFill: acts !== undefined }),
    [state, shares, language, onMark, beside, acts],
  )
  const root = useRef<HTMLDivElement>(null)

  useEffect(() => state.connect(), [state])

  useWholeTree(root, plan, shown >= plan.rows.length)
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
        aria-rowcount={plan.rows.reduce((count, { added }) => count + 1 + added.length, 0)}
        {...events}
      >
        {plan.bands.map((band, index) => (
          <SheetBand
            key={band.key}
            band={band}
            shown={Math.max(0, Math.min(band.rows, shown - (before[index] ?? 0)))}
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

/** How many rows come before each band. */
function rowsBefore(plan: SheetPlan): readonly number[] {
  let count = 0
  return plan.bands.map((band) => {
    count += band.rows
    return count - band.rows
  })
}
