import RjsfForm from '@rjsf/core/lib/components/Form.js'
import type { ErrorSchema, RJSFSchema, UiSchema } from '@rjsf/utils'
import type { Json } from '@tianbao/edit'
import { Boundary } from '@tianbao/fields/react'
import { useId, useMemo } from 'react'
import { say } from '../messages/messages.ts'
import { createBranchValidator } from './branch-validator.ts'
import { cleanUi } from './clean-ui.ts'
import { drawSchema } from './drawing/draw-schema.ts'
import { errorsByField, type FieldError } from './errors-by-field.ts'
import type { FitsPattern } from './fits.ts'
import { PartsContext, partsOf } from './parts-context.ts'
import { fields, templates, widgets } from './theme.ts'
import { translateString } from './translate-string.ts'
import '../styles/rjsf.css'

interface SchemaFormProps {
  /** Any JSON Schema, draft 07 to 2020-12. Another one is another form: give it another `key`. */
  readonly schema: Json
  /** RJSF's hints on how to draw it; of these only words, order and widgets are heeded. */
  readonly uiSchema?: Json
  /** What stands in it at first. */
  readonly initialData?: Json
  readonly onChange: (data: Json | undefined) => void
  /** What is wrong, to be said at its fields. */
  readonly errors?: readonly FieldError[]
  readonly isReadOnly?: boolean
  /** Runs the schema's patterns where they decide which alternative is shown; without it they decide nothing. */
  readonly fitsPattern?: FitsPattern
  /**
   * What the ids of its controls begin with, before the JSON Pointer of the value with `_` for `/`: for who leads there.
   * Left out: one of its own.
   */
  readonly idPrefix?: string
}

/**
 * A form for a plain JSON Schema, without a template. RJSF draws it and owns its values; it judges nothing: the
 * findings come from whoever has a validator. Drawing is bounded, whatever the schema.
 */
export function SchemaForm(props: SchemaFormProps) {
  const { schema, uiSchema, initialData, onChange, errors, isReadOnly, fitsPattern } = props
  const drawing = useMemo(() => drawSchema(schema), [schema])
  const ownPrefix = useId()
  const parts = useMemo(() => partsOf(schema), [schema])
  const ui = useMemo(() => cleanUi(uiSchema ?? {}), [uiSchema])
  const validator = useMemo(() => createBranchValidator(fitsPattern), [fitsPattern])
  const extraErrors = useMemo(() => errorsByField(errors ?? []), [errors])
  return (
    <Boundary otherwise={(error) => <Undrawn error={error} />}>
      <PartsContext value={parts}>
        <RjsfForm
          idPrefix={props.idPrefix ?? ownPrefix}
          tagName="div"
          className="tf-form tf-plain"
          schema={drawing.schema as RJSFSchema}
          uiSchema={{ ...ui, 'ui:submitButtonOptions': { norender: true } } as UiSchema}
          initialFormData={initialData}
          validator={validator}
          fields={fields}
          templates={templates}
          widgets={widgets}
          translateString={translateString}
          extraErrors={extraErrors as ErrorSchema}
          experimental_defaultFormStateBehavior={defaulting}
          readonly={isReadOnly === true}
          // RJSF reports the defaults that it found while it is still being drawn.
          onChange={({ formData }) => queueMicrotask(() => onChange(formData as Json | undefined))}
          showErrorList={false}
          noHtml5Validate
        />
      </PartsContext>
    </Boundary>
  )
}

/** Nothing is chosen among constants until somebody chooses: a choice that makes itself looks like an answer. */
const defaulting = { constAsDefaults: 'skipOneOf' } as const

/** Where RJSF cannot make sense of a schema. */
function Undrawn({ error }: { readonly error: Error }) {
  return (
    <p role="alert" className="tf-errors">
      {say('draw.broken', { reason: error.message.slice(0, 300) })}
    </p>
  )
}
