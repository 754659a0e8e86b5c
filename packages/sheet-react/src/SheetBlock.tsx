import { memo } from 'react'
import { Columns } from './Columns.tsx'
import type { BlockPlan } from './plan.ts'
import { SheetRow } from './SheetRow.tsx'
import { useSheet } from './sheet-context.ts'
import { useSignal } from './use-signal.ts'

interface SheetBlockProps {
  readonly block: BlockPlan
  readonly isShown: boolean
}

/** A block of rows: a table of its own, skipped by the browser while it is out of sight. */
export const SheetBlock = memo(function SheetBlock({ block, isShown }: SheetBlockProps) {
  const { state } = useSheet()
  // What hangs out of the live cell would be cut at the edge of a contained block.
  const isLive = useSignal(state.subscribeSpot, () => {
    const cell = state.spot()?.cell
    return cell !== undefined && block.rows.some((row) => row.parts.some((part) => part.cell === cell))
  })
  const height = `calc(var(--tb-row) * ${block.rows.length})`
  return (
    // biome-ignore lint/a11y/useSemanticElements: a block of rows that the browser can skip, which no tbody is
    <div
      role="rowgroup"
      className={isLive ? 'tb-block tb-live' : 'tb-block'}
      style={{ containIntrinsicSize: `auto none auto ${height}`, minHeight: isShown ? undefined : height }}
    >
      {isShown && (
        <table role="presentation">
          <Columns />
          <tbody role="presentation">
            {block.rows.map((row) => (
              <SheetRow key={row.key} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
})
