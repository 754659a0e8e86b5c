import { type Address, type Json, type JsonObject, resolve } from '@tianbao/edit'
import { type Form, patternOf, rowAddress } from '@tianbao/form'
import type { GridRow } from '@tianbao/sheet'
import { say } from '../messages/messages.ts'
import type { PageGround } from './page-ground.ts'
import { type RowActs, type RowPlace, rowActs } from './row-acts.ts'

/** Rows that come, go and move, each as one step of the history. What may not be is said instead. */
export interface RowCommands {
  /** What can be done with the row where one stands. */
  rowActs(): RowActs
  addRow(): void
  addRowAbove(): void
  removeRow(): void
  moveRowUp(): void
  moveRowDown(): void
  duplicateRow(): void
  /** Puts a row where another one of its node lies. */
  moveRowTo(row: Address, place: Address): void
}

export function createRowCommands({ form, sheet, goTo, notice }: PageGround): RowCommands {
  let known: {
    readonly document: JsonObject
    readonly address: Address | null
    readonly acts: RowActs
  } | null = null

  /** Found once for a place in a document: the page asks for it with every act. */
  const acts = () => {
    const [document, address] = [form.document(), sheet?.spot()?.address ?? null]
    if (known?.document !== document || known.address !== address)
      known = { document, address, acts: rowActs(form, address) }
    return known.acts
  }

  /** Goes to the first cell of a row that is one of those that are wanted, else to its first. */
  const goToIn = (row: Address, isWanted: (address: Address) => boolean) => {
    const shown = addressesIn(row)
    const wanted = shown.find(isWanted) ?? shown[0]
    if (wanted !== undefined) goTo(wanted)
  }

  /**
   * The values of a row, as the table shows them: where it is merged with the one above, in that one's cell; where it has
   * bands of its own, in all of these.
   */
  const addressesIn = (row: Address): readonly Address[] => {
    if (!sheet) return []
    const isIn = ({ address, band }: GridRow) => address === row || band.startsWith(`${row}/`)
    const drawn = sheet.plan().grid.rows.flatMap((one, position) => (isIn(one) ? [position] : []))
    const cells = drawn.flatMap((position) => sheet.lookup().across(position))
    return cells.flatMap(({ addresses }) => addresses.filter((address) => address.startsWith(`${row}.`)))
  }

  /** Stands in the same column of another row, else in its first cell. */
  const goToRow = (row: Address) => {
    const column = sheet?.spot()?.address.split('.').at(-1)
    goToIn(row, (address) => address.endsWith(`.${column}`))
  }

  /** Stands where the filling of a new row begins. */
  const goToNew = (row: Address) => goToIn(row, (address) => !form.cell(address).isReadonly)

  const insert = (place: RowPlace, values?: JsonObject): Address => {
    const { list, under, after } = place
    const where = { ...(under === undefined ? {} : { under }), ...(after === null ? {} : { after }) }
    const row = form.addRow(list, where, values)
    if (after === null) form.moveRow(row, null)
    return row
  }

  const moveTo = (row: Address, siblings: readonly Address[], to: number) => {
    const from = siblings.indexOf(row)
    if (from < 0 || to < 0 || to >= siblings.length || to === from) {
      if (from >= 0) notice(say(to < from ? 'status.row_first' : 'status.row_last'))
      return
    }
    const after = siblings[to > from ? to : to - 1]
    const place = form.row(row)
    if (!place) return
    form.moveRow(row, after === undefined ? null : (form.row(after)?.id ?? null))
    notice(say('status.row_moved', { at: to + 1, count: siblings.length }))
    goToRow(row)
  }

  const moveBy = (by: 1 | -1) => {
    sheet?.settle()
    const { own, siblings } = acts()
    if (own === null) notice(say('status.row_fixed'))
    else moveTo(own, siblings, siblings.indexOf(own) + by)
  }

  const add = (at: 'add' | 'above') => {
    sheet?.settle()
    const now = acts()
    const place = now[at] ?? now.add
    if (place === null) notice(say('status.row_none'))
    else if ('refused' in place) notice(place.refused)
    else goToNew(form.gesture('addRow', () => insert(place)))
  }

  return {
    rowActs: acts,
    addRow: () => add('add'),
    addRowAbove: () => add('above'),
    removeRow() {
      sheet?.cancel()
      const { own, siblings } = acts()
      if (own === null) {
        notice(say('status.row_fixed'))
        return
      }
      const at = siblings.indexOf(own)
      const next = siblings[at + 1] ?? siblings[at - 1]
      form.removeRow(own)
      if (next !== undefined) goToRow(next)
    },
    moveRowUp: () => moveBy(-1),
    moveRowDown: () => moveBy(1),
    duplicateRow() {
      sheet?.settle()
      const { own, add: place } = acts()
      if (own === null || place === null) notice(say('status.row_fixed'))
      else if ('refused' in place) notice(place.refused)
      else goToRow(form.gesture('duplicateRow', () => copyRow(form, own, (values) => insert(place, values))))
    },
    moveRowTo(row, place) {
      sheet?.settle()
      const { siblings } = rowActs(form, `${row}.id`)
      if (siblings.includes(place)) moveTo(row, siblings, siblings.indexOf(place))
    },
  }
}

/** Makes a row with the same values as another one: with rows inside it that are its own, not the other's. */
function copyRow(form: Form, row: Address, insert: (values: JsonObject) => Address): Address {
  const values = valuesOf(form, row)
  const plain = Object.entries(values).filter(([, value]) => !Array.isArray(value))
  const made = insert(Object.fromEntries(plain))
  for (const [name, value] of Object.entries(values)) {
    if (!Array.isArray(value)) continue
    const [from, to] = [`${row}.${name}`, `${made}.${name}`]
    for (const inner of value) if (hasId(inner)) copyInner(form, rowAddress(from, inner.id), to)
  }
  return made
}

/** A prescribed row is there in any case, and only takes the values. */
function copyInner(form: Form, row: Address, list: Address): void {
  const state = form.row(row)
  if (!state) return
  if (!state.isFixed) {
    const place = state.under === null ? {} : { under: state.under }
    copyRow(form, row, (values) => form.addRow(list, place, values))
    return
  }
  const to = rowAddress(list, state.id)
  for (const [name, value] of Object.entries(valuesOf(form, row))) {
    if (Object.hasOwn(form.template.fields, patternOf(`${to}.${name}`))) form.set(`${to}.${name}`, value)
  }
}

/** What a row holds but what it is named and hung by. */
function valuesOf(form: Form, row: Address): JsonObject {
  const state = form.row(row)
  const rows = state ? listAt(form, state.list) : []
  const own = rows.find((one) => hasId(one) && one.id === state?.id)
  if (!hasId(own)) return {}
  const { id: _, under: __, ...values } = own
  return values
}

function listAt(form: Form, list: Address): readonly Json[] {
  const rows = resolve(form.document(), list)
  return Array.isArray(rows) ? rows : []
}

function hasId(value: unknown): value is JsonObject & { readonly id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
}
