import type { CSSProperties } from 'react'
import { useSheet } from './sheet-context.ts'

/**
 * The columns of a block: the same in each, so that blocks stand exactly under one another. On the screen they are
 * as wide as the values need, on paper as the sheet says.
 */
export function Columns() {
  const { state, shares } = useSheet()
  const { columns } = state.plan().grid
  const paper = columns.reduce((sum, column) => sum + column.width, 0)
  return (
    <colgroup>
      {columns.map((column, index) => (
        <col
          key={column.id}
          className="tb-column"
          style={widths((shares[index] ?? 0) * 100, (column.width / Math.max(1, paper)) * 100)}
        />
      ))}
    </colgroup>
  )
}

function widths(screen: number, paper: number) {
  return { '--tb-screen': `${screen}%`, '--tb-paper': `${paper}%` } as CSSProperties
}
