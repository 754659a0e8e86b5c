import type { JsonObject } from '@tianbao/edit'
import { kindOf } from '@tianbao/fields'

/** The kind of a field: its `x-kind`, or what the rest of its schema implies; plain text where that tells nothing. */
export function kindIdOf(schema: JsonObject): string {
  const kind = kindOf(schema)
  if (kind) return kind.id
  const { 'x-kind': _, ...rest } = schema
  return kindOf(rest)?.id ?? 'text'
}
