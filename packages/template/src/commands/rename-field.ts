import type { Json, JsonObject } from '@tianbao/edit'
import { isPropertyName } from '../gate/check-names.ts'
import { isObject, own, ownObject, ownText, ownTexts } from '../json-values.ts'
import type { CatalogNode, Template } from '../template.ts'
import { type CommandOutcome, changeTemplate, isNotDone, notDone } from './outcome.ts'
import { changeSchema, firstChild, holderPath, type SchemaPath, schemaAt } from './schema-place.ts'
import { withPaths } from './sheet-paths.ts'
import { isUsedWithin } from './uses.ts'

/**
 * Gives a property another name, wherever the table names it: a field, a group, a list. A name is a field's identity:
 * this is for a form that is being drawn, before anything is kept under it. Refused while rules, the catalog, scoring or
 * sources say the old one: what they say is their author's.
 */
export function renameField(
  template: Template,
  spec: { readonly field: string; readonly name: string },
): CommandOutcome {
  const { field, name } = spec
  const old = field.slice(field.lastIndexOf('.') + 1)
  if (name === old) return changeTemplate(template, template, { made: [field] })
  if (!isPropertyName(name)) return notDone('property_name', { name: name.slice(0, 64) })
  const above = field.split('.').slice(0, -1).join('.')
  const path = holderPath(template, above)
  const holder = schemaAt(template, path)
  if (!Object.hasOwn(ownObject(holder, 'properties'), old)) return notDone('no_field', { field })
  if (Object.hasOwn(ownObject(holder, 'properties'), name)) return notDone('name_taken', { name })
  if (isNamedElsewhere(template, field, old, path)) return notDone('name_kept', { name: old })
  const after = changeSchema(template, path, (schema) => withName(schema, old, name))
  const made = [above === '' ? name : `${above}.${name}`]
  if (template.sheet === undefined) return changeTemplate(template, after, { made })
  const isOwn = ownerOf(template, path)
  const sheet = withPaths(
    template.sheet,
    (names) => names.map((one, at) => (one === old && isOwn(names.slice(0, at)) ? name : one)),
    (base) => firstChild(template, base),
  )
  return isNotDone(sheet) ? sheet : changeTemplate(template, { ...after, sheet }, { made })
}

/** Whether the properties below some names are declared at a path: eight lines of money may share one declaration. */
function ownerOf(template: Template, path: SchemaPath): (names: readonly string[]) => boolean {
  const wanted = path.join('/')
  const known = new Map<string, boolean>()
  return (names) => {
    const key = names.join('.')
    const before = known.get(key)
    if (before !== undefined) return before
    const is = holderPath(template, key).join('/') === wanted
    known.set(key, is)
    return is
  }
}

function withName(schema: JsonObject, old: string, name: string): JsonObject {
  const swapped = (one: string) => (one === old ? name : one)
  const properties = Object.fromEntries(
    Object.entries(ownObject(schema, 'properties')).map(([key, value]) => [swapped(key), value]),
  )
  return {
    ...schema,
    properties,
    ...(Object.hasOwn(schema, 'required') ? { required: ownTexts(schema, 'required').map(swapped) } : {}),
    ...(Object.hasOwn(schema, 'x-order') ? { 'x-order': ownTexts(schema, 'x-order').map(swapped) } : {}),
  }
}

/** Whether anything outside the schema and the table says the name. */
function isNamedElsewhere(template: Template, field: string, name: string, path: SchemaPath): boolean {
  if (isUsedWithin(template, field)) return true
  const says = (value: Json | undefined): boolean => {
    if (typeof value === 'string') return value.split('.').includes(name)
    if (Array.isArray(value)) return value.some(says)
    return isObject(value) && Object.values(value).some(says)
  }
  if (says(template.scoring as Json | undefined) || says(template.sources as Json | undefined)) return true
  const list = path.at(-1) === 'items' ? schemaAt(template, path.slice(0, -1)) : {}
  const catalog = template.catalog?.find(({ id }) => id === ownText(list, 'x-catalog'))
  if (catalog === undefined) return false
  const isSaid = (node: CatalogNode): boolean =>
    own(node.defaults ?? {}, name) !== undefined ||
    own((node.note ?? {}) as JsonObject, name) !== undefined ||
    (node.nodes ?? []).some(isSaid)
  return catalog.fixed.includes(name) || catalog.nodes.some(isSaid)
}
