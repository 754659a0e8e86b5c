import { useSyncExternalStore } from 'react'
import { say } from '../messages/messages.ts'
import { usePage } from './page-context.ts'
import { rangeSum } from './range-sum.ts'

/** What the cells that are taken together come to: how many, their sum, their mean. */
export function RangeSummary() {
  const page = usePage()
  const { sheet, form } = page
  // Another string for each other selection.
  const taken = useSyncExternalStore(sheet?.subscribeSpot ?? nothing, () =>
    sheet?.hasSeveral() ? JSON.stringify(sheet.rects()) : '',
  )
  // What stands in the range may change while it is selected.
  useSyncExternalStore(form.subscribe, form.document)
  if (taken === '' || !sheet) return null
  const cells = sheet.selectedCells()
  const { filled, sum, mean } = rangeSum(
    form,
    cells.flatMap((cell) => cell.addresses),
  )
  return (
    <span className="tf-range">
      {say('range.cells', { count: cells.length, filled })}
      {sum !== null && `　${say('range.sum', { sum, mean: mean ?? '' })}`}
    </span>
  )
}

function nothing(): () => void {
  return () => undefined
}
