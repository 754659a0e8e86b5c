import { Fragment, memo } from 'react'
import { AddedRows } from './AddedRows.tsx'
import { Columns } from './Columns.tsx'
import type { BlockPlan } from './plan.ts'
import { SheetRow } from './SheetRow.tsx'
import { useSheet } from './sheet-context.ts'
import { useSignal } from './use-signal.ts'

interface SheetBlockProps {
  readonly block: BlockPlan
  /** How many of its rows are drawn by now. */
  readonly shown: number
}

/** A block of rows: a table of its own, skipped by the browser while it is out of sight. */
export const SheetBlock = memo(function SheetBlock({ block, shown }: SheetBlockProps) {
  const { state } = useSheet()
  // What hangs out of the live cell would be cut at the edge of a contained block.
  const isLive = useSignal(state.subscribeSpot, () => state.liveBlocks().has(block.key))
  const rows = shown < block.rows.length ? block.rows.slice(0, shown) : block.rows
  const count = block.rows.reduce((sum, { added }) => sum + 1 + added.length, 0)
  const height = `calc(var(--tb-row) * ${count})`
  return (
    // biome-ignore lint/a11y/useSemanticElements: a block of rows that the browser can skip, which no tbody is
    <div
      role="rowgroup"
      className={isLive ? 'tb-block tb-live' : 'tb-block'}
      style={{
        containIntrinsicSize: `auto none auto ${height}`,
        minHeight: shown < block.rows.length ? height : undefined,
      }}
    >
      {shown > 0 && (
        <table role="presentation">
          <Columns />
          <tbody role="presentation">
            {rows.map((row) => (
              <Fragment key={row.key}>
                <SheetRow row={row} />
                {row.added.length > 0 && <AddedRows rows={row.added} isEnd={row.isEnd} />}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
})
