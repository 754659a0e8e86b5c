import type { Finding } from '@tianbao/finding'
import type { RowCell } from './scored-row.ts'

/** What is wrong in a scored row, and in which of its cells. */
export interface RowProblem {
  readonly code: string
  readonly cell: RowCell
  readonly params: Finding['params']
}

/** A problem of this room's codes. */
export function problemAt(cell: RowCell, code: string, params: Finding['params'] = {}): RowProblem {
  return { code: `scoring.${code}`, cell, params }
}

/** Where a problem that scoring found with its inputs stands in a row. */
export function problemOfInput({ code, params }: Finding): RowProblem {
  return { code, params, cell: cells[code] ?? cellOf(params.input) }
}

const cells: Readonly<Record<string, RowCell>> = {
  'scoring.points_differ': 'points',
  'scoring.direction_differs': 'target',
  'scoring.zero_target': 'target',
}

function cellOf(input: unknown): RowCell {
  if (input === 'full') return 'points'
  if (input === 'target' || input === 'ref') return input
  return 'actual'
}
