import { type Json, patternOf } from '@tianbao/edit'
import { fieldKind } from '@tianbao/fields'
import type { CompiledTemplate } from '@tianbao/template'

/** Characters that a value is told with, at most. */
const mostCharacters = 60

/** A value as its cell would show it, cut where it is long. */
export function valueWords(value: Json, at: string, { fields, currency, year }: CompiledTemplate): string {
  const pattern = patternOf(at)
  const field = Object.hasOwn(fields, pattern) ? fields[pattern] : undefined
  const kind = fieldKind(field?.kind ?? '')
  const context = {
    decimals: field?.decimals ?? currency.decimals,
    unit: currency.unit,
    year,
    schema: field?.schema ?? {},
  }
  const isKind = kind?.holds(value, context) ?? false
  const text =
    kind && isKind ? kind.format(value, context) : typeof value === 'string' ? value : JSON.stringify(value)
  const characters = [...text]
  return characters.length > mostCharacters ? `${characters.slice(0, mostCharacters).join('')}…` : text
}
