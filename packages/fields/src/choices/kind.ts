import type { Json, JsonObject } from '@tianbao/edit'
import { notAnOption } from '../choice/kind.ts'
import { labelFor, type Option, optionNamed, optionsOf } from '../choice/options.ts'
import type { FieldContext, FieldKind } from '../kind.ts'
import { cleanLines } from '../text/clean.ts'
import { asTyped, nothing, taken } from '../typed.ts'

const separators = /[、,，;；\n]/

/** 多选: several of the field's options (those of `items`), each once, in the order of the options. */
export const choices: FieldKind = {
  id: 'choices',
  title: { zh: '多选', en: 'Choices' },
  schema: { type: 'array', items: { type: 'string' }, uniqueItems: true },
  props: {
    type: 'object',
    properties: { maxItems: { type: 'integer', title: '最多选几个', minimum: 1, maximum: 500 } },
  },
  align: 'left',
  isNumeric: false,
  read(text, context) {
    const lines = cleanLines(text)
    if (lines === '') return nothing
    const options = itemOptions(context)
    const names = lines.split(splitter(options)).map((name) => name.trim())
    const chosen = new Set<Json>()
    for (const name of names) {
      const option = optionNamed(name, options)
      if (option === undefined)
        return notAnOption(
          name,
          options.map((each) => each.label),
        )
      chosen.add(option.value)
    }
    return taken(options.map((option) => option.value).filter((value) => chosen.has(value)))
  },
  format: written,
  print: written,
  holds(value, context) {
    if (!Array.isArray(value) || value.length === 0) return false
    const places = value.map((item: Json) =>
      itemOptions(context).findIndex((option) => option.value === item),
    )
    return places.every((place, index) => place > (places[index - 1] ?? -1))
  },
}

function itemOptions(context: FieldContext): readonly Option[] {
  const items = context.schema.items
  const isSchema = items !== null && typeof items === 'object' && !Array.isArray(items)
  return isSchema ? optionsOf(items as JsonObject) : []
}

/** Options that hold a separator themselves stand on lines of their own. */
function splitter(options: readonly Option[]): RegExp {
  return options.some((option) => separators.test(option.label)) ? /\n/ : separators
}

function written(value: Json, context: FieldContext): string {
  if (!Array.isArray(value)) return asTyped(value)
  const options = itemOptions(context)
  const names = value.map((item: Json) => labelFor(item, options))
  return names.join(options.some((option) => separators.test(option.label)) ? '\n' : '、')
}
