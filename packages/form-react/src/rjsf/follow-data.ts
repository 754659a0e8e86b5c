import { type Address, equalJson, type Json, type JsonObject, patternOf } from '@tianbao/edit'
import { type Form, rowAddress } from '@tianbao/form'

/** A row that RJSF added and that has an id now: where it stands in RJSF's data. */
export interface NamedRow {
  readonly path: readonly (string | number)[]
  readonly id: string
}

/**
 * Brings what RJSF changed into the Form, value by value and row by row, as one step of its history.
 * Answers the rows that were given an id, which RJSF does not know yet.
 */
export function followData(form: Form, before: JsonObject, after: JsonObject): readonly NamedRow[] {
  const named: NamedRow[] = []
  form.gesture('set', () => followObject(form, before, after, '', [], named))
  return named
}

function followObject(
  form: Form,
  before: JsonObject,
  after: JsonObject,
  at: Address,
  path: readonly (string | number)[],
  named: NamedRow[],
): void {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const was = before[name]
    const now = after[name]
    if (name.startsWith('$') || equalJson(was, now)) continue
    const address = at === '' ? name : `${at}.${name}`
    if (isField(form, address)) form.set(address, now === null || now === '' ? undefined : now)
    else if (isList(form, address)) followRows(form, rows(was), rows(now), address, [...path, name], named)
    else if (isObject(was) || isObject(now)) {
      followObject(form, isObject(was) ? was : {}, isObject(now) ? now : {}, address, [...path, name], named)
    }
  }
}

function followRows(
  form: Form,
  before: readonly JsonObject[],
  after: readonly JsonObject[],
  list: Address,
  path: readonly (string | number)[],
  named: NamedRow[],
): void {
  const known = new Map(before.map((row) => [row.id, row]))
  const kept = new Set(after.map((row) => row.id))
  for (const row of before) {
    if (typeof row.id === 'string' && !kept.has(row.id)) form.removeRow(rowAddress(list, row.id))
  }
  const order = before.map((row) => row.id).filter((id) => kept.has(id))
  let last: string | null = null
  for (const [index, row] of after.entries()) {
    const { id } = row
    if (typeof id === 'string' && known.has(id)) {
      const previous: Json | undefined = order[order.indexOf(id) - 1]
      if ((previous ?? null) !== last) form.moveRow(rowAddress(list, id), last)
      followObject(form, known.get(id) ?? {}, row, rowAddress(list, id), [...path, index], named)
      last = id
      continue
    }
    const added = form.addRow(list, last === null ? {} : { after: last })
    last = added.slice(added.lastIndexOf('#') + 1)
    named.push({ path: [...path, index], id: last })
    followObject(form, {}, row, added, [...path, index], named)
  }
}

function isField(form: Form, address: Address): boolean {
  return Object.hasOwn(form.template.fields, patternOf(address))
}

function isList(form: Form, address: Address): boolean {
  return Object.hasOwn(form.template.lists, patternOf(address))
}

function rows(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
