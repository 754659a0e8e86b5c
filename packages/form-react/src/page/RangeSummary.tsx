import type { Address } from '@tianbao/edit'
import { useSyncExternalStore } from 'react'
import { say } from '../messages/messages.ts'
import type { FillPage } from './fill-page-types.ts'
import { usePage, usePageState } from './page-context.ts'
import { rangeSum } from './range-sum.ts'
import { readsOf } from './reads-of.ts'

/**
 * What the cells that are taken together come to: how many, their sum, their mean. Where one stands alone in a cell
 * that the open cause is about, the same of what it was found from.
 */
export function RangeSummary() {
  const page = usePage()
  const { sheet, form } = page
  // Another string for each other selection.
  const taken = useSyncExternalStore(sheet?.subscribeSpot ?? nothing, () =>
    sheet?.hasSeveral() ? JSON.stringify(sheet.rects()) : '',
  )
  const read = usePageState((state) => state.openKey)
  // What stands in the range may change while it is selected.
  useSyncExternalStore(form.subscribe, form.document)
  if (!sheet) return null
  const cells = taken === '' ? [] : sheet.selectedCells()
  const places = taken === '' ? placesRead(page, read) : cells.flatMap((cell) => cell.addresses)
  if (places.length === 0) return null
  const { filled, sum, mean } = rangeSum(form, places)
  return (
    <span className="tf-range">
      {taken === ''
        ? say('range.read', { count: places.length })
        : say('range.cells', { count: cells.length, filled })}
      {sum !== null && `　${say('range.sum', { sum, mean: mean ?? '' })}`}
    </span>
  )
}

/** The inputs of the open cause, seen from a cell that it stands in. */
function placesRead({ form, sheet, store }: FillPage, openKey: string | null): readonly Address[] {
  const here = sheet?.spot()?.address
  const open = store.getState().entries.find(({ key }) => key === openKey)
  const read = here !== undefined && open?.addresses.includes(here) ? readsOf(form, open) : []
  return read.length > 1 ? read : []
}

function nothing(): () => void {
  return () => undefined
}
