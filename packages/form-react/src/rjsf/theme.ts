import type { RegistryFieldsType, RegistryWidgetsType, TemplatesType } from '@rjsf/utils'
import { TranslatableString } from '@rjsf/utils'
import { DrawnSchemaField } from './fields/DrawnSchemaField.tsx'
import { UntypedField } from './fields/UntypedField.tsx'
import { SheetField } from './SheetField.tsx'
import { ArrayFieldItemTemplate, ArrayFieldTemplate } from './templates/ArrayFieldTemplate.tsx'
import { FieldTemplate } from './templates/FieldTemplate.tsx'
import { ObjectFieldTemplate } from './templates/ObjectFieldTemplate.tsx'
import {
  CyclicSchemaExpandTemplate,
  DescriptionFieldTemplate,
  FieldErrorTemplate,
  FieldHelpTemplate,
  MultiSchemaFieldTemplate,
  OptionalDataControlsTemplate,
  UnsupportedFieldTemplate,
  wordButton,
} from './templates/plain-parts.tsx'
import { FileWidget } from './widgets/FileWidget.tsx'

/** Fields of ours: the official table; what has no type, or is opened later. */
export const fields: RegistryFieldsType = {
  sheet: SheetField,
  SchemaField: DrawnSchemaField,
  FallbackField: UntypedField,
}

/** A plain theme: a label beside a control, rows with their buttons in words. Most of RJSF's widgets stay as they are. */
export const templates: Partial<Omit<TemplatesType, 'ButtonTemplates'>> & {
  ButtonTemplates: Partial<TemplatesType['ButtonTemplates']>
} = {
  ArrayFieldItemTemplate,
  ArrayFieldTemplate,
  CyclicSchemaExpandTemplate,
  DescriptionFieldTemplate,
  FieldErrorTemplate,
  FieldHelpTemplate,
  FieldTemplate,
  MultiSchemaFieldTemplate,
  ObjectFieldTemplate,
  OptionalDataControlsTemplate,
  UnsupportedFieldTemplate,
  ButtonTemplates: {
    AddButton: wordButton(TranslatableString.AddItemButton),
    CopyButton: wordButton(TranslatableString.CopyButton),
    MoveDownButton: wordButton(TranslatableString.MoveDownButton),
    MoveUpButton: wordButton(TranslatableString.MoveUpButton),
    RemoveButton: wordButton(TranslatableString.RemoveButton),
    ClearButton: wordButton(TranslatableString.ClearButton),
  },
}

/** Widgets that are not RJSF's. */
export const widgets: RegistryWidgetsType = { FileWidget }
