import type { GridCell } from './grid.ts'

/** Whether a cell is drawn only because no cell of the sheet covers its place: its part is a band, nothing in it. */
export function isFiller(cell: Pick<GridCell, 'kind' | 'from'>): boolean {
  return cell.kind === 'empty' && !/[.#]/.test(cell.from.part)
}
