import { type Address, type Edit, equalJson, type Json, type JsonObject } from '@tianbao/edit'
import { cleanLines } from '@tianbao/fields'
import type { Finding } from '@tianbao/finding'
import type { CheckedFinding, Reason } from './form-types.ts'
import { isObject } from './rows.ts'

/** The list of written reasons in a document. */
export const REASONS = '$reasons'

/** The data of a document: all of it but what bears a `$` name. */
export function dataOf(document: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([name]) => !name.startsWith('$')))
}

export function reasonsOf(document: JsonObject): readonly Reason[] {
  const list = document[REASONS]
  return Array.isArray(list)
    ? list.filter((item): item is Reason => isObject(item) && typeof item.id === 'string')
    : []
}

/**
 * Explains warnings by the reasons written for them. A reason holds for as long as the cells that its finding names
 * say what they said when it was written; a finding that names new cells is open again.
 */
export function explainWarnings(
  findings: readonly Finding[],
  reasons: readonly Reason[],
  value: (address: Address) => Json | undefined,
): readonly CheckedFinding[] {
  if (reasons.length === 0) return findings
  const said = reasons.filter(({ text }) => saysSomething(text))
  const byCause = new Map(said.map((reason) => [`${reason.code} ${reason.at}`, reason]))
  return findings.map((finding) => {
    if (finding.severity !== 'warning') return finding
    const reason = byCause.get(`${finding.code} ${finding.addresses[0] ?? ''}`)
    return reason && holdsFor(reason, finding, value) ? { ...finding, reason } : finding
  })
}

/** Whether a text has anything that can be seen: blanks, joiners and direction marks alone explain nothing. */
export function saysSomething(text: unknown): boolean {
  return typeof text === 'string' && /[^\s\p{Cf}\p{Cc}]/u.test(text)
}

/** What the cells of a finding say now, to be kept with its reason. */
export function seenBy(finding: Finding, value: (address: Address) => Json | undefined): JsonObject {
  return Object.fromEntries(finding.addresses.map((address) => [address, value(address) ?? null]))
}

function holdsFor(reason: Reason, finding: Finding, value: (address: Address) => Json | undefined): boolean {
  const seen = reason.seen
  if (!isObject(seen)) return true
  return finding.addresses.every(
    (address) => Object.hasOwn(seen, address) && equalJson(seen[address] ?? null, value(address) ?? null),
  )
}

/** The edits that write a reason, change it, or (an empty text) take it back. */
export function reasonEdits(
  document: JsonObject,
  reason: { readonly code: string; readonly at: Address; readonly text: string; readonly seen: JsonObject },
  mintId: () => string,
): readonly Edit[] {
  const list = reasonsOf(document)
  const position = list.findIndex((known) => known.code === reason.code && known.at === reason.at)
  const known = list[position]
  const edits: Edit[] = []
  const after = position > 0 ? (list[position - 1]?.id ?? null) : null
  if (known) edits.push({ op: 'remove', from: REASONS, node: known, after })
  const text = cleanLines(reason.text)
  if (!saysSomething(text)) return edits
  if (document[REASONS] === undefined) edits.push({ op: 'set', at: REASONS, now: [] })
  const last = known ? after : (list.at(-1)?.id ?? null)
  edits.push({ op: 'insert', into: REASONS, node: { id: mintId(), ...reason, text }, after: last })
  return edits
}
