import type { Address, Json, JsonObject } from '@tianbao/edit'
import { fieldKind } from '@tianbao/fields'
import { type Form, patternOf } from '@tianbao/form'
import type { CompiledField, CompiledTemplate } from '@tianbao/template'
import { contextOf } from '../source/cell-at.ts'
import { type AtLast, createAtLast } from './last-rows.ts'

/** What a cell said the year before. */
export interface Before {
  readonly value: Json
  /** As the cell would show it. */
  readonly text: string
  /** The value is about the cell's own year, as last year's form had it; else about the year before. */
  readonly isOfCellYear?: boolean
  /** Where it stands in last year's data, where it comes from there; else it is this form's own. */
  readonly at?: Address
}

/** What is known of the year before, by address; null where nothing is. */
export interface KnownBefore {
  (address: Address): Before | null
  /** Takes last year's data, in this template's own paths and moved on by a year; null for none. */
  setLast(last: JsonObject | null): void
}

/**
 * A value of this year has its forerunner in the same row, if one there is of the same kind and for last year: as it
 * stands in the form, else as last year's data has it. A value of an earlier year, or of none, is what last year's data
 * says at its own place.
 */
export function createKnownBefore(form: Form, last: JsonObject | null = null): KnownBefore {
  const siblings = siblingsOf(form.template)
  let atLast: AtLast | null = last && createAtLast(form, last)
  const known = (address: Address): Before | null => {
    const pattern = patternOf(address)
    const field = form.template.fields[pattern]
    if (!field) return null
    const own = (at = address) => shownLast(form, address, atLast?.(at))
    if (field.year !== null && field.year < 0) {
      const found = own()
      return found && { ...found, isOfCellYear: true }
    }
    const sibling = siblings.get(pattern)
    if (sibling === undefined) return own()
    const at = beside(address, sibling)
    return shown(form, address, form.cell(at).value) ?? own(at) ?? own()
  }
  return Object.assign(known, {
    setLast(data: JsonObject | null) {
      atLast = data && createAtLast(form, data)
    },
  })
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

function shownLast(form: Form, address: Address, found: ReturnType<AtLast> | undefined): Before | null {
  const before = found ? shown(form, address, found.value) : null
  return before && found ? { ...before, at: found.at } : null
}

function shown(form: Form, address: Address, value: Json | undefined): Before | null {
  if (value === undefined || value === null || value === '') return null
  const cell = form.cell(address)
  const kind = fieldKind(cell.field.kind)
  const context = contextOf(form, cell)
  if (!kind?.holds(value, context)) return null
  return { value, text: kind.format(value, context) }
}
