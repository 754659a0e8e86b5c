import type { Address, Edit, Json } from '@tianbao/edit'
import { fieldKind } from '@tianbao/fields'
import type { Form } from '@tianbao/form'
import { contextOf } from './cell-at.ts'

/**
 * Totals and shares follow while a figure is still being typed. What is not finished is no step of the history and is
 * not saved: it goes into the form as if it came from elsewhere, and is taken out again before the text is set.
 */
export interface LiveValues {
  show(addresses: readonly Address[], text: string): void
  /** Takes back what was shown. */
  withdraw(): void
}

export function createLiveValues(form: Form): LiveValues {
  const shown = new Map<Address, { readonly was: Json | undefined; now: Json | undefined }>()

  const put = (at: Address, was: Json | undefined, now: Json | undefined): boolean => {
    const edit: Edit = {
      op: 'set',
      at,
      ...(was === undefined ? {} : { was }),
      ...(now === undefined ? {} : { now }),
    }
    return form.merge([edit]).length === 0
  }

  return {
    show(addresses, text) {
      for (const address of addresses) {
        const cell = form.cell(address)
        const { typed } = cell
        const kind = fieldKind(cell.field.kind)
        if (!kind?.isNumeric) continue
        const read = kind.read(text, contextOf(form, cell))
        if (!read.ok || read.value === typed) continue
        const known = shown.get(address)
        if (!put(address, typed, read.value)) continue
        if (known) known.now = read.value
        else shown.set(address, { was: typed, now: read.value })
      }
    },
    withdraw() {
      for (const [address, { was, now }] of shown) put(address, now, was)
      shown.clear()
    },
  }
}
