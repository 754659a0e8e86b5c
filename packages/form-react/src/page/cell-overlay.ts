import { type Address, equalJson, type JsonObject, resolve } from '@tianbao/edit'
import { fieldKind } from '@tianbao/fields'
import type { Cause, Form } from '@tianbao/form'
import type { CellLanding, Mark } from '@tianbao/sheet-react'
import type { Before } from '../before/known-before.ts'
import { changedMarks, markCells } from '../findings/mark-cells.ts'
import { contextOf } from '../source/cell-at.ts'
import type { Overlay } from '../source/overlay.ts'
import { readsOf } from './reads-of.ts'

/** What lies over the cells: numbers of findings, inputs of the one in view, what is missing, to check, not saved. */
export interface CellOverlay {
  readonly overlay: Overlay
  /** Takes the findings as they are now; answers the cells where something else lies now. */
  follow(
    entries: readonly Cause[],
    openKey: string | null,
    missing: readonly Address[],
    unchecked: readonly Address[],
  ): ReadonlySet<Address>
  /** The same of what the server does not have. */
  setUnsaved(places: ReadonlySet<Address>): ReadonlySet<Address>
  /** The same of cells that two people changed: the other's value, as the cell would show it. */
  setConflicts(theirs: ReadonlyMap<Address, string>): ReadonlySet<Address>
  /** The same of the document as it was returned to be put right; null: it was not. */
  setReturned(document: JsonObject | null): ReadonlySet<Address>
  /** The same of what a block held over the table would do. */
  setLanding(cells: ReadonlyMap<Address, CellLanding>): ReadonlySet<Address>
}

/** More inputs than this are not marked on the table. */
const mostReferences = 200

export function createCellOverlay(
  form: Form,
  before: (address: Address) => Before | null = () => null,
): CellOverlay {
  let marks: ReadonlyMap<Address, Mark> = new Map()
  let references: ReadonlySet<Address> = new Set()
  let missing: ReadonlySet<Address> = new Set()
  let unsaved: ReadonlySet<Address> = new Set()
  let suspects: ReadonlySet<Address> = new Set()
  let unchecked: ReadonlySet<Address> = new Set()
  let conflicts: ReadonlyMap<Address, string> = new Map()
  let returned: JsonObject | null = null
  let landing: ReadonlyMap<Address, CellLanding> = new Map()

  return {
    overlay: {
      mark: (address) => marks.get(address) ?? null,
      isReference: (address) => references.has(address),
      isMissing: (address) => missing.has(address),
      isUnsaved: (address) => unsaved.has(address),
      isSuspect: (address) => suspects.has(address),
      isUnchecked: (address) => unchecked.has(address),
      conflict: (address) => conflicts.get(address) ?? null,
      before,
      changed: (address) => returned && changedSince(form, returned, address),
      landing: (address) => landing.get(address) ?? null,
    },
    follow(entries, openKey, nowMissing, nowUnchecked) {
      const were = { marks, references, missing, suspects, unchecked }
      const open = entries.find((entry) => entry.key === openKey)
      const read = open ? readsOf(form, open) : []
      marks = markCells(entries, openKey)
      references = new Set(read.length > mostReferences ? [] : read)
      missing = new Set(nowMissing)
      unchecked = new Set(nowUnchecked)
      suspects = new Set(entries.flatMap(({ suspect }) => (suspect ? [suspect.address] : [])))
      return new Set([
        ...changedMarks(were.marks, marks),
        ...difference(were.references, references),
        ...difference(were.missing, missing),
        ...difference(were.suspects, suspects),
        ...difference(were.unchecked, unchecked),
      ])
    },
    setLanding(cells) {
      const changed = new Set([...landing.keys(), ...cells.keys()])
      landing = cells
      return changed
    },
    setReturned(document) {
      returned = document
      return new Set(form.grid()?.cells.flatMap((cell) => cell.addresses))
    },
    setUnsaved(places) {
      const changed = difference(unsaved, places)
      unsaved = places
      return new Set(changed)
    },
    setConflicts(theirs) {
      const changed = new Set([...conflicts.keys(), ...theirs.keys()])
      conflicts = theirs
      return changed
    },
  }
}

/** What a cell said in a document, as it would show it, if it says something else now. What is computed only follows. */
function changedSince(form: Form, returned: JsonObject, address: Address): string | null {
  const cell = form.cell(address)
  if (cell.isReadonly || cell.origin === 'fixed') return null
  const was = resolve(returned, address)
  if (equalJson(was, cell.typed)) return null
  const kind = fieldKind(cell.field.kind)
  if (was === undefined || was === null) return ''
  const context = contextOf(form, cell)
  return kind?.holds(was, context) ? kind.format(was, context) : String(was)
}

function difference(a: ReadonlySet<Address>, b: ReadonlySet<Address>): readonly Address[] {
  return [...[...a].filter((address) => !b.has(address)), ...[...b].filter((address) => !a.has(address))]
}
