import { ADDITIONAL_PROPERTY_FLAG, type FieldTemplateProps } from '@rjsf/utils'
import { say } from '../../messages/messages.ts'

/** A label over or beside its control; what is wrong stands under it. Groups and lists bring their own headings. */
export function FieldTemplate(props: FieldTemplateProps) {
  const { children, description, displayLabel, errors, help, hidden, id, label, required, schema } = props
  if (hidden) return <div hidden>{children}</div>
  if (ADDITIONAL_PROPERTY_FLAG in schema) return <NamedField {...props} />
  if (isGroup(props)) {
    return (
      <div className="tf-whole">
        {children}
        {errors}
      </div>
    )
  }
  return (
    <div className="tf-field">
      {displayLabel && (
        <label htmlFor={controlId(id, props)}>
          {label}
          {required && <span className="tf-required"> {say('field.required')}</span>}
        </label>
      )}
      {children}
      {displayLabel && description}
      {errors}
      {help}
    </div>
  )
}

/** A property that the schema does not name: its name is typed, beside its value. */
function NamedField(props: FieldTemplateProps) {
  const { children, disabled, errors, id, label, onKeyRenameBlur, onRemoveProperty, readonly } = props
  return (
    <div className="tf-field tf-named">
      <input
        type="text"
        id={`${id}-key`}
        aria-label={say('field.name')}
        defaultValue={label}
        key={label}
        disabled={disabled === true || readonly === true}
        onBlur={onKeyRenameBlur}
      />
      <div className="tf-named-value">
        <label htmlFor={id} className="tf-unseen">
          {label}
        </label>
        {children}
        {errors}
      </div>
      <button
        type="button"
        className="tf-button tf-small"
        disabled={disabled === true || readonly === true}
        onClick={onRemoveProperty}
      >
        {say('field.remove', { name: label })}
      </button>
    </div>
  )
}

/** Objects and lists have a heading of their own; a choice of several files or options is one control. */
function isGroup({ schema, uiSchema, displayLabel }: FieldTemplateProps): boolean {
  if (uiSchema?.['ui:field'] === 'sheet' || schema.type === 'object') return true
  return !displayLabel && schema.type !== 'boolean' && schema.type !== 'null'
}

/** The control that a label names: of alternatives, their choice. */
function controlId(id: string, { schema, registry }: FieldTemplateProps): string {
  const isChoice = (schema.oneOf ?? schema.anyOf) && !registry.schemaUtils.isSelect(schema)
  return isChoice ? `${id}${schema.oneOf ? '__oneof_select' : '__anyof_select'}` : id
}
