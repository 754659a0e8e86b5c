import type { JsonObject } from '@tianbao/edit'
import { type Subschema, subschemasOf } from '../schema/subschemas.ts'

/** Every schema of a template as it is written, `$defs` included, none twice. For a template within `limits.depth`. */
export function everySchema(schema: JsonObject): readonly Subschema[] {
  const found: Subschema[] = []
  const open: Subschema[] = [{ schema, at: 'schema', keyword: '' }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next)
    open.push(...subschemasOf(next.schema, next.at).toReversed())
  }
  return found
}
