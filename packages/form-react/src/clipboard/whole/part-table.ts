import type { RawTable } from '@tianbao/sheet'

/** Rows of a block as a table of their own, without the columns that only other rows need. */
export interface PartTable {
  readonly table: RawTable
  /** The block's own column of each of its columns. */
  readonly columns: readonly number[]
}

/**
 * Takes rows out of a block. Its columns are those where one of their cells begins; of more than the form has there
 * (`most`), as bare text has them, those that are blank in all of the rows are left out.
 */
export function partTable(block: RawTable, from: number, to: number, most: number): PartTable {
  const cells = block.cells.filter(({ row }) => row >= from && row < to)
  const begun = columnsOf(cells)
  const said = columnsOf(cells.filter(({ text }) => text.trim() !== ''))
  const columns = begun.length > most && said.length > 0 ? said : begun
  const place = new Map(columns.map((column, index) => [column, index]))
  return {
    columns,
    table: {
      rows: to - from,
      columns: columns.length,
      cells: cells.flatMap((cell) => {
        const column = place.get(cell.column)
        if (column === undefined) return []
        const end = cell.column + cell.columnSpan
        const columnSpan = columns.filter((own) => own >= cell.column && own < end).length
        return [
          {
            ...cell,
            row: cell.row - from,
            column,
            columnSpan,
            rowSpan: Math.min(cell.rowSpan, to - cell.row),
          },
        ]
      }),
    },
  }
}

function columnsOf(cells: RawTable['cells']): readonly number[] {
  return [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b)
}
