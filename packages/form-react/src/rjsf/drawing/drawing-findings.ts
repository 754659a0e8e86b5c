import type { Json } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { drawSchema } from './draw-schema.ts'

/** What of a schema `SchemaForm` does not draw, or not as it is written, as findings `draw.*` at places in the schema. */
export function drawingFindings(schema: Json): readonly Finding[] {
  return drawSchema(schema).notes.map(({ why, place, what }) => ({
    code: `draw.${why}`,
    severity: 'warning',
    addresses: [place.join('/')],
    params: { what },
  }))
}
