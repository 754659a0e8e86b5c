import { ownObject, ownTexts } from '../json-values.ts'
import type { Template } from '../template.ts'
import { freshName } from './fresh-name.ts'
import { type CommandOutcome, changeTemplate, isNotDone, notDone } from './outcome.ts'
import { changeSchema, firstChild, holderPath, schemaAt, withoutProperty } from './schema-place.ts'
import { withPaths } from './sheet-paths.ts'
import { isUsedWithin } from './uses.ts'

/**
 * Puts fields of one object into a group of their own, where the first of them stood: `total`, `fiscal` become
 * `budget.total`, `budget.fiscal`. Refused where they are of several objects, and while rules use them: their paths
 * change.
 */
export function groupFields(
  template: Template,
  spec: { readonly fields: readonly string[]; readonly title: string; readonly name?: string },
): CommandOutcome {
  const { fields, title } = spec
  const [above, ...others] = new Set(fields.map((field) => field.split('.').slice(0, -1).join('.')))
  if (above === undefined || others.length > 0) return notDone('not_one_group')
  const used = fields.find((field) => isUsedWithin(template, field))
  if (used !== undefined) return notDone('name_kept', { name: used })
  const path = holderPath(template, above)
  const holder = schemaAt(template, path)
  const names = fields.map((field) => field.slice(field.lastIndexOf('.') + 1))
  const missing = names.find((name) => !Object.hasOwn(ownObject(holder, 'properties'), name))
  if (missing !== undefined) return notDone('no_field', { field: missing })
  const group = freshName(holder, 'group', spec.name)
  const properties = ownObject(holder, 'properties')
  const order = ownTexts(holder, 'x-order')
  const own = order.filter((name) => names.includes(name))
  const required = ownTexts(holder, 'required').filter((name) => names.includes(name))
  const schema = {
    type: 'object',
    title,
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
    'x-order': own,
    properties: Object.fromEntries(own.map((name) => [name, ownObject(properties, name)])),
  }
  const after = changeSchema(template, path, (now) => {
    const without = names.reduce(withoutProperty, now)
    const at = order.findIndex((name) => names.includes(name))
    const rest = ownTexts(without, 'x-order')
    return {
      ...without,
      'x-order': rest.toSpliced(at < 0 ? rest.length : at, 0, group),
      properties: { ...ownObject(without, 'properties'), [group]: schema },
    }
  })
  const made = [above === '' ? group : `${above}.${group}`]
  if (template.sheet === undefined) return changeTemplate(template, after, { made })
  const wanted = path.join('/')
  const sheet = withPaths(
    template.sheet,
    (path) => {
      const at = path.findIndex(
        (name, index) =>
          names.includes(name) && holderPath(template, path.slice(0, index).join('.')).join('/') === wanted,
      )
      return at < 0 ? path : path.toSpliced(at, 0, group)
    },
    (base) => firstChild(template, base),
  )
  return isNotDone(sheet) ? sheet : changeTemplate(template, { ...after, sheet }, { made })
}
