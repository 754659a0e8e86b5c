import type { Form } from '@tianbao/form'
import type { CellFate, FaceCell, FaceTable } from './face.ts'

/** A form's official table, as it is drawn. */
export type Grid = NonNullable<ReturnType<Form['grid']>>
type GridCell = Grid['cells'][number]

/** Rows of a grid that one band drew, `from` to before `to`. */
export interface GridPart {
  readonly id: string
  readonly from: number
  readonly to: number
}

/** What a person is yet to say, in a cell. */
const asked = '待定'

/**
 * Some rows of a form's official table with what stands in them: without the labels at their side, and without the
 * columns that the form computes from top to bottom, of which nothing is carried.
 */
export function bandFace(
  form: Form,
  grid: Grid,
  { id, from, to }: GridPart,
  fates: ReadonlyMap<string, CellFate>,
): FaceTable {
  const cells = grid.cells.filter(({ row, kind }) => row >= from && row < to && kind !== 'side')
  const shown = shownColumns(form, grid, cells)
  const position = (column: number) => shown.filter((one) => one < column).length
  const faceOf = (cell: GridCell): FaceCell | null => {
    const columnSpan = position(cell.column + cell.columnSpan) - position(cell.column)
    if (columnSpan === 0) return null
    const fate = cell.addresses.map((address) => fates.get(address)).find((one) => one !== undefined) ?? null
    const text = form.words(cell)
    return {
      text: fate === 'asked' && text === '' ? asked : text,
      kind: kindOf(form, cell),
      columnSpan,
      rowSpan: Math.min(cell.rowSpan, to - cell.row),
      fate,
      ...(fate === 'asked' && cell.address !== null && { at: cell.address }),
    }
  }
  const widths = shown.map((at) => grid.columns[at]?.width ?? 0)
  const rows = grid.rows.slice(from, to).map((row, at) => ({
    id: row.address ?? `${id}/${row.key}`,
    cells: cells.flatMap((cell) => (cell.row === from + at ? (faceOf(cell) ?? []) : [])),
  }))
  return { id, widths, rows }
}

function kindOf(form: Form, { kind, address }: GridCell): FaceCell['kind'] {
  if (kind === 'head') return 'head'
  if (kind !== 'field' || address === null) return 'label'
  return form.cell(address).isComputed ? 'computed' : 'value'
}

/** The grid columns that are shown: those under a side label are not, nor those of nothing but computed cells. */
function shownColumns(form: Form, grid: Grid, cells: readonly GridCell[]): readonly number[] {
  const left = Math.min(...cells.map(({ column }) => column))
  const all = grid.columns.map((_, at) => at).filter((at) => at >= left)
  const body = cells.filter(({ row }) => grid.rows[row]?.head !== true)
  const open = all.filter((at) => {
    const over = body.filter(({ column, columnSpan }) => column <= at && at < column + columnSpan)
    return over.length === 0 || over.some((cell) => kindOf(form, cell) !== 'computed')
  })
  const hasValues = body.some((cell) => kindOf(form, cell) === 'value')
  return hasValues ? open : all
}
