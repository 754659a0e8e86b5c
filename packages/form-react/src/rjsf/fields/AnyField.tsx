import type { FieldProps, RJSFSchema } from '@rjsf/utils'
import { useId, useState } from 'react'
import { say } from '../../messages/messages.ts'
import { ANY } from '../drawing/drawing.ts'

/** A value of any type: first which, then the value. */
export function AnyField(props: FieldProps) {
  const { disabled, fieldPathId, formData, onChange, readonly, registry, schema } = props
  const id = useId()
  const [type, setType] = useState<ValueType>(() => typeOfValue(formData))
  const { SchemaField } = registry.fields
  const choose = (chosen: ValueType) => {
    setType(chosen)
    onChange(startingValue[chosen], fieldPathId.path)
  }
  return (
    <div className="tf-any">
      <label htmlFor={id} className="tf-unseen">
        {say('field.type')}
      </label>
      <select
        id={id}
        value={type}
        disabled={disabled === true || readonly === true}
        onChange={(event) => {
          const chosen = valueTypes.find((one) => one === event.target.value)
          if (chosen) choose(chosen)
        }}
      >
        {valueTypes.map((one) => (
          <option key={one} value={one}>
            {say(`type.${one}`)}
          </option>
        ))}
      </select>
      {SchemaField && type !== 'null' && (
        <SchemaField {...props} schema={{ ...schemaOf(type), title: schema.title ?? say('field.value') }} />
      )}
    </div>
  )
}

const valueTypes = ['string', 'number', 'boolean', 'object', 'array', 'null'] as const
type ValueType = (typeof valueTypes)[number]

const startingValue: Readonly<Record<ValueType, unknown>> = {
  string: undefined,
  number: undefined,
  boolean: false,
  object: {},
  array: [],
  null: null,
}

function typeOfValue(value: unknown): ValueType {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return valueTypes.find((one) => one === typeof value) ?? 'string'
}

function schemaOf(type: ValueType): RJSFSchema {
  if (type === 'object') return { type, additionalProperties: true }
  if (type === 'array') return { type, items: { [ANY]: true } as RJSFSchema }
  return { type }
}
