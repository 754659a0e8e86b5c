import type { Context, TypedResponse } from 'hono'
import type { JSONParsed } from 'hono/utils/types'

/** Answers JSON that is text already. `T` says what it is; nothing checks that. */
export function jsonText<T>(c: Context, text: string): Response & TypedResponse<JSONParsed<T>, 200, 'json'> {
  const response = c.body(text, 200, { 'Content-Type': 'application/json' })
  return response as Response as Response & TypedResponse<JSONParsed<T>, 200, 'json'>
}
