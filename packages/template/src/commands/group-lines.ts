import { isObject, own, ownObject, ownTexts } from '../json-values.ts'
import type { Template } from '../template.ts'
import { freshName } from './fresh-name.ts'
import { type CommandOutcome, changeTemplate, notDone } from './outcome.ts'
import { changeSchema, holderPath, schemaAt, withProperty } from './schema-place.ts'

/**
 * Adds a line to a group that a table draws line by line (收入构成: 财政拨款, …), behind another one: with the columns
 * that the line behind which it comes has.
 */
export function addGroupLine(
  template: Template,
  spec: { readonly group: string; readonly title: string; readonly name?: string; readonly after: string },
): CommandOutcome {
  const path = holderPath(template, spec.group)
  const holder = schemaAt(template, path)
  const like = own(ownObject(holder, 'properties'), spec.after)
  if (!isObject(like)) return notDone('no_field', { field: `${spec.group}.${spec.after}` })
  const name = freshName(holder, 'line', spec.name)
  const after = changeSchema(template, path, (now) =>
    withProperty(now, name, { ...like, title: spec.title }, spec.after),
  )
  return changeTemplate(template, after, { made: [`${spec.group}.${name}`] })
}

/** Moves a property of an object one step in the order for people. */
export function moveProperty(
  template: Template,
  spec: { readonly field: string; readonly by: -1 | 1 },
): CommandOutcome {
  const { field, by } = spec
  const path = holderPath(template, field.split('.').slice(0, -1).join('.'))
  const holder = schemaAt(template, path)
  const name = field.slice(field.lastIndexOf('.') + 1)
  const names = [
    ...new Set([...ownTexts(holder, 'x-order'), ...Object.keys(ownObject(holder, 'properties'))]),
  ]
  const at = names.indexOf(name)
  const beside = names[at + by]
  if (at < 0) return notDone('no_field', { field })
  if (beside === undefined) return changeTemplate(template, template, { made: [field] })
  const order = names.with(at, beside).with(at + by, name)
  return changeTemplate(
    template,
    changeSchema(template, path, (now) => ({ ...now, 'x-order': order })),
    { made: [field] },
  )
}
