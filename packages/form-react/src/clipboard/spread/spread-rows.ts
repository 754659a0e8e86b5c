import type { Form } from '@tianbao/form'
import { roomIn } from '../../page/row-acts.ts'
import type { NewRows } from '../landing.ts'
import type { RowGoal, RowGoals } from '../row-goals.ts'
import type { BandNames, NamedRow } from './band-names.ts'

/** What a row of a block says of where it belongs. */
export interface RowWords {
  /** Words of its levels by grid column; blank ones go on from above. */
  readonly levels: ReadonlyMap<number, string>
  readonly name: string
  /** All its words but those of levels, as `NamedRow.printed` has them. */
  readonly all: string
  readonly isBlank: boolean
}

/**
 * Gives each row of a block its place by its names, whatever the order: the row that the form prints under that name,
 * else a free row of the node that its levels name: one that bears the name already, an empty one, or one that comes.
 * A row whose levels fit no node, or several equally well, goes nowhere: nothing is guessed.
 */
export function spreadRows(form: Form, names: BandNames, rows: readonly RowWords[]): RowGoals {
  const prescribed = new Map<string, NamedRow[]>()
  const notes = new Map<string, NamedRow[]>()
  for (const row of names.rows) {
    if (row.name !== '') add(prescribed, row.name, row)
    else if (row.free === null && row.printed !== '') add(notes, row.printed, row)
  }
  const nodes = nodesOf(names)
  const taken = new Set<number>()
  const coming = new Map<Node, number>()
  let last = -1

  const take = (row: number): RowGoal => {
    taken.add(row)
    last = row
    return { is: 'row', row }
  }

  const comes = (node: Node): RowGoal => {
    const count = coming.get(node) ?? 0
    const left = roomIn(form, node.list, node.node)?.left ?? 0
    const slots = node.rows.filter((row) => row.free?.isInData === false).length
    if (count >= left - slots) return { is: 'nowhere', why: 'full' }
    coming.set(node, count + 1)
    return { is: 'new', newRow: count, like: lastOf(node) }
  }

  const goals = rows.map((words): RowGoal => {
    if (words.isBlank) return { is: 'nowhere', why: 'no_place' }
    const known = prescribed.get(words.name) ?? notes.get(words.all) ?? []
    const same = known.filter((row) => !taken.has(row.row) && agreement(row.levels, words, names) !== null)
    // Of several the next one down: a block is mostly in the form's own order.
    const own = same.find((row) => row.row > last) ?? same[0]
    if (own) return take(own.row)
    const node = nodeFor(nodes, words, names, last)
    if (!node) return { is: 'nowhere', why: 'no_place' }
    const named = words.name === '' ? undefined : node.rows.find((row) => row.free?.name === words.name)
    const free =
      named && !taken.has(named.row)
        ? named
        : node.rows.find((row) => row.free?.isBlank && !taken.has(row.row))
    return free ? take(free.row) : comes(node)
  })
  return numbered(goals, coming)
}

/** Free rows of one node, in the order of the table. */
interface Node {
  readonly list: string
  readonly node: string | null
  readonly levels: ReadonlyMap<number, string>
  readonly rows: readonly NamedRow[]
}

function nodesOf(names: BandNames): readonly Node[] {
  const nodes = new Map<string, Node & { readonly rows: NamedRow[] }>()
  for (const row of names.rows) {
    if (!row.free) continue
    const key = `${row.free.list}\n${row.free.node}`
    const known = nodes.get(key)
    if (known) known.rows.push(row)
    else nodes.set(key, { list: row.free.list, node: row.free.node, levels: row.levels, rows: [row] })
  }
  return [...nodes.values()]
}

/** The node whose levels a row names, if it is just one; without words of levels, the one that the row before is of. */
function nodeFor(nodes: readonly Node[], words: RowWords, names: BandNames, last: number): Node | null {
  const scored = nodes.flatMap((node) => {
    const equal = agreement(node.levels, words, names)
    return equal === null || equal === 0 ? [] : [{ node, equal }]
  })
  const most = Math.max(0, ...scored.map(({ equal }) => equal))
  const best = scored.filter(({ equal }) => equal === most)
  if (best.length === 1) return best[0]?.node ?? null
  if (best.length > 1 || words.levels.size > 0) return null
  return nodes.find((node) => node.rows.some(({ row }) => row === last)) ?? null
}

/** How many levels are the same; null where one is another. What is printed elsewhere as that level is not one's own word. */
function agreement(levels: ReadonlyMap<number, string>, words: RowWords, names: BandNames): number | null {
  let equal = 0
  for (const [column, word] of words.levels) {
    const own = levels.get(column)
    if (own === word) equal += 1
    else if (own !== undefined || names.words.get(word)?.has(column)) return null
  }
  return equal
}

function lastOf(node: Node): number {
  return node.rows.at(-1)?.row ?? 0
}

/** Rows that come are numbered node by node, as they will be made. */
function numbered(goals: readonly RowGoal[], coming: ReadonlyMap<Node, number>): RowGoals {
  const first = new Map<number, number>()
  const newRows: NewRows[] = []
  let all = 0
  for (const [node, count] of coming) {
    const behind = lastOf(node)
    first.set(behind, all)
    newRows.push({ list: node.list, under: node.node, count, behind })
    all += count
  }
  return {
    newRows,
    goals: goals.map((goal) =>
      goal.is === 'new' ? { ...goal, newRow: (first.get(goal.like) ?? 0) + goal.newRow } : goal,
    ),
  }
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key)
  if (known) known.push(value)
  else lists.set(key, [value])
}
