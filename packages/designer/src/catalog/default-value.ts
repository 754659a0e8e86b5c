import type { JsonObject } from '@tianbao/edit'
import { fieldKind, fieldsMessages } from '@tianbao/fields'
import { fillHoles } from '@tianbao/finding'
import type { CatalogField, Template } from '@tianbao/template'

/** The values of an indicator with one of them typed over, or why it cannot be read. An empty text takes it away. */
export function readDefault(
  { currency, year }: Template,
  field: CatalogField,
  defaults: JsonObject | undefined,
  text: string,
): { readonly defaults: JsonObject | undefined } | { readonly trouble: string } {
  const context = { decimals: currency.decimals, unit: currency.unit, year, schema: field.schema }
  const typed = fieldKind(field.kind)?.read(text, context)
  if (typed === undefined) return { defaults }
  if (!typed.ok) return { trouble: fillHoles(fieldsMessages['zh-CN'][typed.issue] ?? '', typed.params ?? {}) }
  const { [field.name]: _, ...others } = defaults ?? {}
  if (typed.value !== undefined) return { defaults: { ...others, [field.name]: typed.value } }
  return { defaults: Object.keys(others).length === 0 ? undefined : others }
}
