import type { CarryPreview } from '../api/carry-api.ts'

type Face = CarryPreview['faces']['was'][number]

interface FaceTableProps {
  readonly table: Face
  readonly label: string
  /** What was decided of cells that wait, by their addresses. */
  readonly decided: ReadonlyMap<string, string>
  /** Rows that are new, or called otherwise. */
  readonly changed: ReadonlySet<string>
}

/** A part of an official table, as it is printed, with what becomes of each cell: to be looked at. */
export function FaceTable({ table, label, decided, changed }: FaceTableProps) {
  const all = table.widths.reduce((sum, width) => sum + width, 0)
  // A column that is narrow on paper still bears two characters of a label here.
  const widths = table.widths.map((width) => Math.max(width, all / 10))
  const total = widths.reduce((sum, width) => sum + width, 0)
  return (
    <table className="p-face" aria-label={label}>
      <colgroup>
        {widths.map((width, at) => (
          // Columns have no names but their places.
          <col key={at} style={{ width: `${(100 * width) / total}%` }} />
        ))}
      </colgroup>
      <tbody>
        {table.rows.map(({ id, cells }) => (
          <tr key={id} data-row={id} className={changed.has(id) ? 'p-face-changed' : undefined}>
            {cells.map((cell, at) => (
              <Cell key={at} cell={cell} decided={decided} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CellProps {
  readonly cell: Face['rows'][number]['cells'][number]
  readonly decided: ReadonlyMap<string, string>
}

function Cell({ cell: { text, kind, columnSpan, rowSpan, fate, at }, decided }: CellProps) {
  const said = at === undefined ? undefined : decided.get(at)
  const shown = said === undefined || said === '' ? text : said
  const spans = {
    ...(columnSpan > 1 && { colSpan: columnSpan }),
    ...(rowSpan > 1 && { rowSpan }),
  }
  const names = [`p-face-${kind}`, fate !== null && `p-face-is-${fate}`, isFigure(shown) && 'p-face-figure']
  const className = names.filter(Boolean).join(' ')
  if (kind === 'head' || kind === 'label')
    return (
      <th scope={kind === 'head' ? 'col' : 'row'} className={className} {...spans}>
        {shown}
      </th>
    )
  return (
    <td className={className} {...spans} title={shown.length > 24 ? shown : undefined}>
      {kind === 'computed' && <span aria-hidden="true">=</span>}
      <span>{shown}</span>
    </td>
  )
}

function isFigure(text: string): boolean {
  return /^[-−]?\d[\d.,]*%?$/.test(text)
}
