import type { RJSFSchema } from '@rjsf/utils'
import type { Json } from '@tianbao/edit'
import { createContext } from 'react'
import { drawSchema } from './drawing/draw-schema.ts'

/** Draws the part of the schema that stands at a place, when it is opened. */
export type PartOf = (place: unknown) => RJSFSchema

export const PartsContext = createContext<PartOf>(() => {
  throw new Error('A part of a schema is opened outside of its form.')
})

/** The parts of one document. */
export function partsOf(schema: Json): PartOf {
  return (place) => drawSchema(schema, Array.isArray(place) ? place.map(String) : []).schema as RJSFSchema
}
