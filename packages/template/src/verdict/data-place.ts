import { type Address, type Json, nodeAddress, propertyAddress } from '@tianbao/edit'
import { isObject, own, ownText } from '../json-values.ts'

/** A place in a submission: its address by row ids, its pattern, and what stands there. */
export interface DataPlace {
  readonly address: Address
  readonly pattern: string
  readonly value: Json | undefined
  /** The innermost row around it, and the list that the row is in. */
  readonly row: Json | undefined
  readonly list: string | null
}

/** The place that a JSON Pointer leads to. A row without an id is told by the address of its list. */
export function dataPlace(data: Json, pointer: string): DataPlace {
  let place: DataPlace = { address: '', pattern: '', value: data, row: undefined, list: null }
  for (const segment of pointer.split('/').slice(1)) {
    place = below(place, segment.replaceAll('~1', '/').replaceAll('~0', '~'))
  }
  return place
}

/** The place of a property, or of an array's item, within another place. */
export function below(place: DataPlace, name: string): DataPlace {
  const { value } = place
  if (Array.isArray(value)) {
    const row: Json | undefined = value[Number(name)]
    const id = isObject(row) ? ownText(row, 'id') : undefined
    const address = id === undefined ? place.address : nodeAddress(place.address, id)
    return { address, pattern: `${place.pattern}.*`, value: row, row, list: place.pattern }
  }
  return {
    ...place,
    address: propertyAddress(place.address, name),
    pattern: propertyAddress(place.pattern, name),
    value: isObject(value) ? own(value, name) : undefined,
  }
}
