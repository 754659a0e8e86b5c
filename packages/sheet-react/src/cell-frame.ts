import type { CSSProperties, ReactNode } from 'react'
import type { CellPart } from './cut-cells.ts'
import type { SheetScope } from './sheet-context.ts'
import type { CellLook } from './sheet-source.ts'

/** What every kind of cell is drawn from. */
export interface PartProps {
  readonly part: CellPart
  readonly scope: SheetScope
  /** Hangs out of the cell at its right. */
  readonly children: ReactNode
}

/** What a part is in the grid, and where: roles are said outright, since the tables are only how it is drawn. */
export function frameOf(part: CellPart, role: string, look: CellLook = {}) {
  const { cell } = part
  return {
    role,
    ...(part.rowSpan > 1 ? { rowSpan: part.rowSpan } : {}),
    ...(cell.columnSpan > 1 ? { colSpan: cell.columnSpan } : {}),
    'aria-colindex': cell.column + 1,
    ...(look.indent ? { style: { '--tb-indent': look.indent } as CSSProperties } : {}),
  }
}

/** Whether one stands in a cell, and whether it can be typed in. */
export function standing(isSelected: boolean, isReadonly = false) {
  return { 'aria-selected': isSelected, ...(isReadonly ? { 'aria-readonly': true } : {}) }
}
