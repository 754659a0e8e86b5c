import type { JsonObject } from '@tianbao/edit'
import { ownObject } from '../../json-values.ts'
import { flatten, propertiesOf } from '../../schema/faces.ts'
import type { LintRule } from '../lint-rule.ts'

/** A field that its group requires, in a group that is not required itself: it is only asked for once the group has something. */
export const requiredInOptional: LintRule = {
  id: 'required_in_optional',
  severity: 'hint',
  find: ({ compiled, schemaAt }) =>
    Object.values(compiled.fields)
      .filter((field) => !field.isRequired && isAsked(compiled.schema, field.pattern.split('.')))
      .map((field) => ({ at: [schemaAt(field.pattern)], params: { title: field.title } })),
}

/** Whether the object that a path's last name is in requires it. */
function isAsked(schema: JsonObject, [name = '', ...rest]: readonly string[]): boolean {
  if (name === '*') return isAsked(flatten(ownObject(flatten(schema), 'items')), rest)
  const declared = propertiesOf(schema).find((one) => one.name === name)
  if (!declared) return false
  return rest.length === 0 ? declared.isRequired : isAsked(flatten(declared.schema), rest)
}
