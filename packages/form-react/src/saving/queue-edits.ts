import { type Edit, equalJson, type SetEdit } from '@tianbao/edit'

/**
 * Edits that wait to be sent, and more behind them. What was set several times is sent once, and not at all where it
 * came back to what it was. Sets of different places keep each other's order; nothing is moved across a row that
 * comes, goes or moves.
 */
export function queueEdits(waiting: readonly Edit[], more: readonly Edit[]): readonly Edit[] {
  let queue = [...waiting]
  for (const edit of more) {
    const index = edit.op === 'set' ? earlierSet(queue, edit) : -1
    const earlier = queue[index]
    if (edit.op !== 'set' || earlier?.op !== 'set') {
      queue.push(edit)
      continue
    }
    const joined = joinSets(earlier, edit)
    queue = joined === null ? queue.toSpliced(index, 1) : queue.with(index, joined)
  }
  return queue
}

/** The set of the same place that nothing but other sets stands behind. */
function earlierSet(queue: readonly Edit[], edit: SetEdit): number {
  for (let index = queue.length - 1; index >= 0; index -= 1) {
    const known = queue[index]
    if (known?.op !== 'set') return -1
    if (known.at === edit.at) return index
    // A set of something that holds the other, or is held by it, keeps its place.
    if (known.at.startsWith(edit.at) || edit.at.startsWith(known.at)) return -1
  }
  return -1
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
