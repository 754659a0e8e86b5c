import type { BlockPlan, RowPlan } from '@tianbao/sheet-react'
import { memo, useMemo } from 'react'
import { useCanvasState } from './canvas-context.ts'
import { DesignRow, type RowHead } from './DesignRow.tsx'
import type { CellFace } from './drawing/cell-face.ts'
import type { Drawing } from './drawing/draw-design.ts'
import { fillFaces } from './drawing/fill-faces.ts'
import { rowHeads } from './row-heads.ts'

/** The table itself: blocks of rows as the page draws them that fills it, each row with its header. */
export function DesignSheet({ label, width }: { readonly label: string; readonly width: string }) {
  const drawing = useCanvasState((state) => state.drawing)
  const folded = useCanvasState((state) => state.folded)
  const heads = useMemo(() => rowHeads(drawing, folded), [drawing, folded])
  const filled = useCanvasState((state) => state.filled)
  const rowFaces = useMemo(
    () => (filled === null ? drawing.rowFaces : fillFaces(drawing, filled)),
    [drawing, filled],
  )
  const positions = useMemo(() => new Map(drawing.plan.rows.map((row, at) => [row, at])), [drawing])
  const { columns } = drawing.grid
  return (
    // biome-ignore lint/a11y/useSemanticElements: one table per block, one grid over all of them
    <div
      role="grid"
      className="d-grid"
      style={{ width }}
      aria-label={label}
      aria-multiselectable="true"
      aria-rowcount={drawing.grid.rows.length}
      aria-colcount={columns.length}
      tabIndex={-1}
    >
      {drawing.plan.bands.flatMap((band) =>
        band.blocks.map((block) => (
          <DesignBlock
            key={block.key}
            block={block}
            columns={columns}
            rowFaces={rowFaces}
            heads={heads}
            positions={positions}
          />
        )),
      )}
    </div>
  )
}

interface DesignBlockProps {
  readonly block: BlockPlan
  readonly columns: Drawing['grid']['columns']
  readonly rowFaces: Drawing['rowFaces']
  readonly heads: readonly RowHead[]
  readonly positions: ReadonlyMap<RowPlan, number>
}

function DesignBlock({ block, columns, rowFaces, heads, positions }: DesignBlockProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a block of rows that the browser can skip, which no tbody is
    <div
      role="rowgroup"
      className="d-block"
      style={{ containIntrinsicSize: `auto none auto calc(25px * var(--d-zoom, 1) * ${block.rows.length})` }}
    >
      <table role="presentation">
        <Columns columns={columns} />
        <tbody role="presentation">
          {block.rows.map((row) => {
            const head = heads[positions.get(row) ?? -1]
            const faces: readonly CellFace[] = rowFaces.get(row) ?? []
            return head && <DesignRow key={row.key} row={row} faces={faces} {...head} />
          })}
        </tbody>
      </table>
    </div>
  )
}

/** As wide as the sheet says. A variable of the canvas would have every cell's style computed anew when one changes. */
export const Columns = memo(function Columns({ columns }: { readonly columns: Drawing['grid']['columns'] }) {
  return (
    <colgroup>
      <col className="d-gutter" />
      {columns.map(({ id, width }) => (
        <col key={id} style={{ width: `calc(var(--d-mm) * ${width})` }} />
      ))}
    </colgroup>
  )
})
