import type { JsonObject } from '@tianbao/edit'
import type { Template } from '../template.ts'
import { fieldSchema } from './field-schema.ts'
import { type CommandOutcome, changeTemplate, notDone } from './outcome.ts'
import { readFields } from './read-fields.ts'
import { changeSchema, schemaPath } from './schema-place.ts'

/** Words of a field that mean the same whatever its kind. */
const kept = ['title', 'description', 'x-year', 'x-help', 'x-concept', 'x-unit']

/** Makes fields be of another kind. Their names, titles and help stay; limits of the former kind go. */
export function changeKind(
  template: Template,
  spec: { readonly fields: readonly string[]; readonly kind: string },
): CommandOutcome {
  const fieldAt = readFields(template.schema)
  let after = template
  for (const field of spec.fields) {
    const declared = fieldAt(field)
    if (declared === null) return notDone('no_field', { field })
    if (declared.kind === spec.kind) continue
    const schema = fieldSchema(spec.kind, declared.title)
    if (schema === undefined) return notDone('no_kind', { kind: spec.kind })
    const words: JsonObject = Object.fromEntries(
      Object.entries(declared.schema).filter(([name]) => kept.includes(name)),
    )
    after = changeSchema(after, schemaPath(template, field), () => ({ ...schema, ...words }))
  }
  return changeTemplate(template, after, { made: spec.fields })
}
