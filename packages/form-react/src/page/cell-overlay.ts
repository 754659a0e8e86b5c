import type { Address } from '@tianbao/edit'
import type { Form } from '@tianbao/form'
import type { Mark } from '@tianbao/sheet-react'
import { changedMarks, type Entry, markCells } from '../findings/number-findings.ts'
import type { Overlay } from '../source/form-source.ts'
import { readsOf } from './reads-of.ts'

/** What lies over the cells: numbers of findings, inputs of the one in view, what is missing, what is not saved. */
export interface CellOverlay {
  readonly overlay: Overlay
  /** Takes the findings as they are now; answers the cells where something else lies now. */
  follow(entries: readonly Entry[], openKey: string | null, missing: readonly Address[]): ReadonlySet<Address>
  /** The same of what the server does not have. */
  setUnsaved(places: ReadonlySet<Address>): ReadonlySet<Address>
}

/** More inputs than this are not marked on the table. */
const mostReferences = 200

export function createCellOverlay(form: Form): CellOverlay {
  let marks: ReadonlyMap<Address, Mark> = new Map()
  let references: ReadonlySet<Address> = new Set()
  let missing: ReadonlySet<Address> = new Set()
  let unsaved: ReadonlySet<Address> = new Set()

  return {
    overlay: {
      mark: (address) => marks.get(address) ?? null,
      isReference: (address) => references.has(address),
      isMissing: (address) => missing.has(address),
      isUnsaved: (address) => unsaved.has(address),
    },
    follow(entries, openKey, nowMissing) {
      const before = { marks, references, missing }
      const open = entries.find((entry) => entry.key === openKey)
      const read = open ? readsOf(form, open) : []
      marks = markCells(entries, openKey)
      references = new Set(read.length > mostReferences ? [] : read)
      missing = new Set(nowMissing)
      return new Set([
        ...changedMarks(before.marks, marks),
        ...difference(before.references, references),
        ...difference(before.missing, missing),
      ])
    },
    setUnsaved(places) {
      const changed = difference(unsaved, places)
      unsaved = places
      return new Set(changed)
    },
  }
}

function difference(a: ReadonlySet<Address>, b: ReadonlySet<Address>): readonly Address[] {
  return [...[...a].filter((address) => !b.has(address)), ...[...b].filter((address) => !a.has(address))]
}
