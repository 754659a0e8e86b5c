import type { Json } from '@tianbao/edit'
import type { Sheet } from '@tianbao/sheet'
import { isObject, ownObject, ownTexts } from '../json-values.ts'
import type { Template } from '../template.ts'
import { fieldSchema } from './field-schema.ts'
import { freshName } from './fresh-name.ts'
import { nearbyLabel, rowLabel } from './nearby-label.ts'
import { type CommandOutcome, changeTemplate, isNotDone, type NotDone, notDone } from './outcome.ts'
import { changeSchema, holderPath, type SchemaPath, schemaAt, withProperty } from './schema-place.ts'
import { type FoundSpot, fieldsIn, findSpot, type Spot, writeSpot } from './spot.ts'

/** A new field. Without a title it is called what is printed beside its place; a name that is taken gets a number. */
export interface NewField {
  readonly kind: string
  readonly title?: string
  readonly name?: string
  readonly props?: Readonly<Record<string, Json>>
  readonly required?: boolean
}

/**
 * Puts a new field into a place of the table, and declares it in the schema: in the submission itself, or in the rows
 * of the table where the place is a column. A place with words keeps them, and the field stands behind (a blank within
 * a sentence). Refused where a field stands there, unless `replace`: then that one is not placed any more.
 */
export function putField(
  template: Template,
  spec: { readonly spot: Spot; readonly field: NewField; readonly replace?: boolean },
): CommandOutcome {
  const { field } = spec
  const target = openSpot(template, spec.spot, spec.replace === true)
  if ('refused' in target) return target
  const { sheet, found } = target
  const holders = holdersOf(template, found.bases)
  const title = field.title ?? ownLabel(template, holders, spec.spot)
  const schema = fieldSchema(field.kind, title, field.props)
  if (schema === undefined) return notDone('no_kind', { kind: field.kind })
  const [first] = holders
  if (first === undefined) return notDone('no_rows', { bases: [...found.bases] })
  const name = freshName(schemaAt(template, first), field.kind, field.name)
  if (holders.some((path) => Object.hasOwn(ownObject(schemaAt(template, path), 'properties'), name)))
    return notDone('name_taken', { name })
  let after = template
  for (const path of holders)
    after = changeSchema(after, path, (holder) => declared(holder, name, schema, field))
  const written = writeSpot(sheet, spec.spot, `${target.words}{${name}}`)
  if (isNotDone(written)) return written
  return changeTemplate(
    template,
    { ...after, sheet: written },
    { made: found.bases.map((base) => (base === '' ? name : `${base}.${name}`)), unplaced: target.unplaced },
  )
}

/** What is printed beside a place; where another field is called so already, with the words of its row before it. */
function ownLabel(template: Template, holders: readonly SchemaPath[], spot: Spot): string {
  const { sheet } = template
  const label = sheet === undefined ? null : nearbyLabel(sheet, spot)
  if (sheet === undefined || label === null) return ''
  const isTaken = holders.some((path) =>
    Object.values(ownObject(schemaAt(template, path), 'properties')).some(
      (property) => isObject(property) && property.title === label,
    ),
  )
  const row = isTaken ? rowLabel(sheet, spot) : null
  return row === null || row === label ? label : `${row}${label}`
}

/** Places a field that is declared and stands nowhere (未放置), or moves it from where it stands. */
export function placeField(
  template: Template,
  spec: { readonly spot: Spot; readonly field: string; readonly replace?: boolean },
): CommandOutcome {
  const target = openSpot(template, spec.spot, spec.replace === true)
  if ('refused' in target) return target
  const base = target.found.bases.find((one) => isBelow(spec.field, one))
  if (base === undefined) return notDone('other_rows', { field: spec.field, bases: [...target.found.bases] })
  const path = base === '' ? spec.field : spec.field.split('.').slice(base.split('.').length).join('.')
  const written = writeSpot(target.sheet, spec.spot, `${target.words}{${path}}`)
  if (isNotDone(written)) return written
  return changeTemplate(
    template,
    { ...template, sheet: written },
    { made: [spec.field], unplaced: target.unplaced },
  )
}

interface OpenSpot {
  readonly sheet: Sheet
  readonly found: FoundSpot
  /** Printed words that stay before the field. */
  readonly words: string
  readonly unplaced: readonly string[]
}

function openSpot(template: Template, spot: Spot, replace: boolean): OpenSpot | NotDone {
  const { sheet } = template
  if (sheet === undefined) return notDone('no_sheet')
  const found = findSpot(sheet, spot)
  if (isNotDone(found)) return found
  const there = fieldsIn(found.text)
  if (there.length > 0 && !replace) return notDone('field_there', { fields: [...there] })
  const unplaced = found.bases.flatMap((base) =>
    there.map((path) => (base === '' ? path : `${base}.${path}`)),
  )
  return { sheet, found, words: there.length > 0 ? '' : found.text, unplaced }
}

/** Where the fields of some patterns are declared; lines that share a declaration have it once. */
function holdersOf(template: Template, bases: readonly string[]): readonly (readonly string[])[] {
  const paths = bases.flatMap((base) => childrenOf(template, base).map((one) => holderPath(template, one)))
  return [...new Map(paths.map((path) => [path.join('/'), path])).values()]
}

/** `funds.income.*` is each line of a group; `annual.*` is any row of a list. */
function childrenOf(template: Template, base: string): readonly string[] {
  if (!base.endsWith('.*')) return [base]
  const above = base.slice(0, -2)
  const holder = schemaAt(template, holderPath(template, above))
  if (Object.hasOwn(holder, 'items')) return [base]
  return Object.keys(ownObject(holder, 'properties')).map((name) => `${above}.${name}`)
}

function declared(
  holder: Parameters<typeof withProperty>[0],
  name: string,
  schema: Parameters<typeof withProperty>[2],
  { required }: NewField,
) {
  const next = withProperty(holder, name, schema)
  if (required !== true) return next
  return { ...next, required: [...ownTexts(holder, 'required'), name] }
}

function isBelow(field: string, base: string): boolean {
  if (base === '') return !field.includes('*')
  const names = base.split('.')
  return field
    .split('.')
    .slice(0, names.length)
    .every((name, at) => name === names[at] || names[at] === '*')
}
