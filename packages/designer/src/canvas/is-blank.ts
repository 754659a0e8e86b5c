import type { Drawing } from './drawing/draw-design.ts'

/** Whether nothing stands in the table yet: squared paper. */
export function isBlank({ grid, faces }: Drawing): boolean {
  return grid.cells.every((cell) => (faces.get(cell)?.pieces ?? []).length === 0)
}
