import type { FieldProps } from '@rjsf/utils'
import { use, useState } from 'react'
import { say } from '../../messages/messages.ts'
import { LATER } from '../drawing/drawing.ts'
import { PartsContext } from '../parts-context.ts'

/** A part of a large schema: a button, and once it was pressed the part itself with the defaults that it brings. */
export function LaterField(props: FieldProps) {
  const { schema, name, registry, formData, fieldPathId, onChange, disabled, readonly } = props
  const partOf = use(PartsContext)
  const [part, setPart] = useState(() => (formData === undefined ? null : partOf(schema[LATER])))
  const { SchemaField } = registry.fields
  if (part && SchemaField) return <SchemaField {...props} schema={{ title: schema.title ?? name, ...part }} />
  const open = () => {
    const found = partOf(schema[LATER])
    const given = registry.schemaUtils.getDefaultFormState(found, formData)
    setPart(found)
    if (given !== undefined && disabled !== true && readonly !== true) onChange(given, fieldPathId.path)
  }
  return (
    <button
      type="button"
      aria-label={say('draw.open_named', { name: String(schema.title ?? name) })}
      className="tf-button tf-small"
      onClick={open}
    >
      {say('draw.open')}
    </button>
  )
}
