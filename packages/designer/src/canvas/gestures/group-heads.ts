import { groupTableColumns, ungroupTableColumns } from '@tianbao/sheet'
import { editSheet } from '@tianbao/template'
import type { Canvas } from '../canvas.ts'

/** Columns of one table that lie side by side under one head, by their ids. */
interface HeadRun {
  readonly band: string
  readonly columns: readonly string[]
}

/** Lays a head over the columns whose heads are selected: a further level of the header. False where they are none. */
export function groupHeads(canvas: Canvas): boolean {
  const run = headRun(canvas)
  if (run === null || run.columns.length < 2) return false
  const done = canvas.design.gesture(
    'step.group_heads',
    (template) => editSheet(template, (sheet) => groupTableColumns(sheet, { ...run, head: '' })),
    { count: run.columns.length },
  )
  return done !== null
}

/** Takes the selected head away from over its columns. False where it stands over none. */
export function ungroupHead(canvas: Canvas): boolean {
  const { drawing } = canvas.store.getState()
  const cell = canvas.active()
  const part = cell && drawing.parts.get(cell.from.part)
  if (part?.kind !== 'head' || part.band === null || part.column?.columns === undefined) return false
  const spec = { band: part.band.id, column: part.column.id }
  return (
    canvas.design.gesture('step.ungroup_heads', (template) =>
      editSheet(template, (sheet) => ungroupTableColumns(sheet, spec)),
    ) !== null
  )
}

/** The columns whose heads are selected, where nothing else is. */
function headRun(canvas: Canvas): HeadRun | null {
  const { drawing } = canvas.store.getState()
  const cells = canvas.cells()
  const parts = cells.map((cell) => drawing.parts.get(cell.from.part))
  const [first] = parts
  if (first?.band?.band !== 'table') return null
  const band = first.band.id
  if (parts.some((part) => part?.kind !== 'head' || part.band?.id !== band)) return null
  const ids = parts.flatMap((part) => part?.column?.id ?? [])
  const sorted = [...ids].sort(
    (a, b) => (cells[ids.indexOf(a)]?.column ?? 0) - (cells[ids.indexOf(b)]?.column ?? 0),
  )
  return { band, columns: sorted }
}
