import { type Address, type Edit, equalJson, type Json, type JsonObject } from '@tianbao/edit'
import { patternOf, rowAddress, rowOf } from './address-parts.ts'
import type { Cells } from './cells.ts'
import { agrees } from './check.ts'
import type { Engine } from './engine.ts'
import type { Reader } from './reader.ts'
import { claimSlots, insertEdits, lastOfNode } from './row-edits.ts'
import { rowsIn } from './rows.ts'
import { fixedAt, fixedIn, type Setting } from './setting.ts'
import type { Slots } from './slots.ts'
import type { Targets } from './targets.ts'

/** Puts values and rows into a form: what a person does becomes edits, made from the form as it stands. */
export interface Writing {
  setValue(address: Address, value: Json | undefined): void
  /** What follows is computed once for all of them. */
  setValues(values: ReadonlyMap<Address, Json | undefined>): void
  /** Rows with these values, one behind another; answers their addresses. */
  addRows(
    list: Address,
    place: { readonly under?: string; readonly after?: string },
    rows: readonly JsonObject[],
  ): readonly Address[]
}

export interface WritingGround {
  readonly setting: Setting
  readonly targets: Targets
  readonly reader: Reader
  readonly slots: Slots
  readonly engine: Engine
  readonly cells: Cells
  /** Applies edits that were made from the document as it stands. */
  apply(edits: readonly Edit[]): void
  mintId(): string
}

export function createWriting(ground: WritingGround): Writing {
  const { setting, targets, reader, slots, engine, cells, apply } = ground

  /** The edit that puts a value into a cell; null where it stands there, or the catalog prescribes another. */
  const editFor = (address: Address, value: Json | undefined): Edit | null => {
    const field = setting.field(address)
    if (!field) throw new Error(`The form has no cell "${address}".`)
    if (fixedIn(setting, address) !== undefined) return null
    const was = cells.typed(address)
    const computed = targets.compute(field.pattern) ? engine.run.computed.get(address) : undefined
    const isSame = value !== undefined && computed !== undefined && agrees(value, computed, field.decimals)
    const now = isSame ? undefined : value
    if (equalJson(was, now)) return null
    return {
      op: 'set',
      at: address,
      ...(was === undefined ? {} : { was }),
      ...(now === undefined ? {} : { now }),
    }
  }

  /** Rows that are only shown come into the data when something is put into them. */
  const claimRows = (values: Iterable<readonly [Address, Json | undefined]>) => {
    const rows = new Set<Address>()
    for (const [address, value] of values) {
      const row = rowOf(address)
      if (row !== null && value !== undefined && fixedAt(setting, address, row) === undefined) rows.add(row)
    }
    apply(claimSlots(reader, slots, engine.document, rows))
  }

  const setValue = (address: Address, value: Json | undefined) => {
    claimRows([[address, value]])
    const edit = editFor(address, value)
    if (edit) apply([edit])
  }

  return {
    setValue,
    setValues(values) {
      claimRows(values)
      apply([...values].flatMap(([address, value]) => editFor(address, value) ?? []))
      // Those that are computed themselves are looked at again.
      for (const [address, value] of values) if (targets.compute(patternOf(address))) setValue(address, value)
    },
    addRows(list, place, rows) {
      const own = reader.list(engine.document, list)
      const known = rowsIn(own)
      const sibling = known.find((row) => row.id === place.after)
      const under = place.under ?? (typeof sibling?.under === 'string' ? sibling.under : undefined)
      const nodes = rows.map((values) => ({
        id: ground.mintId(),
        ...(under === undefined ? {} : { under }),
        ...values,
      }))
      apply(insertEdits(list, own, nodes, place.after ?? lastOfNode(setting, list, known, under)))
      return nodes.map((node) => rowAddress(list, node.id))
    },
  }
}
