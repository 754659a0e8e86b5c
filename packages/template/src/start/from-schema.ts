import type { Json, JsonObject } from '@tianbao/edit'
import { kindOf } from '@tianbao/fields'
import type { Band, Column, Sheet } from '@tianbao/sheet'
import { blankTemplate } from '../commands/blank-template.ts'
import { fieldSchema } from '../commands/field-schema.ts'
import { isObject, own, ownObject, ownText, ownTexts } from '../json-values.ts'
import { localRef } from '../schema/local-ref.ts'
import type { Template } from '../template.ts'
import { propertyName } from './property-name.ts'

/** A template made of a JSON Schema, and the paths of the schema that it has no field for. */
export interface FromSchema {
  readonly template: Template
  readonly left: readonly string[]
}

/** What of a schema a form of ours takes: fields, rows of a list, groups within one another, at most. */
const most = { fields: 300, columns: 12, depth: 4 }

/** Keywords of a field that go along, where the kind has them. */
const carried = [
  'enum',
  'minimum',
  'maximum',
  'maxLength',
  'minLength',
  'multipleOf',
  'description',
  'default',
]

const columns = { label: 'c1', field: 'c3' }

/**
 * Draws a form for a JSON Schema: a row for each value, the names of groups above theirs, a table for each list of
 * objects, in the order of the schema. Names that no property may have here are minted anew, the old one becomes the
 * title where there is none. What it has no field for (alternatives, lists in lists) is named, not guessed.
 */
export function templateFromSchema(
  schema: JsonObject,
  about: Pick<Template, 'form' | 'region' | 'year' | 'title'>,
): FromSchema {
  const blank = blankTemplate({ ...about, rows: 1 })
  const left: string[] = []
  const bands: Band[] = []
  let lines: { readonly label: string; readonly field: string | null }[] = []
  let fields = 0

  const flush = () => {
    if (lines.length > 0) bands.push(grid(`block_${bands.length + 1}`, lines))
    lines = []
  }

  /** The properties of an object as ours, drawing what they need on the way. */
  const group = (holder: JsonObject, path: string, depth: number): JsonObject => {
    const properties: Record<string, Json> = {}
    const required: string[] = []
    const wanted = new Set(ownTexts(holder, 'required'))
    for (const [given, value] of Object.entries(ownObject(holder, 'properties'))) {
      const its = resolved(schema, value)
      const name = propertyName(given, properties)
      const title = (its && ownText(its, 'title')) ?? given
      const here = path === '' ? name : `${path}.${name}`
      const made = its && fields < most.fields ? draw(its, here, title, depth) : undefined
      if (!made) {
        left.push(path === '' ? given : `${path}.${given}`)
        continue
      }
      properties[name] = made
      if (wanted.has(given)) required.push(name)
    }
    return {
      type: 'object',
      additionalProperties: false,
      'x-order': Object.keys(properties),
      ...(required.length > 0 && { required }),
      properties,
    }
  }

  const draw = (its: JsonObject, here: string, title: string, depth: number): JsonObject | undefined => {
    if (own(its, 'type') === 'object' || Object.hasOwn(its, 'properties')) {
      if (depth >= most.depth) return undefined
      lines.push({ label: title, field: null })
      return { title, ...group(its, here, depth + 1) }
    }
    if (own(its, 'type') === 'array') {
      const items = resolved(schema, own(its, 'items'))
      if (items && Object.hasOwn(items, 'properties')) return list(its, items, here, title)
    }
    const field = fieldOf(its, title)
    if (field === undefined) return undefined
    fields += 1
    lines.push({ label: title, field: here })
    return field
  }

  const list = (its: JsonObject, items: JsonObject, here: string, title: string): JsonObject | undefined => {
    const properties: Record<string, Json> = { id: { type: 'string', maxLength: 64 } }
    const heads: Column[] = []
    for (const [given, value] of Object.entries(ownObject(items, 'properties'))) {
      const column = resolved(schema, value)
      const name = propertyName(given, properties)
      const field = column && fieldOf(column, ownText(column, 'title') ?? given)
      if (given === 'id') continue
      if (!field || heads.length >= most.columns) {
        left.push(`${here}.*.${given}`)
        continue
      }
      properties[name] = field
      heads.push({ id: name, cell: `{${name}}` })
    }
    if (heads.length === 0) return undefined
    lines.push({ label: title, field: null })
    flush()
    bands.push({ id: `rows_${bands.length + 1}`, band: 'table', title, rows: here, columns: spread(heads) })
    const { id: _, ...shown } = properties
    const asked = own(its, 'maxItems')
    return {
      type: 'array',
      title,
      maxItems: typeof asked === 'number' && asked >= 1 && asked <= 500 ? Math.floor(asked) : 100,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id'],
        'x-order': Object.keys(shown),
        properties,
      },
    }
  }

  const whole = group(resolved(schema, schema) ?? {}, '', 0)
  flush()
  const { sheet } = blank
  if (!sheet) throw new Error('A blank template has no sheet.')
  const drawn: Sheet = {
    ...sheet,
    columns: evenColumns(sheet),
    bands: bands.length > 0 ? bands : sheet.bands,
  }
  return {
    template: {
      ...blank,
      schema: { ...ownObject({ schema: blank.schema }, 'schema'), ...whole },
      sheet: drawn,
    },
    left,
  }
}

