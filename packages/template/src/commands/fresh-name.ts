import type { JsonObject } from '@tianbao/edit'
import { ownObject } from '../json-values.ts'

/**
 * A property name that an object does not have yet: one that is proposed, else the kind's, with a number. Names are
 * minted once and never renamed; one that says what it is (of the same title elsewhere) helps whoever reads the data.
 */
export function freshName(holder: JsonObject, kind: string, proposed?: string): string {
  const taken = ownObject(holder, 'properties')
  const isFree = (name: string) => !Object.hasOwn(taken, name)
  if (proposed !== undefined && isFree(proposed)) return proposed
  const stem = proposed ?? kind.replaceAll('-', '_')
  for (let number = proposed === undefined ? 1 : 2; ; number += 1)
    if (isFree(`${stem}_${number}`)) return `${stem}_${number}`
}
