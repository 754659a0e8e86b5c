import { memo, useCallback } from 'react'
import type { RowPlan } from './plan.ts'
import { SheetCell } from './SheetCell.tsx'
import { useSheet } from './sheet-context.ts'
import { useSignal } from './use-signal.ts'

/** Said outright, since the tables are only how the grid is drawn. */
const gridRow = { role: 'row' }

interface SheetRowProps {
  readonly row: RowPlan
}

/** One row of the table, with one subscription for all that it shows. */
export const SheetRow = memo(function SheetRow({ row }: SheetRowProps) {
  const { state, beside } = useSheet()
  useSignal(
    useCallback((listener: () => void) => state.subscribeRow(row, listener), [state, row]),
    () => state.rowVersion(row),
  )
  const isHere = beside !== undefined && row.parts.some((part) => state.spotIn(part.cell) !== null)
  return (
    <tr
      {...gridRow}
      data-row={row.isHead ? undefined : row.key}
      style={row.height === null ? undefined : { height: `${row.height}mm` }}
    >
      {row.parts.map((part, index) => (
        <SheetCell key={part.cell.column} part={part} version={state.cellVersion(row, part.cell.column)}>
          {isHere && index === row.parts.length - 1 && <span className="tb-beside">{beside}</span>}
        </SheetCell>
      ))}
    </tr>
  )
})
