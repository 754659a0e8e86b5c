import type { Context, TypedResponse } from 'hono'
import type { JSONParsed } from 'hono/utils/types'

/** Answers JSON that is text already. `T` says what it is; nothing checks that. */
export function jsonText<T>(
  c: Context,
  text: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
): Response & TypedResponse<JSONParsed<T>, 200, 'json'> {
  const response = c.body(text, 200, { ...headers, 'Content-Type': 'application/json' })
  return response as Response as Response & TypedResponse<JSONParsed<T>, 200, 'json'>
}
