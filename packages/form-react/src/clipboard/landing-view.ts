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
  comingWords = '',
): ReadonlyMap<Address, CellLanding> {
  const view = new Map<Address, CellLanding>()
  for (const [row, addresses] of landing.under.entries()) {
    for (const [column, address] of addresses.entries()) {
      if (address === null) continue
      const edges = edgesAt(landing.under, row, column)
      view.set(address, { ...stays, text: textAt(address), edges })
    }
  }
  // Rows come behind the last one that stands under the block.
  const last = landing.newRows ? (landing.under.at(-1) ?? []).filter((address) => address !== null) : []
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
  for (const [index, address] of last.entries()) put(address, { below: index === 0 ? comingWords : '' })
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
function edgesAt(under: Landing['under'], row: number, column: number): readonly Edge[] {
  const edges: Edge[] = []
  if (row === 0) edges.push('top')
  if (row === under.length - 1) edges.push('bottom')
  if (column === 0) edges.push('left')
  if (column === (under[row]?.length ?? 0) - 1) edges.push('right')
  return edges
}
