import { equalJson, type Json, type JsonObject } from '@tianbao/edit'
import type { FieldKind } from '@tianbao/fields'
import { SchemaForm } from '@tianbao/form-react'
import { useMemo, useRef } from 'react'
import { say } from '../messages/messages.ts'
import { commonValue } from './common-value.ts'

interface KindPropsProps {
  readonly kind: FieldKind
  /** The fields' schemas: one form for all of them. */
  readonly schemas: readonly JsonObject[]
  /** What was touched, and only that; undefined takes a property away. */
  readonly onWrite: (props: Readonly<Record<string, Json | undefined>>) => void
}

/** A kind's own settings, as RJSF draws them from the kind's `props`. They are written when the form is left. */
export function KindProps({ kind, schemas, onWrite }: KindPropsProps) {
  const names = useMemo(() => propertyNames(kind.props), [kind])
  const known = useMemo(() => {
    const values: Record<string, Json> = {}
    const ui: Record<string, JsonObject> = {}
    for (const name of names) {
      const common = commonValue(schemas, name)
      if (common === 'differ') ui[name] = { 'ui:placeholder': say('prop.differ') }
      else if (common.value !== undefined) values[name] = common.value
    }
    return { values, ui }
  }, [names, schemas])
  const typed = useRef<JsonObject>(known.values)
  if (names.length === 0) return null

  const write = () => {
    const touched = names.filter((name) => !isSame(typed.current[name], known.values[name]))
    if (touched.length > 0) onWrite(Object.fromEntries(touched.map((name) => [name, typed.current[name]])))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears that its form is left
    <div
      className="d-kind-props"
      onBlur={write}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) write()
      }}
    >
      <SchemaForm
        key={JSON.stringify(known.values)}
        schema={kind.props}
        uiSchema={known.ui}
        initialData={known.values}
        onChange={(data) => {
          if (data !== undefined && typeof data === 'object' && data !== null && !Array.isArray(data))
            typed.current = data as JsonObject
        }}
      />
    </div>
  )
}

function propertyNames(props: JsonObject): readonly string[] {
  const { properties } = props
  return typeof properties === 'object' && properties !== null && !Array.isArray(properties)
    ? Object.keys(properties)
    : []
}

function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return a === undefined || b === undefined ? a === b : equalJson(a, b)
}
