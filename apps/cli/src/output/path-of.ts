import { type Address, formatAddress, type Json, parseAddress, toPointer } from '@tianbao/edit'

/** The JSON Pointer of an address; of the nearest thing above it where it is not in the data, as an empty row is not. */
export function pathOf(data: Json, address: Address): string {
  const steps = parseAddress(address)
  for (let length = steps.length; length > 0; length -= 1) {
    const pointer = toPointer(data, formatAddress(steps.slice(0, length)))
    if (pointer !== undefined) return pointer
  }
  return ''
}
