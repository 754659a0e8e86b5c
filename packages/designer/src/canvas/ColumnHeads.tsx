import { say } from '../messages/messages.ts'
import { useCanvasState } from './canvas-context.ts'
import { Columns } from './DesignSheet.tsx'
import { columnName } from './place-names.ts'

/** The letters over the columns; they stay in sight. */
export function ColumnHeads() {
  const columns = useCanvasState((state) => state.drawing.grid.columns)
  return (
    <table className="d-column-heads" role="presentation">
      <Columns count={columns.length} />
      <tbody>
        <tr>
          <th className="d-corner" />
          {columns.map((column, at) => (
            <th key={column.id} className="d-column-head" data-column={at} title={`${column.width} mm`}>
              {columnName(at)}
              <span
                className="d-column-edge"
                data-edge={at}
                title={say('canvas.resize_column', { name: columnName(at) })}
              />
            </th>
          ))}
        </tr>
      </tbody>
    </table>
  )
}
