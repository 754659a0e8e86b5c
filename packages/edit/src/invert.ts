import type { Edit } from './edit.ts'

/** The edit that takes an applied edit back. `invertEdit(invertEdit(e))` equals `e`. */
export function invertEdit(edit: Edit): Edit {
  switch (edit.op) {
    case 'set': {
      const { was, now, ...rest } = edit
      return {
        ...rest,
        ...(now === undefined ? {} : { was: now }),
        ...(was === undefined ? {} : { now: was }),
      }
    }
    case 'insert':
      return { op: 'remove', from: edit.into, node: edit.node, after: edit.after }
    case 'remove':
      return { op: 'insert', into: edit.from, node: edit.node, after: edit.after }
    case 'move':
      return { op: 'move', id: edit.id, from: edit.to, to: edit.from }
  }
}

/** The edits that take applied edits back: each one's inverse, last first. */
export function invertEdits(edits: readonly Edit[]): readonly Edit[] {
  return edits.map(invertEdit).reverse()
}
