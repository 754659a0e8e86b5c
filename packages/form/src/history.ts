import type { Edit, SetEdit } from '@tianbao/edit'
import type { Step } from './form-types.ts'

/** Undo and redo of named steps, each a list of edits. The edits themselves are run by whoever holds the document. */
export interface History {
  readonly undo: readonly Step[]
  readonly redo: readonly Step[]
  push(step: Step): void
  takeUndo(): Step | null
  takeRedo(): Step | null
}

/** `before` is what an earlier visit could take back, and put back again. */
export function createHistory(before?: Pick<History, 'undo' | 'redo'>): History {
  const undo: Step[] = [...(before?.undo ?? [])]
  let redo: Step[] = [...(before?.redo ?? [])]
  return {
    get undo() {
      return undo
    },
    get redo() {
      return redo
    },
    push(step) {
      undo.push(step)
      redo = []
    },
    takeUndo() {
      const step = undo.pop() ?? null
      if (step) redo.push(step)
      return step
    },
    takeRedo() {
      const step = redo.pop() ?? null
      if (step) undo.push(step)
      return step
    },
  }
}

/** One edit per cell: neighbouring edits of one gesture that set the same cell become one, or none. */
export function squash(edits: readonly Edit[]): readonly Edit[] {
  const squashed: Edit[] = []
  for (const edit of edits) {
    const last = squashed.at(-1)
    if (edit.op !== 'set' || last?.op !== 'set' || last.at !== edit.at) squashed.push(edit)
    else {
      squashed.pop()
      const joined = join(last, edit)
      if (joined) squashed.push(joined)
    }
  }
  return squashed
}

/** What the first saw and the second left. Parents come with a value where there was none, or go with the last one. */
function join(first: SetEdit, second: SetEdit): SetEdit | null {
  const { was } = first
  const { now } = second
  if (was === undefined && now === undefined) return null
  const parents = was === undefined ? first.parents : now === undefined ? second.parents : undefined
  return {
    op: 'set',
    at: first.at,
    ...(was === undefined ? {} : { was }),
    ...(now === undefined ? {} : { now }),
    ...(parents === undefined ? {} : { parents }),
  }
}
