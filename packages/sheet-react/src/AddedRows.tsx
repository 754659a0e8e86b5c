import { type MouseEvent, memo, useSyncExternalStore } from 'react'
import type { AddedCell, AddedRow } from './added-row.ts'

/** Said outright, since the tables are only how the grid is drawn. */
const gridRow = { role: 'row' }

interface AddedRowsProps {
  readonly rows: readonly AddedRow[]
  /** A section ends below the last of them. */
  readonly isEnd: boolean
}

/** Rows of the owner's below one of the grid. */
export const AddedRows = memo(function AddedRows({ rows, isEnd }: AddedRowsProps) {
  return rows.map((row, index) => (
    <OneRow key={row.key} row={row} isEnd={isEnd && index === rows.length - 1} />
  ))
})

function OneRow({ row, isEnd }: { readonly row: AddedRow; readonly isEnd: boolean }) {
  const texts = useSyncExternalStore(row.subscribe, row.texts, row.texts)
  return (
    <tr {...gridRow} className="tb-added">
      {row.cells.map((cell, index) => (
        <OneCell
          key={cell.column}
          cell={cell}
          text={texts[index] ?? ''}
          isFirst={index === 0}
          isEnd={isEnd}
        />
      ))}
    </tr>
  )
}

interface OneCellProps {
  readonly cell: AddedCell
  readonly text: string
  readonly isFirst: boolean
  readonly isEnd: boolean
}

function OneCell({ cell, text, isFirst, isEnd }: OneCellProps) {
  const isPrinted = isFirst || cell.isPrinted === true
  const frame = {
    role: isFirst ? 'rowheader' : 'gridcell',
    colSpan: cell.columnSpan,
    'aria-colindex': cell.column + 1,
    ...(text === '' || cell.act ? {} : { 'aria-label': `${cell.name}，${text}` }),
    className: `tb-cell tb-${cell.align ?? 'right'}${isPrinted ? ' tb-label' : ' tb-computed'}${isEnd ? ' tb-end' : ''}`,
  }
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    // The row goes with its button; the keyboard stays with the table.
    const table = event.currentTarget.closest<HTMLElement>('[role="grid"]')
    cell.act?.run()
    table?.focus()
  }
  if (isFirst) return <th {...frame}>{text}</th>
  return (
    <td {...frame}>
      {cell.isComputed && text !== '' && (
        <span className="tb-equals" aria-hidden="true">
          =
        </span>
      )}
      <span className="tb-value">{text}</span>
      {cell.act && (
        <button type="button" className="tb-added-act" onClick={press}>
          {cell.act.words}
        </button>
      )}
    </td>
  )
}
