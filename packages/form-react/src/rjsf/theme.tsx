import {
  type ArrayFieldItemTemplateProps,
  type ArrayFieldTemplateProps,
  buttonId,
  type FieldTemplateProps,
  type IconButtonProps,
  type ObjectFieldTemplateProps,
  type TemplatesType,
  TranslatableString,
} from '@rjsf/utils'

/** A plain theme: a label over a control, rows with their buttons in words. RJSF's own widgets stay as they are. */
export const templates: Partial<Omit<TemplatesType, 'ButtonTemplates'>> & {
  ButtonTemplates: Partial<TemplatesType['ButtonTemplates']>
} = {
  FieldTemplate,
  ObjectFieldTemplate,
  ArrayFieldTemplate,
  ArrayFieldItemTemplate,
  ButtonTemplates: {
    AddButton: wordButton(TranslatableString.AddItemButton),
    CopyButton: wordButton(TranslatableString.CopyButton),
    MoveDownButton: wordButton(TranslatableString.MoveDownButton),
    MoveUpButton: wordButton(TranslatableString.MoveUpButton),
    RemoveButton: wordButton(TranslatableString.RemoveButton),
    ClearButton: wordButton(TranslatableString.ClearButton),
  },
}

function FieldTemplate(props: FieldTemplateProps) {
  const { id, label, children, errors, help, rawDescription, hidden, displayLabel, schema, uiSchema } = props
  if (hidden) return <div hidden>{children}</div>
  if (uiSchema?.['ui:field'] === 'sheet' || schema.type === 'object' || schema.type === 'array')
    return children
  return (
    <div className="tf-field">
      {displayLabel && <label htmlFor={id}>{label}</label>}
      {children}
      {rawDescription && <p className="tf-help">{rawDescription}</p>}
      {errors}
      {help}
    </div>
  )
}

function ObjectFieldTemplate({ title, properties, fieldPathId }: ObjectFieldTemplateProps) {
  const inside = properties.map((property) => <div key={property.name}>{property.content}</div>)
  if (title === '') return <div id={fieldPathId.$id}>{inside}</div>
  return (
    <fieldset id={fieldPathId.$id} className="tf-group">
      <legend>{title}</legend>
      {inside}
    </fieldset>
  )
}

function ArrayFieldTemplate(props: ArrayFieldTemplateProps) {
  const { title, items, canAdd, onAddClick, fieldPathId, registry, disabled, readonly } = props
  const { AddButton } = registry.templates.ButtonTemplates
  return (
    <fieldset id={fieldPathId.$id} className="tf-group">
      <legend>{title}</legend>
      {items}
      {canAdd && (
        <AddButton
          id={buttonId(fieldPathId, 'add')}
          onClick={onAddClick}
          disabled={disabled || readonly}
          registry={registry}
        />
      )}
    </fieldset>
  )
}

function ArrayFieldItemTemplate({
  children,
  buttonsProps,
  hasToolbar,
  registry,
}: ArrayFieldItemTemplateProps) {
  const { ArrayFieldItemButtonsTemplate } = registry.templates
  return (
    <div className="tf-item">
      <div className="tf-item-inside">{children}</div>
      {hasToolbar && (
        <div className="tf-item-buttons">
          <ArrayFieldItemButtonsTemplate {...buttonsProps} />
        </div>
      )}
    </div>
  )
}

function wordButton(word: TranslatableString) {
  return function WordButton({ registry, id, onClick, disabled }: IconButtonProps) {
    return (
      <button type="button" className="tf-button tf-small" id={id} onClick={onClick} disabled={disabled}>
        {registry.translateString(word)}
      </button>
    )
  }
}
