import { diff, type Json } from '@tianbao/edit'
import { checkIds } from '../check/check-ids.ts'
import { checkLimits } from '../check/check-size.ts'
import { fieldsOf } from '../fields-of.ts'
import type { GridFault } from '../grid.ts'
import { readParts } from '../parts.ts'
import type { Sheet } from '../sheet.ts'
import { layOut } from './layout.ts'
import { isRefused, type Outcome, type Refused, refuse } from './outcome.ts'

/**
 * One sheet after another, as a gesture; every command ends here, and so may any other change of a sheet. It is done
 * only where ids are unique and no cell overlaps or lost its width that did not before; then what it did is told as
 * edits, and what went with it by name.
 */
export function changeSheet(before: Sheet, after: Sheet | Refused): Outcome {
  if (isRefused(after)) return after
  const id = newlyRepeated(before, after)
  if (id !== undefined) return refuse('id_taken', { id })
  const [limit] = checkLimits(after)
  if (limit !== undefined && checkLimits(before).length === 0) return refuse('too_large', limit.params)
  const fault = newFault(before, after)
  if (fault !== undefined) return refuse('would_overlap', { parts: fault.parts })
  // Told when asked: a gesture of a template tells its own edits.
  return {
    sheet: after,
    get edits() {
      return diff(asTemplate(before), asTemplate(after))
    },
    get unplaced() {
      const placed = fieldsOf(after)
      return [...fieldsOf(before)].filter((field) => !placed.has(field))
    },
    get removed() {
      const parts = readParts(after)
      return [...readParts(before).keys()].filter((part) => !parts.has(part))
    },
  }
}

/** A sheet where a template has it, so that addresses of edits are those of a template. */
export function asTemplate(sheet: Sheet): Json & { readonly sheet: Json } {
  // A sheet is JSON; its type only lacks the index signature.
  return { sheet: sheet as unknown as Json }
}

function newlyRepeated(before: Sheet, after: Sheet): string | undefined {
  const repeated = checkIds(after).map(({ addresses }) => addresses.join())
  if (repeated.length === 0) return undefined
  const known = new Set(checkIds(before).map(({ addresses }) => addresses.join()))
  return repeated.find((address) => !known.has(address))?.replace(/^.*#/, '')
}

function newFault(before: Sheet, after: Sheet): GridFault | undefined {
  const { faults } = layOut(after).grid
  if (faults.length === 0) return undefined
  const known = new Set(layOut(before).grid.faults.map(nameOf))
  return faults.find((fault) => !known.has(nameOf(fault)))
}

function nameOf({ code, parts }: GridFault): string {
  return `${code} ${parts.join(' ')}`
}
