import type { Json } from '@tianbao/edit'
import type { Param } from '@tianbao/finding'
import { limits } from './limits.ts'

/** The beginning of a text, as much as a sentence can bear; never half a character. */
export function quote(text: string, length: number = limits.quotedLength): string {
  if (text.length <= length) return text
  const end = /[\uD800-\uDBFF]$/.test(text.slice(0, length)) ? length - 1 : length
  return `${text.slice(0, end)}…`
}

/** The beginning of a value as JSON; of however deep a value, since what is within it takes room as well. */
export function quoteJson(value: Json, length: number = limits.quotedLength): string {
  let text = ''
  const write = (one: Json | undefined): void => {
    if (text.length > length) return
    if (typeof one !== 'object' || one === null) {
      text += JSON.stringify(typeof one === 'string' ? one.slice(0, length + 1) : (one ?? null))
      return
    }
    const isList = Array.isArray(one)
    text += isList ? '[' : '{'
    for (const [position, name] of Object.keys(one).entries()) {
      if (text.length > length) return
      if (position > 0) text += ','
      if (!isList) text += `${JSON.stringify(name.slice(0, length + 1))}:`
      write((one as Readonly<Record<string, Json>>)[name])
    }
    text += isList ? ']' : '}'
  }
  write(value)
  return quote(text, length)
}

/** Names for a sentence: the first of them, and a sign that there are more. */
export function quoteAll<T extends Param>(items: readonly T[]): readonly (T | string)[] {
  const shown = items
    .slice(0, limits.quotedItems)
    .map((item) => (typeof item === 'string' ? quote(item) : item))
  return items.length > shown.length ? [...shown, '…'] : shown
}

/** A value that a sentence can say: plain values and lists of them, no more of it than one reads. */
export function quotable(value: Json | undefined): Param | undefined {
  if (value === undefined || value === null) return null
  if (typeof value === 'string') return quote(value)
  if (typeof value !== 'object') return value
  if (!Array.isArray(value)) return undefined
  return quoteAll(
    value.filter((item): item is string | number | boolean => typeof item !== 'object' || item === null),
  )
}
