import { type Address, formatAddress, type Json, parseAddress, pointersIn } from '@tianbao/edit'

/**
 * The JSON Pointers of addresses in data; of the nearest thing above where an address is not in it, as an empty row is
 * not. Each list is looked through once.
 */
export function pathsIn(data: Json): (address: Address) => string {
  const pointerOf = pointersIn(data)
  return (address) => {
    const steps = parseAddress(address)
    for (let length = steps.length; length > 0; length -= 1) {
      const pointer = pointerOf(formatAddress(steps.slice(0, length)))
      if (pointer !== undefined) return pointer
    }
    return ''
  }
}
