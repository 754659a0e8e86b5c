import { memo, type ReactNode } from 'react'
import { cellClass } from './cell-class.ts'
import { frameOf } from './cell-frame.ts'
import type { CellPart } from './cut-cells.ts'
import { LabelCell } from './LabelCell.tsx'
import { MixedCell } from './MixedCell.tsx'
import { useSheet } from './sheet-context.ts'
import { ValueCell } from './ValueCell.tsx'

interface SheetCellProps {
  readonly part: CellPart
  /** With another one it is drawn again, and with its row only then. */
  readonly version: number
  /** Hangs out of the cell at its right. */
  readonly children?: ReactNode
}

/** One cell, or the part of one that its block draws: printed words, a value, or words around values. */
export const SheetCell = memo(function SheetCell({ part, children }: SheetCellProps): ReactNode {
  const scope = useSheet()
  const { cell } = part
  if (cell.kind === 'empty')
    return (
      <td {...frameOf(part, 'gridcell')} className={cellClass(part, [])}>
        {children}
      </td>
    )
  if (cell.address === null)
    return (
      <LabelCell part={part} scope={scope}>
        {children}
      </LabelCell>
    )
  const pieces = scope.state.source.pieces(cell)
  const first = pieces[0]
  return pieces.length === 1 && first && 'address' in first ? (
    <ValueCell part={part} scope={scope} address={first.address}>
      {children}
    </ValueCell>
  ) : (
    <MixedCell part={part} scope={scope} pieces={pieces}>
      {children}
    </MixedCell>
  )
})
