import type { Address } from '@tianbao/edit'
import type { Cause, Form } from '@tianbao/form'
import { placesRead } from '../findings/arithmetic.ts'

/** The cells that a cause was found from, beside those where it stands: the inputs of its first finding. */
export function readsOf(form: Form, entry: Cause): readonly Address[] {
  const finding = entry.findings[0]
  if (!finding || entry.findings.length > 1) return []
  const explanation = form.explain({ finding })
  if (!explanation) return []
  const own = new Set(entry.addresses)
  return placesRead(explanation).filter((address) => !own.has(address))
}
