import type { GridCell } from '@tianbao/sheet'
import type { CSSProperties } from 'react'
import { lookClasses } from '../look-classes.ts'
import { PaperWords } from './PaperWords.tsx'
import type { PaperCell, PaperSource } from './paper-source.ts'
import type { Paragraph } from './slice-text.ts'

/** A row of the table on paper. */
export interface TableRow {
  readonly key: string
  /** In millimetres; null: as high as its words. */
  readonly height: number | null
  /** A header row that was printed on a page before, or a row that began on one. */
  readonly isAgain: boolean
  readonly cells: readonly TableCell[]
}

/** A cell, or the piece of one that stands on a page. */
export interface TableCell {
  readonly cell: GridCell
  readonly rowSpan: number
  readonly isWorded: boolean
  readonly isContinued: boolean
  readonly goesOn: boolean
  readonly paragraphs?: readonly Paragraph[] | undefined
}

interface PaperTableProps {
  readonly source: PaperSource
  readonly rows: readonly TableRow[]
  /** While the form is measured its parts say what they are. */
  readonly isMeasured?: boolean
}

/** The official table, or the part of it that a page bears: black lines and words. */
export function PaperTable({ source, rows, isMeasured = false }: PaperTableProps) {
  const { grid } = source
  const width = grid.columns.reduce((sum, column) => sum + column.width, 0)
  const indexes = isMeasured ? new Map(grid.cells.map((cell, index) => [cell, index])) : null
  return (
    <table className="tp-table">
      <colgroup>
        {grid.columns.map((column) => (
          <col key={column.id} style={{ width: `${(column.width / Math.max(1, width)) * 100}%` }} />
        ))}
      </colgroup>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.key}
            style={row.height === null ? undefined : { height: `${row.height}mm` }}
            {...(isMeasured ? { 'data-row': '' } : {})}
            {...(row.isAgain ? { 'data-again': '' } : {})}
          >
            {row.cells.map((part) => {
              const own = source.cell(part.cell)
              const Tag = own.isLabel && own.words !== '' ? 'th' : 'td'
              return (
                <Tag
                  key={part.cell.column}
                  {...(part.rowSpan > 1 ? { rowSpan: part.rowSpan } : {})}
                  {...(part.cell.columnSpan > 1 ? { colSpan: part.cell.columnSpan } : {})}
                  className={classOf(own, part)}
                  style={measuresOf(own)}
                  data-cell={indexes?.get(part.cell)}
                >
                  {part.isWorded && own.words !== '' && (
                    <PaperWords cell={own} paragraphs={part.paragraphs} />
                  )}
                </Tag>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function classOf(cell: PaperCell, part: TableCell): string {
  const names = [`tp-${cell.align}`, ...lookClasses(cell.look, 'tp-')]
  if (cell.isLabel) names.push('tp-label')
  if (cell.isProse) names.push('tp-prose')
  if (part.paragraphs && part.isContinued) names.push('tp-cut-above')
  if (part.paragraphs && part.goesOn) names.push('tp-cut-below')
  return names.join(' ')
}

function measuresOf({ look: { indent }, room }: PaperCell): CSSProperties | undefined {
  if (!indent && !room) return undefined
  return {
    ...(indent ? { '--tp-indent': indent } : {}),
    ...(room ? { height: `${room}mm` } : {}),
  } as CSSProperties
}
