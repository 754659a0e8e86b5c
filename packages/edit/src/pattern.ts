import type { Address } from './address.ts'

/** What an address is an instance of, with `*` for the id of a row: `annual#r7.target` → `annual.*.target`. */
export function patternOf(address: Address): string {
  let hash = address.indexOf('#')
  if (hash < 0) return address
  // By hand, since every look at a cell comes by here.
  let pattern = ''
  let from = 0
  while (hash >= 0) {
    pattern += `${address.slice(from, hash)}.*`
    from = endOfId(address, hash + 1)
    hash = address.indexOf('#', from)
  }
  return pattern + address.slice(from)
}

function endOfId(address: Address, from: number): number {
  let end = from
  while (end < address.length && address[end] !== '.' && address[end] !== '#') end += 1
  return end
}
