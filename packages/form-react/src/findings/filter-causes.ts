import type { Address } from '@tianbao/edit'
import type { Severity } from '@tianbao/finding'
import type { Cause, Form, SectionProgress } from '@tianbao/form'
import { placesRead } from './arithmetic.ts'

/** Which causes the panel shows; null: whichever. */
export interface CauseFilter {
  readonly section: string | null
  readonly kind: Severity | 'explained' | null
  /** Only what comes from cells that were changed in this window. */
  readonly isMine: boolean
}

export const noFilter: CauseFilter = { section: null, kind: null, isMine: false }

/** The causes that a filter lets through, with the numbers that they have anyhow. */
export function filterCauses(
  causes: readonly Cause[],
  filter: CauseFilter,
  form: Form,
  sections: readonly SectionProgress[],
  mine: ReadonlySet<Address>,
): readonly Cause[] {
  const section = filter.section === null ? null : sectionNamed(sections, filter.section)
  return causes.filter(
    (cause) =>
      (filter.kind === null || filter.kind === (cause.isExplained ? 'explained' : cause.severity)) &&
      (section === null || cause.addresses.some((address) => section.addresses.has(address))) &&
      (!filter.isMine || isFrom(cause, form, mine)),
  )
}

/** Whether a cause stands at one of these cells, or was found from one. */
export function isFrom(cause: Cause, form: Form, mine: ReadonlySet<Address>): boolean {
  if (mine.size === 0) return false
  const isMine = (address: Address) => mine.has(address)
  if (cause.addresses.some(isMine)) return true
  return cause.findings.some((finding) => {
    const explanation = form.explain({ finding })
    return explanation !== null && placesRead(explanation).some(isMine)
  })
}

function sectionNamed(sections: readonly SectionProgress[], id: string): SectionProgress | null {
  for (const section of sections) {
    const found = section.id === id ? section : sectionNamed(section.sections, id)
    if (found) return found
  }
  return null
}