/** Columns that share the paper's width. */
function spread(heads: readonly Column[]): readonly Column[] {
  return heads.map((head, at) => ({ ...head, at: `c${Math.floor((at * most.columns) / heads.length) + 1}` }))
}

function fieldOf(its: JsonObject, title: string): JsonObject | undefined {
  const type = own(its, 'type')
  if (type === 'array' || type === 'object' || type === 'null' || Array.isArray(type)) return undefined
  const kind = kindOf(its)?.id
  if (kind === undefined) return undefined
  const props = Object.fromEntries(
    carried.flatMap((name) => {
      const value = own(its, name)
      return value === undefined ? [] : [[name, value]]
    }),
  )
  const length = own(its, 'maxLength')
  return fieldSchema(
    kind === 'text' && typeof length === 'number' && length > 200 ? 'long-text' : kind,
    title,
    props,
  )
}

/** A schema with what its local `$ref` names, one step at a time; undefined where that leads nowhere. */
function resolved(root: JsonObject, value: Json | undefined): JsonObject | undefined {
  let at = value
  for (let step = 0; step < 8; step += 1) {
    if (!isObject(at)) return undefined
    const ref = ownText(at, '$ref')
    if (ref === undefined) return at
    const { $ref: _, ...beside } = at
    const target = localRef(root, ref)
    if (!isObject(target)) return undefined
    at = { ...target, ...beside }
  }
  return undefined
}

function grid(id: string, lines: readonly { readonly label: string; readonly field: string | null }[]): Band {
  return {
    id,
    band: 'grid',
    rows: lines.map((_, at) => ({ id: `r${at + 1}` })),
    cells: lines.flatMap(({ label, field }, at) => {
      const row = `r${at + 1}`
      const head = { id: `l${at + 1}`, at: [row, columns.label] as const, text: label.replaceAll('{', '{{') }
      return field === null
        ? [head]
        : [head, { id: `f${at + 1}`, at: [row, columns.field] as const, text: `{${field}}` }]
    }),
  } as Band
}

/** Twelve columns over the paper's width, so that a table of any number of columns finds its own. */
function evenColumns({ page }: Sheet): Sheet['columns'] {
  const room = 210 - page.margins.left - page.margins.right
  return Array.from({ length: most.columns }, (_, at) => ({
    id: `c${at + 1}`,
    width: Math.round((room / most.columns) * 10) / 10,
  }))
}
