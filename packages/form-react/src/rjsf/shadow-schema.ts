import type { Json, JsonObject } from '@tianbao/edit'
import { unplacedFields } from '@tianbao/sheet'
import type { CompiledTemplate } from '@tianbao/template'

/** Where the official table stands in the shadow schema: a counter, since RJSF owns no value of it. */
export const sheetProperty = '$sheet'

/** What RJSF is given: the table as a counter, and what has no place in it as it is. */
export interface Shadow {
  readonly schema: JsonObject
  readonly uiSchema: JsonObject
  /** Names of the top-level properties that RJSF draws and owns. */
  readonly owned: readonly string[]
  /** There is nothing but the table: the schema is in RJSF's words already. */
  readonly isTable: boolean
}

/**
 * The schema that RJSF draws. A field of the table is left out, an object down to what is not in the table; a list
 * with a column in the table belongs to the table whole.
 */
export function shadowSchema(template: CompiledTemplate): Shadow {
  const placed = placedFields(template)
  const rest = keepUnplaced(template.schema, '', placed, template.schema, 0)
  const properties = isObject(rest?.properties) ? rest.properties : {}
  const owned = Object.keys(properties)
  const table = template.sheet ? { [sheetProperty]: { type: 'integer', title: template.title } } : {}
  const isTable = template.sheet !== null && owned.length === 0
  const { required, ...others } = rest ?? {}
  const { description } = others
  return {
    owned,
    isTable,
    schema: {
      ...(!isTable ? others : description === undefined ? {} : { description }),
      type: 'object',
      title: '',
      properties: { ...table, ...properties },
      ...(Array.isArray(required)
        ? { required: required.filter((name) => owned.includes(String(name))) }
        : {}),
    },
    uiSchema: {
      [sheetProperty]: { 'ui:field': 'sheet' },
      'ui:submitButtonOptions': { norender: true },
      ...orders(isTable ? {} : (rest ?? {}), template.schema, 0, template.sheet ? [sheetProperty] : []),
    },
  }
}

function placedFields(template: CompiledTemplate): ReadonlySet<string> {
  if (!template.sheet) return new Set()
  const fields = Object.keys(template.fields)
  const unplaced = new Set(unplacedFields(template.sheet, fields))
  return new Set(fields.filter((field) => !unplaced.has(field)))
}

/** Nested deeper than any template may be. */
const deepest = 32

function keepUnplaced(
  node: JsonObject,
  prefix: string,
  placed: ReadonlySet<string>,
  root: JsonObject,
  depth: number,
): JsonObject | null {
  const schema = follow(node, root)
  if (prefix !== '' && placed.has(prefix)) return null
  if (depth > deepest) return null
  const under = `${prefix}.`
  const holdsPlaced = prefix === '' || [...placed].some((field) => field.startsWith(under))
  if (!holdsPlaced) return node
  if (schema.type === 'array' || !isObject(schema.properties)) return null
  const kept: Record<string, Json> = {}
  for (const [name, property] of Object.entries(schema.properties)) {
    if (!isObject(property)) continue
    const inner = keepUnplaced(property, prefix === '' ? name : under + name, placed, root, depth + 1)
    if (inner) kept[name] = inner
  }
  if (prefix !== '' && Object.keys(kept).length === 0) return null
  const { required } = schema
  return {
    ...schema,
    properties: kept,
    ...(Array.isArray(required) ? { required: required.filter((name) => String(name) in kept) } : {}),
  }
}

/** `x-order` and the widgets of kinds, in RJSF's words. Row ids are never shown. */
function orders(
  node: JsonObject,
  root: JsonObject,
  depth: number,
  first: readonly string[] = [],
): JsonObject {
  const schema = follow(node, root)
  if (depth > deepest) return {}
  if (schema['x-kind'] === 'long-text') return { 'ui:widget': 'textarea' }
  if (isObject(schema.items)) return { items: orders(schema.items, root, depth + 1) }
  if (!isObject(schema.properties)) return {}
  const ui: Record<string, Json> = {}
  const order = Array.isArray(schema['x-order']) ? schema['x-order'] : []
  const names = Object.keys(schema.properties)
  ui['ui:order'] = [...first, ...order.filter((name) => names.includes(String(name))), '*']
  for (const [name, property] of Object.entries(schema.properties)) {
    if (!isObject(property)) continue
    const isBookkeeping = depth > 0 && (name === 'id' || name === 'under')
    const inner = isBookkeeping ? { 'ui:widget': 'hidden' } : orders(property, root, depth + 1)
    if (Object.keys(inner).length > 0) ui[name] = inner
  }
  return ui
}

function follow(node: JsonObject, root: JsonObject): JsonObject {
  let schema = node
  for (let hops = 0; typeof schema.$ref === 'string' && hops < deepest; hops += 1) {
    const name = /^#\/\$defs\/([^/]+)$/.exec(schema.$ref)?.[1]
    const defs = root.$defs
    const target = name !== undefined && isObject(defs) ? defs[name] : undefined
    if (!isObject(target)) return schema
    const { $ref: _, ...own } = schema
    schema = { ...target, ...own }
  }
  return schema
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
