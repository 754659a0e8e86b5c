import { cellClass, labelClass } from './cell-class.ts'
import { frameOf, type PartProps, standing } from './cell-frame.ts'
import { cellKey } from './cell-key.ts'
import { FillHandle } from './FillHandle.tsx'
import { spokenPlace } from './headings.ts'
import { cellWords } from './mark-words.ts'
import { ValueInside } from './ValueInside.tsx'

interface ValueCellProps extends PartProps {
  readonly address: string
}

/** One value, or several equal ones that were merged; one that the template prescribes is a label. */
export function ValueCell({ part, scope, address, children }: ValueCellProps) {
  const { cell } = part
  const { state, language } = scope
  const view = state.source.view(address)
  const look = state.source.look(cell)
  if (view.isPrinted) {
    return (
      <th {...frameOf(part, 'rowheader')} className={labelClass(part, { align: view.align, ...look })}>
        {part.isWorded && view.text}
        {children}
      </th>
    )
  }
  const spot = part.isWorded ? state.spotIn(cell) : null
  const isInRange = state.isInRange(cell)
  const place = spokenPlace(state.headings(cell), address)
  return (
    <td
      {...frameOf(part, 'gridcell')}
      {...standing(spot !== null || isInRange, view.isReadonly)}
      data-cell={cellKey(cell)}
      className={cellClass(part, [view], look, spot !== null, isInRange)}
      aria-label={cellWords(place, view, language)}
    >
      {part.isWorded && (
        <ValueInside view={view} scope={scope} address={address} isLive={spot !== null} place={place} />
      )}
      {!view.landing && <FillHandle part={part} scope={scope} />}
      {children}
    </td>
  )
}
