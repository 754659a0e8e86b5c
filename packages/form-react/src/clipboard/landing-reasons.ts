import type { Address } from '@tianbao/edit'
import type { Landing, RefusedCell } from './landing.ts'

/** Several refused cells with one reason, and the letter that stands in them. */
export interface Reason {
  readonly letter: string
  readonly why: RefusedCell['why']
  /** What is computed or locked, in the form's own words; empty where there are several. */
  readonly label: string
  readonly cells: readonly RefusedCell[]
  /** The text could not be used: a person has to do something about it. */
  readonly isError: boolean
}

/** How the table names a cell: by the head of its column and by its row. */
export interface Naming {
  column(address: Address): string
  row(address: Address): string
}

/** Texts that are told one by one; more are told together. */
const mostTold = 5

const errors: ReadonlySet<RefusedCell['why']> = new Set([
  'unreadable',
  'formula',
  'full',
  'outside',
  'other_node',
  'no_place',
  'no_item',
  'merged',
])

/** The reasons of a landing in reading order, lettered; several texts that could not be read are told one by one. */
export function refusalReasons(landing: Landing, naming: Naming): readonly Reason[] {
  const groups = new Map<string, RefusedCell[]>()
  const keyOf = keyOfRefusal(landing.refused, naming)
  for (const cell of landing.refused) {
    const key = keyOf(cell)
    const known = groups.get(key)
    if (known) known.push(cell)
    else groups.set(key, [cell])
  }
  return [...groups].map(([key, cells], index) => {
    const [first] = cells
    const why = first?.why ?? 'outside'
    return { letter: letterOf(index), why, label: key.split('\n')[1] ?? '', cells, isError: errors.has(why) }
  })
}

/** Cells of one computed column are told by its head, those of one row by its name, a single one by both. */
function keyOfRefusal(refused: readonly RefusedCell[], naming: Naming): (cell: RefusedCell) => string {
  const computed = refused.flatMap(({ why, address }) =>
    why === 'computed' && address !== null ? [address] : [],
  )
  const inColumn = countBy(computed, naming.column)
  const isOfColumn = (address: Address) => (inColumn.get(naming.column(address)) ?? 0) > 1
  const inRow = countBy(
    computed.filter((address) => !isOfColumn(address)),
    naming.row,
  )
  let told = 0
  return ({ why, address, text, issue }) => {
    if (why === 'computed' && address !== null) {
      const [row, column] = [naming.row(address), naming.column(address)]
      const isOfRow = (inRow.get(row) ?? 0) > 1
      const label = isOfColumn(address) ? column : isOfRow ? row : `${row} ${column}`.trim()
      return `computed\n${label}`
    }
    if (why !== 'unreadable') return why
    // One question is asked for all of them.
    if (issue?.code === 'value.unit_unclear') return 'unreadable\n￥'
    told += 1
    return told > mostTold ? 'unreadable\n' : `unreadable\n${text}`
  }
}

function countBy(addresses: readonly Address[], name: (address: Address) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const address of addresses) counts.set(name(address), (counts.get(name(address)) ?? 0) + 1)
  return counts
}

/** a, b, … z, then aa. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26))
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter
}
