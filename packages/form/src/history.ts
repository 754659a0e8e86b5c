import type { Edit } from '@tianbao/edit'
import type { Step } from './form-types.ts'

/** Undo and redo of named steps, each a list of edits. The edits themselves are run by whoever holds the document. */
export interface History {
  readonly undo: readonly Step[]
  readonly redo: readonly Step[]
  push(step: Step): void
  takeUndo(): Step | null
  takeRedo(): Step | null
}

export function createHistory(): History {
  const undo: Step[] = []
  let redo: Step[] = []
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

/** One edit per cell: edits of one gesture that set the same cell several times become one. */
export function squash(edits: readonly Edit[]): readonly Edit[] {
  const squashed: Edit[] = []
  for (const edit of edits) {
    const last = squashed.at(-1)
    if (edit.op === 'set' && last?.op === 'set' && last.at === edit.at) {
      squashed[squashed.length - 1] = {
        op: 'set',
        at: edit.at,
        ...(last.was === undefined ? {} : { was: last.was }),
        ...(edit.now === undefined ? {} : { now: edit.now }),
      }
    } else squashed.push(edit)
  }
  return squashed
}
