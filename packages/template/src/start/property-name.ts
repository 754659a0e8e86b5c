import type { Json } from '@tianbao/edit'
import { isPropertyName } from '../gate/check-names.ts'

/** A name that a property may have here and none of `taken` has: the given one in lower case, else a number. */
export function propertyName(given: string, taken: Readonly<Record<string, Json>>): string {
  const plain = given
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60)
  const stem = isPropertyName(plain) ? plain : 'field'
  const isFree = (name: string) => isPropertyName(name) && !Object.hasOwn(taken, name)
  if (stem !== 'field' && isFree(stem)) return stem
  for (let number = 1; ; number += 1) if (isFree(`${stem}_${number}`)) return `${stem}_${number}`
}
