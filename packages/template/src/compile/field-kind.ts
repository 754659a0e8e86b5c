import type { JsonObject } from '@tianbao/edit'
import { own, ownText } from '../json-values.ts'

/** The kind of a field: what `x-kind` says, else what its type implies. */
export function kindIdOf(schema: JsonObject): string {
  const named = ownText(schema, 'x-kind')
  if (named !== undefined) return named
  if (Object.hasOwn(schema, 'enum') || Object.hasOwn(schema, 'const')) return 'choice'
  switch (own(schema, 'type')) {
    case 'integer':
      return 'integer'
    case 'number':
      return 'decimal'
    case 'boolean':
      return 'flag'
    case 'array':
      return 'choices'
    default:
      return own(schema, 'format') === 'date' ? 'date' : 'text'
  }
}

/** Decimal places of a numeric field: `x-decimals`, else what its kind has; null where the kind sets none. */
export function decimalsOf(kind: string, schema: JsonObject, currency: number): number | null {
  const said = own(schema, 'x-decimals')
  if (typeof said === 'number') return said
  switch (kind) {
    case 'money':
      return currency
    case 'percent':
      return 2
    case 'integer':
    case 'year':
      return 0
    default:
      return null
  }
}
