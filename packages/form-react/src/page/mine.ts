import type { Address } from '@tianbao/edit'
import { type Form, rowAddress } from '@tianbao/form'

/** The cells and rows that were changed in this window since the form was opened here. */
export interface Mine {
  all(): ReadonlySet<Address>
  close(): void
}

export function createMine(form: Form): Mine {
  const places = new Set<Address>()
  const close = form.onEdits((edits) => {
    for (const edit of edits) {
      if (edit.op === 'set' && !edit.at.startsWith('$')) places.add(edit.at)
      if (edit.op === 'insert' && !edit.into.startsWith('$')) places.add(rowAddress(edit.into, edit.node.id))
    }
  })
  return { all: () => places, close }
}
