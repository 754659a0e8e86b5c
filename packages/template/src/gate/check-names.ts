import { propertyAddress } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { ownObject } from '../json-values.ts'
import type { Subschema } from '../schema/subschemas.ts'
import { refusal } from './refusal.ts'

const NAME = /^[a-z][a-z0-9_]{0,63}$/

/** Names that every object or function has in JavaScript; `name` is left out: rows of every form have one. */
const taken = new Set(
  [Object.prototype, Function.prototype, Function]
    .flatMap((one) => Object.getOwnPropertyNames(one))
    .filter((name) => name !== 'name'),
)

/** Whether a property may be called so. */
export function isPropertyName(name: string): boolean {
  return NAME.test(name) && !taken.has(name)
}

/** Whether every property's name is a short lower-case word that means nothing else to any program. */
export function checkNames(schemas: readonly Subschema[]): readonly Finding[] {
  return schemas.flatMap(({ schema, at }) =>
    Object.keys(ownObject(schema, 'properties'))
      .filter((name) => !isPropertyName(name))
      .map((name) =>
        refusal('gate.property_name', propertyAddress(propertyAddress(at, 'properties'), name), {
          name: name.slice(0, 64),
        }),
      ),
  )
}
