import type { Form } from '@tianbao/form'
import type { Grid, GridCell } from '@tianbao/sheet'
import { cellLabel } from '../../fill/cell-label.ts'

/** What the fields of a grid are called, for who does not see where they stand: by their row and title. */
export function cellNames(form: Form, grid: Grid): (cell: GridCell) => string {
  const numbers = rowNumbers(grid)
  return ({ kind, address, from: { row } }) =>
    kind !== 'field' || address === null ? '' : cellLabel(form, address, numbers.get(row ?? ''))
}

/** By row of a list, its number among those of the list, from 1. */
function rowNumbers({ rows }: Grid): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  return new Map(
    rows.flatMap(({ key, head }) => {
      const at = key.lastIndexOf('#')
      if (head || at === -1) return []
      const list = key.slice(0, at)
      const number = (counts.get(list) ?? 0) + 1
      counts.set(list, number)
      return [[key, number] as const]
    }),
  )
}
