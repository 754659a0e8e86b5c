import type { RawTable } from '@tianbao/sheet'
import type { Landing } from './landing.ts'

interface BlockPictureProps {
  readonly table: RawTable
  readonly landing: Landing
}

/** So much of a block is drawn; the rest is counted. */
const most = { rows: 8, columns: 6 }

/** A block as it was copied, small: what lands on paper, what is refused on grey, what could not be used in red. */
export function BlockPicture({ table, landing }: BlockPictureProps) {
  const refused = new Map(landing.refused.map((cell) => [`${cell.row} ${cell.column}`, cell]))
  const rows = Array.from({ length: Math.min(table.rows, most.rows) }, (_, row) =>
    table.cells.filter((cell) => cell.row === row && cell.column < most.columns),
  )
  return (
    <div className="tf-block" aria-hidden="true">
      <table>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell) => {
                const known = refused.get(`${cell.row} ${cell.column}`)
                const name = known ? `tf-block-${known.why}` : undefined
                return (
                  <td
                    key={cell.column}
                    className={known ? `tf-block-refused ${name}` : name}
                    rowSpan={Math.min(cell.rowSpan, rows.length - row)}
                    colSpan={Math.min(cell.columnSpan, most.columns - cell.column)}
                  >
                    {cell.text}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {(table.rows > most.rows || table.columns > most.columns) && <span className="tf-note">……</span>}
    </div>
  )
}
