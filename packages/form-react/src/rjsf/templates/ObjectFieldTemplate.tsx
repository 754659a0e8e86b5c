import { buttonId, canExpand, descriptionId, type ObjectFieldTemplateProps, titleId } from '@rjsf/utils'
import { say } from '../../messages/messages.ts'
import { sheetProperty } from '../shadow-schema.ts'

/** A group of fields under its heading; the whole form stands by itself. */
export function ObjectFieldTemplate(props: ObjectFieldTemplateProps) {
  const { fieldPathId, properties, title } = props
  if (properties.some((property) => property.name === sheetProperty)) return <SheetAndRest {...props} />
  if (fieldPathId.path.length === 0) {
    return (
      <section className="tf-beside">
        {title && <h2>{title}</h2>}
        <Inside {...props} />
      </section>
    )
  }
  // A row has its number already; RJSF would name it once more.
  const isRow = typeof fieldPathId.path.at(-1) === 'number'
  const isNamed = Boolean(title) && !(isRow && props.schema.title === undefined)
  return (
    <fieldset id={fieldPathId.$id} className="tf-group">
      {isNamed && <legend id={titleId(fieldPathId)}>{title}</legend>}
      <Inside {...props} />
    </fieldset>
  )
}

/** The table on its paper, and under it what has no place in the table. */
function SheetAndRest(props: ObjectFieldTemplateProps) {
  const { properties } = props
  const table = properties.filter((property) => property.name === sheetProperty)
  const rest = properties.filter((property) => property.name !== sheetProperty)
  return (
    <>
      {table.map((property) => property.content)}
      {rest.length > 0 && (
        <section className="tf-beside">
          <h2>{say('page.beside')}</h2>
          <Inside {...props} properties={rest} />
        </section>
      )}
    </>
  )
}

function Inside(props: ObjectFieldTemplateProps) {
  const { description, disabled, fieldPathId, formData, onAddProperty, optionalDataControl } = props
  const { properties, readonly, registry, schema, uiSchema } = props
  const { AddButton } = registry.templates.ButtonTemplates
  return (
    <>
      {description && (
        <p id={descriptionId(fieldPathId)} className="tf-help">
          {description}
        </p>
      )}
      {optionalDataControl}
      {properties.map((property) => (
        <div key={property.name}>{property.content}</div>
      ))}
      {canExpand(schema, uiSchema, formData) && (
        <AddButton
          id={buttonId(fieldPathId, 'add')}
          title={say('field.add')}
          onClick={onAddProperty}
          disabled={disabled === true || readonly === true}
          registry={registry}
        />
      )}
    </>
  )
}
