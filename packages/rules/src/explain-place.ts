import { type Address, type Json, nodeAddress, propertyAddress } from '@tianbao/edit'
import type { Frame } from './frame.ts'
import type { LazyOperator } from './operator.ts'
import { member } from './own-property.ts'
import type { Roots } from './path.ts'
import { rowId } from './tree.ts'

/** The data that `var` is relative to, and where it stands: as a whole, or (in `reduce`) its part `current`. */
export interface Standing {
  readonly data: Json
  readonly address: Address | null
  readonly current?: Address | null
}

/** Where the data of an iteration's body stands: it is a row of a list, if the list's own place is known. */
export function standingOfItem(operator: LazyOperator, data: Json, list: Address | null): Standing {
  const isReduced = operator.shape === 'each' && operator.gives === 'accumulator'
  const item = isReduced ? (member(data, 'current') ?? null) : data
  const id = list === null ? undefined : rowId(item)
  const address = list === null || id === undefined ? null : nodeAddress(list, id)
  return isReduced ? { data, address: null, current: address } : { data, address }
}

/** The address that a path leads to; null where it leads out of the data, or into what has no name. */
export function addressOfPath(
  path: string,
  { data, address, current }: Standing,
  places: Readonly<Record<string, Address>>,
  roots: Roots,
  frame: Frame,
): Address | null {
  if (path === '') return address
  const [first = '', ...rest] = path.split('.')
  if (first.startsWith('$')) {
    const name = first.slice(1)
    const at = Object.hasOwn(places, name) ? places[name] : undefined
    const value = at === undefined ? undefined : roots.get(name)?.(frame)
    return at === undefined || value === undefined ? null : addressBelow(value, at, rest)
  }
  if (first === 'current' && current !== undefined)
    return current === null ? null : addressBelow(member(data, 'current') ?? null, current, rest)
  return address === null ? null : addressBelow(data, address, [first, ...rest])
}

/** The address of a path below a place: a row of a list by its id, where the path has its position. */
export function addressBelow(value: Json, at: Address, path: readonly string[]): Address | null {
  let address = at
  let here: Json | undefined = value
  for (const segment of path) {
    const next: Json | undefined = here === undefined || here === null ? undefined : member(here, segment)
    if (Array.isArray(here)) {
      const id = rowId(next ?? null)
      if (id === undefined) return null
      address = nodeAddress(address, id)
    } else if (typeof here === 'string') return null
    else address = propertyAddress(address, segment)
    here = next
  }
  return address
}
