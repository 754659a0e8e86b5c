import type { Address, Json } from '@tianbao/edit'
import { type FieldContext, type FieldKind, fieldKind } from '@tianbao/fields'
import type { Program } from '@tianbao/rules'
import type { CompiledField, CompiledTemplate } from '@tianbao/template'
import { patternOf, splitRow } from './address-parts.ts'
import { type CatalogIndex, indexCatalogs, placeOfRow, type RowPlace } from './catalog-index.ts'
import { indexPlaces, type KnownPlace, unknownPlace } from './known-place.ts'
import { limits } from './limits.ts'
import { isObject } from './rows.ts'

/** What never changes while a form is open: the template, its rules, its catalogs, its kinds with their contexts. */
export interface Setting {
  readonly compiled: CompiledTemplate
  readonly program: Program
  /** List patterns, outer lists before the lists in their rows. */
  readonly listPatterns: readonly string[]
  /** Paths of the lists that stand in the rows of a list, not deeper; of the empty pattern those outside of all rows. */
  listsIn(pattern: string): readonly string[]
  field(address: Address): CompiledField | undefined
  /** What the template says of a place by its pattern; the empty pattern is the whole document. */
  known(pattern: string): KnownPlace
  /** Patterns of the fields that a pattern names: itself, or all that lie in a group or row. */
  fieldsIn(pattern: string): readonly string[]
  kind(field: CompiledField): FieldKind
  context(field: CompiledField): FieldContext
  catalogOf(list: Address): CatalogIndex | undefined
  /** Where a row stands in its list's catalog; null where the list has none. */
  place(list: Address, id: string, under: unknown): RowPlace | null
  /** Whether any catalog prescribes a field of this name: for most cells the question ends here. */
  mayBeFixed(column: string): boolean
  /** The value that the catalog prescribes for a field of a row, if it does. */
  fixed(list: Address, id: string, column: string): Json | undefined
}

export function createSetting(compiled: CompiledTemplate, program: Program): Setting {
  const catalogs = indexCatalogs(compiled)
  const contexts = new Map<string, FieldContext>()
  const within = new Map<string, readonly string[]>()
  const places = indexPlaces(compiled)
  const fixedNames = new Set([...catalogs.values()].flatMap(({ catalog }) => catalog.fixed))
  const catalogOf = (list: Address) => catalogs.get(patternOf(list))

  const lists = new Map<string, string[]>([['', []]])
  for (const pattern of Object.keys(compiled.lists)) {
    const cut = pattern.lastIndexOf('.*.')
    const outer = cut < 0 ? '' : pattern.slice(0, cut)
    lists.set(outer, [...(lists.get(outer) ?? []), cut < 0 ? pattern : pattern.slice(cut + 3)])
  }

  return {
    compiled,
    program,
    listsIn: (pattern) => lists.get(pattern) ?? [],
    listPatterns: Object.keys(compiled.lists).sort((a, b) => a.split('.*.').length - b.split('.*.').length),
    field: (address) => {
      const pattern = patternOf(address)
      return Object.hasOwn(compiled.fields, pattern) ? compiled.fields[pattern] : undefined
    },
    known: (pattern) => places.get(pattern) ?? unknownPlace,
    fieldsIn(pattern) {
      if (Object.hasOwn(compiled.fields, pattern)) return [pattern]
      let found = within.get(pattern)
      if (!found) {
        found = Object.keys(compiled.fields).filter((field) => field.startsWith(`${pattern}.`))
        within.set(pattern, found)
      }
      return found
    },
    kind(field) {
      const kind = fieldKind(field.kind)
      if (!kind) throw new Error(`Field "${field.pattern}" has no known kind "${field.kind}".`)
      return kind
    },
    context(field) {
      let context = contexts.get(field.pattern)
      if (!context) {
        context = {
          decimals: field.decimals ?? compiled.currency.decimals,
          unit: compiled.currency.unit,
          year: compiled.year,
          schema: field.schema,
        }
        contexts.set(field.pattern, context)
      }
      return context
    },
    catalogOf,
    place(list, id, under) {
      const index = catalogOf(list)
      return index ? placeOfRow(index, id, under) : null
    },
    mayBeFixed: (column) => fixedNames.has(column),
    fixed(list, id, column) {
      const index = catalogOf(list)
      const node = index?.node(id)
      if (!index || !node?.isIndicator || !index.catalog.fixed.includes(column)) return undefined
      if (Object.hasOwn(node.defaults, column)) return node.defaults[column]
      return column === 'name' ? node.name : undefined
    },
  }
}

/** The value that the catalog prescribes for a cell, if it does. */
export function fixedIn(setting: Setting, address: Address): Json | undefined {
  const hash = address.lastIndexOf('#')
  const dot = hash < 0 ? -1 : address.indexOf('.', hash)
  if (dot < 0 || !setting.mayBeFixed(address.slice(dot + 1))) return undefined
  return fixedAt(setting, address, address.slice(0, dot))
}

/** The value that the catalog prescribes at an address, if it does. */
export function fixedAt(setting: Setting, address: Address, row: Address | null): Json | undefined {
  if (row === null || address.charAt(row.length) !== '.' || !address.startsWith(row)) return undefined
  const column = address.slice(row.length + 1)
  if (!setting.mayBeFixed(column)) return undefined
  const { list, id } = splitRow(row)
  return setting.fixed(list, id, column)
}

/**
 * How many characters a text may have that is much longer than its field takes: so much that it is only measured, and
 * neither read nor seen by rules. Null for any other value.
 */
export function farBeyond(field: CompiledField, value: Json | undefined): number | null {
  const { maxLength } = field.schema
  if (typeof value !== 'string' || value.length <= limits.text || typeof maxLength !== 'number') return null
  // A character has at most two units: what is shorter than that may fit, and is the schema's to judge.
  return value.length > 2 * maxLength ? maxLength : null
}

/** Reads a stored text that should be something else (a number pasted as text), where its kind can. */
export function settle(setting: Setting, field: CompiledField, value: Json): Json {
  if (typeof value !== 'string' || farBeyond(field, value) !== null) return value
  const kind = setting.kind(field)
  const context = setting.context(field)
  if (kind.holds(value, context)) return value
  const typed = kind.read(value, context)
  return typed.ok && typed.value !== undefined && !isObject(typed.value) ? typed.value : value
}
