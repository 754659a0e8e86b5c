import type { Json } from '@tianbao/edit'
import type { Typed, TypedNote } from './kind.ts'

/** Characters of a typed text that a message quotes. */
const quoted = 40

/** A text was read as this value. */
export function taken(value: Json, note?: TypedNote): Typed {
  return note === undefined ? { ok: true, value } : { ok: true, value, note }
}

/** Nothing was typed: the cell has no value. */
export const nothing: Typed = { ok: true, value: undefined }

/** A text that the kind cannot read; `issue` is the code of its sentence, without `value.`. Long texts are cut. */
export function refused(issue: string, text: string): Typed {
  const shown = text.length > quoted ? `${text.slice(0, quoted)}…` : text
  return { ok: false, issue: `value.${issue}`, params: { text: shown } }
}

/** What a cell shows for a value that is not of its kind: a text as it was typed, anything else as JSON. */
export function asTyped(value: Json): string {
  if (value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
