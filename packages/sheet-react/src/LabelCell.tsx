import { labelClass } from './cell-class.ts'
import { frameOf, type PartProps } from './cell-frame.ts'
import { wordsOf } from './headings.ts'
import { Phrases } from './Phrases.tsx'

/** Printed words: a label, a header, the name of a level, the side label of a block. */
export function LabelCell({ part, scope, children }: PartProps) {
  const { cell } = part
  const { source } = scope.state
  const look = source.look(cell)
  const words = part.isWorded ? wordsOf(source, cell) : ''
  if (words === '' && !part.isContinued && !part.goesOn) {
    return (
      <td {...frameOf(part, 'gridcell')} className={labelClass(part, look)}>
        {children}
      </td>
    )
  }
  return (
    <th
      {...frameOf(part, cell.kind === 'head' ? 'columnheader' : 'rowheader', look)}
      className={labelClass(part, look, words)}
      aria-hidden={part.isContinued && !part.isWorded ? true : undefined}
    >
      {part.rowSpan > 2 || look.vertical ? (
        <div className="tb-tall">
          <div className="tb-tall-words">{words}</div>
        </div>
      ) : (
        <Phrases words={words} />
      )}
      {children}
    </th>
  )
}
