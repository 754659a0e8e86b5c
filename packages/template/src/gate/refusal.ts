import type { Address } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'

/** A finding of the gate: what may not be published, and where in the template it stands. */
export function refusal(code: string, address: Address, params: Finding['params'] = {}): Finding {
  return { code, severity: 'error', addresses: [address], params }
}
