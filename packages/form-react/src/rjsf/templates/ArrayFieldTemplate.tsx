import {
  type ArrayFieldItemTemplateProps,
  type ArrayFieldTemplateProps,
  buttonId,
  descriptionId,
  titleId,
} from '@rjsf/utils'
import { say } from '../../messages/messages.ts'

/** Rows one under another, each with its number and what can be done with it. */
export function ArrayFieldTemplate(props: ArrayFieldTemplateProps) {
  const { canAdd, disabled, fieldPathId, items, onAddClick, optionalDataControl } = props
  const { readonly, registry, schema, title, uiSchema } = props
  const { AddButton } = registry.templates.ButtonTemplates
  const description = uiSchema?.['ui:description'] ?? schema.description
  return (
    <fieldset id={fieldPathId.$id} className="tf-group">
      {title && <legend id={titleId(fieldPathId)}>{title}</legend>}
      {description && (
        <p id={descriptionId(fieldPathId)} className="tf-help">
          {description}
        </p>
      )}
      {optionalDataControl}
      {items.length === 0 && <p className="tf-help">{say('field.no_rows')}</p>}
      {items}
      {canAdd && (
        <AddButton
          id={buttonId(fieldPathId, 'add')}
          onClick={onAddClick}
          disabled={disabled === true || readonly === true}
          registry={registry}
        />
      )}
    </fieldset>
  )
}

export function ArrayFieldItemTemplate(props: ArrayFieldItemTemplateProps) {
  const { buttonsProps, children, hasToolbar, index, registry } = props
  const { ArrayFieldItemButtonsTemplate } = registry.templates
  const row = index + 1
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would want a heading of its own for every row.
    <div className="tf-item" role="group" aria-label={say('field.row', { row })}>
      <span className="tf-item-number" aria-hidden="true">
        {row}
      </span>
      <div className="tf-item-inside">{children}</div>
      {hasToolbar && (
        <div className="tf-item-buttons">
          <ArrayFieldItemButtonsTemplate {...buttonsProps} />
        </div>
      )}
    </div>
  )
}
