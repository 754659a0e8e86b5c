import type { Address } from '@tianbao/edit'
import type { CheckedFinding, Form, Suspect } from '@tianbao/form'
import { remedyValue } from '../findings/remedy-value.ts'

/** Puts the values that make findings right, as one step; answers the first cell that changed. */
export function takeRemedies(form: Form, findings: readonly CheckedFinding[]): Address | null {
  const remedies = findings.flatMap((finding) => remedyValue(form, finding) ?? [])
  form.gesture('take', () => {
    for (const { address, value } of remedies) put(form, address, value)
  })
  return remedies[0]?.address ?? null
}

/** Puts into a suspected cell what would mend it. */
export function mendSuspect(form: Form, { address, kind, proposed }: Suspect): void {
  const value = kind === 'total' || proposed === null ? undefined : proposed
  form.gesture('take', () => put(form, address, value))
}

function put(form: Form, address: Address, value: Parameters<Form['set']>[1]): void {
  if (value === undefined) form.clear([address])
  else form.set(address, value)
}
