import { type JsonObject, propertyAddress } from '@tianbao/edit'
import { ownObject } from '../../json-values.ts'
import { flatten, propertiesOf } from '../../schema/faces.ts'
import type { LintRule } from '../lint-rule.ts'

/** A field that its group requires, in a group that is not required itself: it is only asked for once the group has something. */
export const requiredInOptional: LintRule = {
  id: 'required_in_optional',
  severity: 'hint',
  find({ compiled, schemaAt }) {
    const asked = askedIn(compiled.schema, '')
    return Object.values(compiled.fields)
      .filter((field) => !field.isRequired && asked.has(field.pattern))
      .map((field) => ({ at: [schemaAt(field.pattern)], params: { title: field.title } }))
  },
}

/** The patterns of all properties that the object they are in requires. */
function askedIn(schema: JsonObject, pattern: string): ReadonlySet<string> {
  const asked = new Set<string>()
  const walk = (node: JsonObject, place: string) => {
    for (const { name, schema: one, isRequired } of propertiesOf(node)) {
      const here = propertyAddress(place, name)
      if (isRequired) asked.add(here)
      walk(one, here)
      walk(ownObject(flatten(one), 'items'), `${here}.*`)
    }
  }
  walk(schema, pattern)
  return asked
}
