import type { Rect } from '@tianbao/sheet-react'
import { say } from '../messages/messages.ts'
import { useCanvas, useCanvasState } from './canvas-context.ts'
import { Columns } from './DesignSheet.tsx'
import { columnName } from './place-names.ts'

/** The letters over the columns; they stay in sight, and those of what is selected light up. */
export function ColumnHeads() {
  const canvas = useCanvas()
  const columns = useCanvasState((state) => state.drawing.grid.columns)
  // As text: what is selected changes with every key, which columns it is in seldom does.
  const lit = useCanvasState(() => litColumns(canvas.ranges()))
  const isLit = new Set(lit.split(' ').map(Number))
  return (
    <table className="d-column-heads" role="presentation">
      <Columns columns={columns} />
      <tbody>
        <tr>
          <th className="d-corner" />
          {columns.map((column, at) => (
            <th
              key={column.id}
              className={isLit.has(at) ? 'd-column-head d-lit' : 'd-column-head'}
              data-column={at}
              title={`${column.width} mm`}
            >
              {columnName(at)}
              <span className="d-column-edge" title={say('canvas.resize_column', { name: columnName(at) })} />
            </th>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

/** Positions of the columns that ranges are in, one after the other. */
function litColumns(ranges: readonly Rect[]): string {
  const columns = new Set<number>()
  for (const { column, columnEnd } of ranges) for (let at = column; at < columnEnd; at += 1) columns.add(at)
  return [...columns].join(' ')
}
