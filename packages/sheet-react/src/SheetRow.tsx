import { memo, useCallback, useSyncExternalStore } from 'react'
import type { RowPlan } from './plan.ts'
import { SheetCell } from './SheetCell.tsx'
import { useSheet } from './sheet-context.ts'

interface SheetRowProps {
  readonly row: RowPlan
}

/** One row of the table, with one subscription for all that it shows. */
export const SheetRow = memo(function SheetRow({ row }: SheetRowProps) {
  const { state } = useSheet()
  const position = row.row
  useSyncExternalStore(
    useCallback((listener: () => void) => state.subscribeRow(position, listener), [state, position]),
    () => state.rowVersion(position),
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: the row of a grid whose tables are only how it is drawn
    <tr role="row" style={row.height === null ? undefined : { height: `${row.height}mm` }}>
      {row.parts.map((part) => (
        <SheetCell key={part.cell.column} part={part} />
      ))}
    </tr>
  )
})
