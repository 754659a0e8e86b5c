import type { Address } from '@tianbao/edit'
import type { Form } from '@tianbao/form'

/** What was changed in this window since the form was opened here: cells, rows, and what is computed from them. */
export interface Mine {
  all(): ReadonlySet<Address>
  close(): void
}

export function createMine(form: Form): Mine {
  const places = new Set<Address>()
  let isOurs = false
  // A gesture's edits are told first, then what it changed; what comes from elsewhere has no edits.
  const stopEdits = form.onEdits(() => {
    isOurs = true
  })
  const stopForm = form.subscribe(({ addresses }) => {
    if (isOurs) for (const address of addresses) places.add(address)
    isOurs = false
  })
  return {
    all: () => places,
    close() {
      stopEdits()
      stopForm()
    },
  }
}
