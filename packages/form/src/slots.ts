import type { Address, JsonObject } from '@tianbao/edit'
import { type CatalogIndex, placeOfRow } from './catalog-index.ts'
import { rowsIn } from './rows.ts'

/**
 * A row that is shown but not in the data: a prescribed indicator that the data lacks, or an empty slot of a node.
 * Its id is already its own, so that typing into it inserts it.
 */
export interface Slot {
  readonly id: string
  readonly under: string | null
}

/** The slots of the lists of a form. A slot, once shown, stays for as long as the form is open. */
export interface Slots {
  /** Slots of a list that are not in the data, in catalog order. */
  open(list: Address, rows: JsonObject | readonly JsonObject[]): readonly Slot[]
  find(list: Address, id: string): Slot | undefined
}

export function createSlots(
  catalogOf: (list: Address) => CatalogIndex | undefined,
  mintId: () => string,
): Slots {
  const minted = new Map<Address, Map<string, Slot>>()

  const slotsOf = (list: Address) => {
    const known = minted.get(list) ?? new Map<string, Slot>()
    minted.set(list, known)
    return known
  }

  return {
    open(list, value) {
      const index = catalogOf(list)
      if (!index) return []
      const rows = rowsIn(value as never)
      const present = new Set(rows.map((row) => row.id))
      const used = new Map<string, number>()
      for (const row of rows) {
        const place = placeOfRow(index, row.id, row.under)
        const parent = place.above.at(-1)
        if (!place.indicator && parent) used.set(parent.id, (used.get(parent.id) ?? 0) + 1)
      }
      const known = slotsOf(list)
      const slots: Slot[] = []
      for (const node of index.catalog.nodes) {
        if (node.isIndicator) {
          if (!node.isOffered && !present.has(node.id)) slots.push({ id: node.id, under: null })
          continue
        }
        if (!node.free) continue
        const own = [...known.values()].filter((slot) => slot.under === node.id)
        if (own.length === 0 && !used.get(node.id)) {
          for (let count = 0; count < node.free.slots; count += 1) {
            const slot = { id: mintId(), under: node.id }
            known.set(slot.id, slot)
            own.push(slot)
          }
        }
        slots.push(...own.filter((slot) => !present.has(slot.id)))
      }
      return slots
    },
    find(list, id) {
      const index = catalogOf(list)
      const node = index?.node(id)
      if (node?.isIndicator) return { id, under: null }
      return minted.get(list)?.get(id)
    },
  }
}
