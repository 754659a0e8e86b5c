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

/** Cells of one computed column are told by its head, single ones by their row. */
function keyOfRefusal(refused: readonly RefusedCell[], naming: Naming): (cell: RefusedCell) => string {
  const inColumn = new Map<string, number>()
  let told = 0
  for (const { why, address } of refused) {
    if (why !== 'computed' || address === null) continue
    const column = naming.column(address)
    inColumn.set(column, (inColumn.get(column) ?? 0) + 1)
  }
  return ({ why, address, text, issue }) => {
    if (why === 'computed' && address !== null) {
      const column = naming.column(address)
      return `computed\n${(inColumn.get(column) ?? 0) > 1 ? column : naming.row(address)}`
    }
    if (why !== 'unreadable') return why
    // One question is asked for all of them.
    if (issue?.code === 'value.unit_unclear') return 'unreadable\n￥'
    told += 1
    return told > mostTold ? 'unreadable\n' : `unreadable\n${text}`
  }
}

/** a, b, … z, then aa. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26))
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter
}
