import SchemaField from '@rjsf/core/lib/components/fields/SchemaField.js'
import type { FieldProps, RJSFSchema } from '@rjsf/utils'
import { ANY, BARE, CLOSED, LATER } from '../drawing/drawing.ts'

/**
 * RJSF's field for any schema. A part that is not drawn, or not yet, has no type, whatever stands around it. A list or
 * an object of which RJSF has only guessed the type, from a value that no schema describes, takes values of any type.
 */
export function DrawnSchemaField(props: FieldProps) {
  return <SchemaField {...props} schema={drawn(props.schema)} />
}

/** Words that say which names an object has, here or where RJSF is led by them. */
const says = [
  'properties',
  'additionalProperties',
  'patternProperties',
  'oneOf',
  'anyOf',
  'allOf',
  'if',
  'dependencies',
  '$ref',
  BARE,
]

function drawn(schema: RJSFSchema): RJSFSchema {
  if ((LATER in schema || CLOSED in schema) && schema.type !== undefined) {
    const { type: _, ...untyped } = schema
    return untyped
  }
  if (schema.type === 'array' && schema.items === undefined)
    return { ...schema, items: { [ANY]: true } as RJSFSchema }
  const isBare = says.every((word) => schema[word] === undefined)
  return schema.type === 'object' && isBare ? { ...schema, additionalProperties: true } : schema
}
