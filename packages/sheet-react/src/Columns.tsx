import { useSheet } from './sheet-context.ts'

/** The columns of a block: the same in each, so that blocks stand exactly under one another. */
export function Columns() {
  const { state, shares } = useSheet()
  const { columns } = state.plan().grid
  return (
    <colgroup>
      {columns.map((column, index) => (
        <col key={column.id} style={{ width: `${(shares[index] ?? 0) * 100}%` }} />
      ))}
    </colgroup>
  )
}
