import type { Address } from '@tianbao/edit'
import type { CellLanding } from '@tianbao/sheet-react'
import type { Landing } from './landing.ts'
import type { Reason } from './landing-reasons.ts'

type Edge = CellLanding['edges'][number]

/** What a landing draws in each cell under the block. */
export function landingView(
  landing: Landing,
  reasons: readonly Reason[],
  textAt: (address: Address) => string,
  comingWords: (count: number) => string = String,
): ReadonlyMap<Address, CellLanding> {
  const view = new Map<Address, CellLanding>()
  for (const [row, addresses] of landing.under.entries()) {
    for (const [column, address] of addresses.entries()) {
      if (address === null) continue
      const edges = edgesAt(landing, row, column)
      view.set(address, { ...stays, text: textAt(address), edges })
    }
  }
  const put = (address: Address | null, cell: Partial<CellLanding>) => {
    const known = address === null ? undefined : view.get(address)
    if (address !== null && known) view.set(address, { ...known, ...cell })
  }
  for (const { address, newRow, kind, now, was } of landing.landed) {
    if (newRow === null && kind !== 'same') put(address, { does: 'lands', text: now, was })
  }
  for (const { letter, cells, isError } of reasons) {
    for (const { address } of cells) put(address, { does: 'refused', letter, isError })
  }
  for (const { behind, count } of landing.newRows) {
    const last = landing.under[landing.underRows.indexOf(behind)] ?? []
    const shown = last.filter((address) => address !== null)
    for (const [index, address] of shown.entries())
      put(address, { below: index === 0 ? comingWords(count) : '' })
  }
  return view
}

const stays: CellLanding = {
  does: 'stays',
  text: '',
  was: '',
  letter: '',
  isError: false,
  below: null,
  edges: [],
}

/** The sides of a place at which the block ends. */
function edgesAt({ under, underRows }: Landing, row: number, column: number): readonly Edge[] {
  const position = underRows[row] ?? row
  const edges: Edge[] = []
  if (underRows[row - 1] !== position - 1) edges.push('top')
  if (underRows[row + 1] !== position + 1) edges.push('bottom')
  // Printed words at the sides are no places of the block.
  const places = (under[row] ?? []).flatMap((address, index) => (address === null ? [] : [index]))
  if (column === places[0]) edges.push('left')
  if (column === places.at(-1)) edges.push('right')
  return edges
}
