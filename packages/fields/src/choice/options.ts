import type { Json, JsonObject } from '@tianbao/edit'
import { fold } from '@tianbao/reading'

/** One thing to choose: what is kept, and what people read. */
export interface Option {
  readonly value: Json
  readonly label: string
}

/** Options of a field's schema, from `enum`, or from `const` and `title` in `oneOf` or `anyOf`; empty where it has none. */
export function optionsOf(schema: JsonObject): readonly Option[] {
  let options = known.get(schema)
  if (!options) {
    options = readOptions(schema)
    known.set(schema, options)
  }
  return options
}

/** A schema never changes while anything uses it. */
const known = new WeakMap<JsonObject, readonly Option[]>()

function readOptions(schema: JsonObject): readonly Option[] {
  if (Array.isArray(schema.enum))
    return schema.enum.filter(isPlain).map((value) => ({ value, label: labelOf(value) }))
  const branches = schema.oneOf ?? schema.anyOf
  if (!Array.isArray(branches)) return []
  return branches.flatMap((branch: Json) => {
    if (branch === null || typeof branch !== 'object' || Array.isArray(branch)) return []
    const { const: value, title } = branch as JsonObject
    if (value === undefined || !isPlain(value)) return []
    return [{ value, label: typeof title === 'string' ? title : labelOf(value) }]
  })
}

/** The spelling in which options are compared: widths folded, no blanks, one kind of quotation mark, one case. */
export function spelling(text: string): string {
  return fold(text)
    .replace(/\s/g, '')
    .replace(/[“”„‟「」『』]/g, '"')
    .replace(/[‘’]/g, "'")
    .toLowerCase()
}

/** The option that a text names: exactly, else the only one with the same spelling. Never a prefix, never the nearest. */
export function optionNamed(text: string, options: readonly Option[]): Option | undefined {
  const exact = options.find((option) => option.label === text)
  if (exact !== undefined) return exact
  const wanted = spelling(text)
  const spelled = options.filter((option) => spelling(option.label) === wanted)
  return spelled.length === 1 ? spelled[0] : undefined
}

/** What people read for a value; the value's own text where no option has it. */
export function labelFor(value: Json, options: readonly Option[]): string {
  return options.find((option) => option.value === value)?.label ?? labelOf(value)
}

function isPlain(value: Json): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function labelOf(value: Json): string {
  return typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value)
}
