import type { Address } from '@tianbao/edit'
import type { CheckedFinding, Form, Suspect } from '@tianbao/form'
import type { SheetState } from '@tianbao/sheet-react'
import type { StoreApi } from 'zustand/vanilla'
import { type CauseFilter, noFilter } from '../findings/filter-causes.ts'
import type { Judging } from './judging.ts'
import { nextCause } from './next-cause.ts'
import type { PageState } from './page-state.ts'
import { mendSuspect, takeRemedies } from './remedies.ts'

/** What a person does with what is wrong. */
export interface FindingCommands {
  /** Opens a cause in the panel and shows what it reads. */
  open(key: string): void
  /** The same, by the number that a cell bears. */
  openNumber(number: number): void
  /** Goes to the next cause, or the one before: opens it and stands in its first cell. */
  step(by: 1 | -1): void
  next(): void
  previous(): void
  setFilter(filter: Partial<CauseFilter>): void
  /** Puts the values that make findings right, where there are any, as one step. */
  take(findings: readonly CheckedFinding[]): void
  /** Puts into a suspected cell what would mend it. */
  mend(suspect: Suspect): void
  /** Keeps one reason for several findings, as one step; an empty text takes it back. */
  explain(findings: readonly CheckedFinding[], text: string): void
}

interface FindingGround {
  readonly form: Form
  readonly sheet: SheetState | null
  readonly store: StoreApi<PageState>
  readonly judging: Judging
  goTo(address: Address): boolean
}

export function createFindingCommands({ form, sheet, store, judging, goTo }: FindingGround): FindingCommands {
  const { open, show } = judging

  const step = (by: 1 | -1) => {
    sheet?.settle()
    judging.settle()
    const { shown, openKey } = store.getState()
    if (shown.length === 0) return
    const at = shown.findIndex((entry) => entry.key === openKey)
    const stands = sheet?.spot()?.address
    const isHere = stands !== undefined && (shown[at]?.addresses.includes(stands) ?? false)
    const next = shown[isHere || at < 0 ? nextCause(shown, at, by) : at]
    if (!next) return
    open(next.key)
    // On a small screen the panel comes beside the paper with the first press.
    store.setState({ drawer: 'findings', side: 'findings' })
    next.addresses.some((address) => goTo(address))
  }

  return {
    open,
    openNumber(number) {
      const { entries, shown } = store.getState()
      const entry = entries.find((one) => one.number === number)
      if (!entry) return
      if (!shown.includes(entry)) show(noFilter)
      open(entry.key)
      store.setState({ drawer: 'findings', side: 'findings' })
    },
    step,
    next: () => step(1),
    previous: () => step(-1),
    setFilter: (filter) => show({ ...store.getState().filter, ...filter }),
    take(findings) {
      sheet?.cancel()
      const address = takeRemedies(form, findings)
      if (address !== null) goTo(address)
    },
    mend(suspect) {
      sheet?.cancel()
      mendSuspect(form, suspect)
      goTo(suspect.address)
    },
    explain(findings, text) {
      form.gesture('setReason', () => {
        for (const { code, addresses } of findings) {
          if (addresses[0] !== undefined) form.setReason(code, addresses[0], text)
        }
      })
    },
  }
}
