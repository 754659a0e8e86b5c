import {
  type CyclicSchemaExpandProps,
  type DescriptionFieldProps,
  errorId,
  type FieldErrorProps,
  type FieldHelpProps,
  helpId,
  type IconButtonProps,
  type MultiSchemaFieldTemplateProps,
  type OptionalDataControlsTemplateProps,
  type TranslatableString,
  type UnsupportedFieldProps,
} from '@rjsf/utils'
import { say } from '../../messages/messages.ts'

/** Words of a schema are text, never Markdown or HTML. */
export function DescriptionFieldTemplate({ id, description }: DescriptionFieldProps) {
  if (!description) return null
  return (
    <p id={id} className="tf-help">
      {description}
    </p>
  )
}

export function FieldHelpTemplate({ fieldPathId, help }: FieldHelpProps) {
  if (!help) return null
  return (
    <p id={helpId(fieldPathId)} className="tf-help">
      {help}
    </p>
  )
}

export function FieldErrorTemplate({ errors = [], fieldPathId }: FieldErrorProps) {
  if (errors.length === 0) return null
  return (
    <ul id={errorId(fieldPathId)} className="tf-errors">
      {[...new Set(errors.map(String))].map((error) => (
        <li key={error}>{error}</li>
      ))}
    </ul>
  )
}

/** Which of several ways, and the one that was chosen. */
export function MultiSchemaFieldTemplate({ selector, optionSchemaField }: MultiSchemaFieldTemplateProps) {
  return (
    <div className="tf-alternatives">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: RJSF's choice is the control. */}
      <label className="tf-choice">
        <span className="tf-unseen">{say('field.way')}</span>
        {selector}
      </label>
      {optionSchemaField}
    </div>
  )
}

export function UnsupportedFieldTemplate({ fieldPathId }: UnsupportedFieldProps) {
  return <p className="tf-help">{say('draw.unknown', { name: fieldPathId?.path.join('.') ?? '' })}</p>
}

/** A group that holds a group of its own kind: opened one by one. */
export function CyclicSchemaExpandTemplate({ name, fieldPathId, onExpand }: CyclicSchemaExpandProps) {
  return (
    <div className="tf-field">
      <span>{name}</span>
      <button
        type="button"
        aria-label={say('draw.open_named', { name: name ?? '' })}
        className="tf-button tf-small"
        onClick={() => onExpand(fieldPathId.$id)}
      >
        {say('draw.open')}
      </button>
    </div>
  )
}

export function OptionalDataControlsTemplate(props: OptionalDataControlsTemplateProps) {
  const { id, label, onAddClick, onRemoveClick } = props
  const onClick = onAddClick ?? onRemoveClick
  if (!onClick) return <span className="tf-help">{label}</span>
  return (
    <button type="button" id={id} className="tf-button tf-small" onClick={onClick}>
      {label}
    </button>
  )
}

/** A button in words; RJSF's own have pictures of a font that is not there. */
export function wordButton(word: TranslatableString) {
  return function WordButton({ registry, id, title, onClick, disabled }: IconButtonProps) {
    return (
      <button type="button" className="tf-button tf-small" id={id} onClick={onClick} disabled={disabled}>
        {title ?? registry.translateString(word)}
      </button>
    )
  }
}
