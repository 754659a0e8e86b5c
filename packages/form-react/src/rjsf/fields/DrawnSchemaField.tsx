import SchemaField from '@rjsf/core/lib/components/fields/SchemaField.js'
import type { FieldProps } from '@rjsf/utils'
import { CLOSED, LATER } from '../drawing/draw-schema.ts'

/** RJSF's field for any schema. A part that is not drawn, or not yet, has no type, whatever stands around it. */
export function DrawnSchemaField(props: FieldProps) {
  const { schema } = props
  if (!(LATER in schema || CLOSED in schema) || schema.type === undefined) return <SchemaField {...props} />
  const { type: _, ...untyped } = schema
  return <SchemaField {...props} schema={untyped} />
}
