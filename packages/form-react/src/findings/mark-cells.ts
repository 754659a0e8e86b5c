import type { Address } from '@tianbao/edit'
import type { Cause } from '@tianbao/form'
import type { Mark } from '@tianbao/sheet-react'

/** The number that each cell bears: of the worst cause that stands there. */
export function markCells(causes: readonly Cause[], openKey: string | null): ReadonlyMap<Address, Mark> {
  const marks = new Map<Address, Mark>()
  for (const { number, severity, key, addresses, isExplained } of causes) {
    if (isExplained) continue
    for (const address of addresses) {
      if (!marks.has(address)) marks.set(address, { number, severity, isOpen: key === openKey })
    }
  }
  return marks
}

/** The cells whose mark is another one now. */
export function changedMarks(
  before: ReadonlyMap<Address, Mark>,
  after: ReadonlyMap<Address, Mark>,
): ReadonlySet<Address> {
  const changed = new Set<Address>()
  for (const [address, mark] of after) if (!isSame(mark, before.get(address))) changed.add(address)
  for (const address of before.keys()) if (!after.has(address)) changed.add(address)
  return changed
}

function isSame(a: Mark, b: Mark | undefined): boolean {
  return b !== undefined && a.number === b.number && a.severity === b.severity && a.isOpen === b.isOpen
}
