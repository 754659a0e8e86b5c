import { type JsonObject, pointersIn } from '@tianbao/edit'
import { type Finding, type Messages, sentence } from '@tianbao/finding'
import type { CheckedFinding } from '@tianbao/form'

/** A finding as HTTP tells it: with its sentence, and with JSON Pointers beside the addresses. */
export interface DescribedFinding extends Finding {
  readonly paths: readonly string[]
  readonly message: string
  /** The reason that was written for a warning. */
  readonly reason?: string
}

/** Tells findings of a document in words. A place that the document does not have has no pointer. */
export function describeFindings(
  findings: readonly CheckedFinding[],
  document: JsonObject,
  messages: Messages,
): DescribedFinding[] {
  const pointerOf = pointersIn(document)
  return findings.map((finding) => {
    const { code, severity, addresses, params, reason } = finding
    return {
      code,
      severity,
      addresses,
      paths: addresses.map((address) => pointerOf(address) ?? ''),
      params,
      message: sentence(finding, messages),
      ...(reason && { reason: reason.text }),
    }
  })
}
