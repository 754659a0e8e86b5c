import type { FieldKind } from '../kind.ts'
import { cleanLine } from '../text/clean.ts'
import { readLine } from '../text/kind.ts'
import { nothing, refused, taken } from '../typed.ts'
import { labelFor, optionNamed, optionsOf } from './options.ts'

/** 单选: one of the field's options. Without options any line of text. */
export const choice: FieldKind = {
  id: 'choice',
  title: { zh: '单选', en: 'Choice' },
  schema: { type: 'string' },
  props: {
    type: 'object',
    properties: {
      enum: { type: 'array', title: '选项', items: { type: 'string' }, minItems: 1, maxItems: 500 },
    },
  },
  align: 'centre',
  isNumeric: false,
  read(text, context) {
    const line = cleanLine(text)
    if (line === '') return nothing
    const options = optionsOf(context.schema)
    if (options.length === 0) return readLine(line)
    const option = optionNamed(line, options)
    return option === undefined
      ? notAnOption(
          line,
          options.map((each) => each.label),
        )
      : taken(option.value)
  },
  format: (value, context) => labelFor(value, optionsOf(context.schema)),
  print: (value, context) => labelFor(value, optionsOf(context.schema)),
  holds(value, context) {
    const options = optionsOf(context.schema)
    if (options.length === 0) return typeof value === 'string' && value !== '' && cleanLine(value) === value
    return options.some((option) => option.value === value)
  },
}

/** The refusal that names what may be chosen, as many as a sentence bears. */
export function notAnOption(text: string, labels: readonly string[]) {
  const refusal = refused('not_an_option', text)
  if (refusal.ok) return refusal
  return { ...refusal, params: { ...refusal.params, options: labels.slice(0, 8) } }
}
