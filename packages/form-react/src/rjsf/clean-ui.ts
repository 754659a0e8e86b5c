import type { Json, JsonObject } from '@tianbao/edit'
import { isList, isObject } from './drawing/json.ts'
import { widgetNames } from './widgets/widget-names.ts'

/**
 * RJSF's hints with only what can do no harm left in them: words, order, widgets by name, a few switches. It would pass
 * styles, class names, HTML and form actions straight through.
 */
export function cleanUi(ui: Json, depth = 0): JsonObject {
  if (!isObject(ui) || depth > deepest) return {}
  const clean: Record<string, Json> = {}
  const options = isObject(ui['ui:options']) ? ui['ui:options'] : {}
  for (const [option, fits] of Object.entries(kept)) {
    const said = ui[`ui:${option}`]
    const value = said === undefined ? options[option] : said
    const cleaned = value === undefined ? undefined : fits(value)
    if (cleaned !== undefined) clean[`ui:${option}`] = cleaned
  }
  // Options that are no plain values are drawn as alternatives, which are named one by one.
  const names = clean['ui:enumNames']
  if (isList(names)) clean.oneOf = names.map((title) => ({ 'ui:title': title }))
  for (const [name, inner] of Object.entries(ui)) {
    if (name.startsWith('ui:') || name === '__proto__') continue
    if (isObject(inner)) clean[name] = cleanUi(inner, depth + 1)
    else if (isList(inner)) clean[name] = inner.map((one) => cleanUi(one, depth + 1))
  }
  return clean
}

const deepest = 64
/** Kinds of input that take a text and do nothing else. */
const inputTypes = ['text', 'tel', 'email', 'url', 'search', 'password', 'number']

type Clean = (value: Json) => Json | undefined
const text: Clean = (value) => (typeof value === 'string' ? value : undefined)
const flag: Clean = (value) => (typeof value === 'boolean' ? value : undefined)

const textsOf = (value: JsonObject) =>
  Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => (typeof one === 'string' ? [[name, one]] : [])),
  )

const kept: Readonly<Record<string, Clean>> = {
  title: text,
  description: text,
  help: text,
  placeholder: text,
  autocomplete: text,
  accept: text,
  inputType: (value) => (inputTypes.includes(String(value)) ? value : undefined),
  // What an emptied control stands for: null, or an empty text.
  emptyValue: (value) => (value === null || value === '' ? value : undefined),
  readonly: flag,
  disabled: flag,
  inline: flag,
  label: flag,
  addable: flag,
  orderable: flag,
  removable: flag,
  copyable: flag,
  rows: (value) => (typeof value === 'number' ? Math.min(Math.max(1, value), 40) : undefined),
  widget: (value) => widgetNames.get(String(value)),
  enumNames: (value) => (isList(value) ? value.map(String) : isObject(value) ? textsOf(value) : undefined),
  enumOrder: (value) => (isList(value) ? value.map(String) : undefined),
  enumDisabled: (value) => (isList(value) ? value : undefined),
  order: (value) => (isList(value) ? [...new Set([...value.map(String), '*'])] : undefined),
}
