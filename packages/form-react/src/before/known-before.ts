import { type Address, type Json, type JsonObject, resolve } from '@tianbao/edit'
import { fieldKind } from '@tianbao/fields'
import { type Form, patternOf } from '@tianbao/form'
import type { CompiledField, CompiledTemplate } from '@tianbao/template'
import { contextOf } from '../source/cell-at.ts'

/** What a cell said the year before. */
export interface Before {
  readonly value: Json
  /** As the cell would show it. */
  readonly text: string
}

/**
 * What is known of the year before, by address; null where nothing is. A value of this year has its forerunner in the
 * form itself where the same row has one of the same kind for last year, else at the same address of last year's data.
 * Nothing is carried or moved on: values that are about another year than this one have no forerunner here.
 */
export function createKnownBefore(form: Form, last?: JsonObject): (address: Address) => Before | null {
  const siblings = siblingsOf(form.template)
  return (address) => {
    const pattern = patternOf(address)
    const field = form.template.fields[pattern]
    if (!field || (field.year !== null && field.year !== 0)) return null
    const sibling = siblings.get(pattern)
    const value = sibling === undefined ? undefined : form.cell(beside(address, sibling)).value
    return shown(form, address, value) ?? shown(form, address, last && resolve(last, address))
  }
}

/** Names of the properties that say of last year what another one says of this year. */
function siblingsOf({ fields }: CompiledTemplate): ReadonlyMap<string, string> {
  const lastYear = new Map<string, CompiledField[]>()
  for (const field of Object.values(fields)) {
    if (field.year !== -1) continue
    const key = keyOf(field)
    lastYear.set(key, [...(lastYear.get(key) ?? []), field])
  }
  const found = new Map<string, string>()
  for (const field of Object.values(fields)) {
    const [only, ...others] = field.year === 0 ? (lastYear.get(keyOf(field)) ?? []) : []
    if (only && others.length === 0) found.set(field.pattern, nameOf(only.pattern))
  }
  return found
}

/** The row that a field is in, and its kind. */
function keyOf({ pattern, kind }: CompiledField): string {
  return `${pattern.slice(0, pattern.lastIndexOf('.'))} ${kind}`
}

function nameOf(pattern: string): string {
  return pattern.slice(pattern.lastIndexOf('.') + 1)
}

function beside(address: Address, name: string): Address {
  return address.slice(0, address.lastIndexOf('.') + 1) + name
}

function shown(form: Form, address: Address, value: Json | undefined): Before | null {
  if (value === undefined || value === null || value === '') return null
  const cell = form.cell(address)
  const kind = fieldKind(cell.field.kind)
  const context = contextOf(form, cell)
  if (!kind?.holds(value, context)) return null
  return { value, text: kind.format(value, context) }
}
