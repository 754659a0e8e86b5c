import { equalJson, type Json, type JsonObject } from '@tianbao/edit'

/** What several have in common: the value, that they differ, or that none has one. */
export type Common = { readonly value: Json | undefined } | 'differ'

/** What several schemas say of one property. */
export function commonValue(schemas: readonly JsonObject[], name: string): Common {
  const values = schemas.map((schema) => (Object.hasOwn(schema, name) ? schema[name] : undefined))
  const [first] = values
  const isSame = values.every((value) =>
    value === undefined || first === undefined ? value === first : equalJson(value, first),
  )
  return isSame ? { value: first } : 'differ'
}
