import type { Address } from './address.ts'

/** What an address is an instance of, with `*` for the id of a row: `annual#r7.target` → `annual.*.target`. */
export function patternOf(address: Address): string {
  return address.includes('#') ? address.replace(/#[^.#]+/g, '.*') : address
}
