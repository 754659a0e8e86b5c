import { type Address, type Edit, equalJson, type SetEdit } from '@tianbao/edit'

/**
 * Edits that wait to be sent, and more behind them. What was set several times is sent once, and not at all where it
 * came back to what it was. Sets of different places keep each other's order; nothing is moved across a row that
 * comes, goes or moves.
 */
export function queueEdits(waiting: readonly Edit[], more: readonly Edit[]): readonly Edit[] {
  const queue: (Edit | null)[] = [...waiting]
  const sets = indexSets(waiting)
  for (const edit of more) {
    if (edit.op !== 'set') sets.clear()
    const index = edit.op === 'set' ? sets.earlier(edit.at) : -1
    const earlier = queue[index]
    if (edit.op === 'set' && earlier?.op === 'set') {
      const joined = joinSets(earlier, edit)
      queue[index] = joined
      if (joined === null) sets.drop(edit.at)
      continue
    }
    if (edit.op === 'set') sets.add(edit.at, queue.length)
    queue.push(edit)
  }
  return queue.filter((edit) => edit !== null)
}

/** The sets at a queue's end, by their places: a block of thousands of cells is queued at once. */
interface SetIndex {
  add(at: Address, index: number): void
  drop(at: Address): void
  clear(): void
  /** The set of the same place, unless one behind it holds this place or is held by it; else -1. */
  earlier(at: Address): number
}

function indexSets(queue: readonly Edit[]): SetIndex {
  const places = new Map<Address, number>()
  /** For each place that holds others, the last set in it. */
  const holders = new Map<string, number>()
  const index: SetIndex = {
    add(at, position) {
      places.set(at, position)
      for (const holder of holdersOf(at)) holders.set(holder, position)
    },
    drop: (at) => {
      places.delete(at)
    },
    clear() {
      places.clear()
      holders.clear()
    },
    earlier(at) {
      const same = places.get(at)
      if (same === undefined || (holders.get(at) ?? -1) > same) return -1
      return holdersOf(at).some((holder) => (places.get(holder) ?? -1) > same) ? -1 : same
    },
  }
  const start = queue.findLastIndex((edit) => edit.op !== 'set') + 1
  for (const [position, edit] of queue.entries()) {
    if (position >= start && edit.op === 'set') index.add(edit.at, position)
  }
  return index
}

/** All places that hold one: what stands before each of its steps. */
function holdersOf(at: Address): readonly string[] {
  const ends = [...at.matchAll(/[.#]/g)].map((step) => at.slice(0, step.index))
  return at === '' ? [] : ['', ...ends]
}

function joinSets(first: SetEdit, second: SetEdit): SetEdit | null {
  if (equalJson(first.was, second.now)) return null
  return {
    op: 'set',
    at: first.at,
    ...(first.was === undefined ? {} : { was: first.was }),
    ...(second.now === undefined ? {} : { now: second.now }),
  }
}

/** How many cells and rows edits are about. */
export function countPlaces(edits: readonly Edit[]): number {
  return placesOf(edits).size
}

/** The cells and rows that edits are about. */
export function placesOf(edits: readonly Edit[]): ReadonlySet<string> {
  return new Set(
    edits.map((edit) => {
      if (edit.op === 'set') return edit.at
      return edit.op === 'move'
        ? `${edit.from.list}#${edit.id}`
        : `${edit.op === 'insert' ? edit.into : edit.from}#${edit.node.id}`
    }),
  )
}
