import { equalJson, type Json, type JsonObject } from '@tianbao/edit'
import { CARRIED, type CarriedOrigin, ORIGINS, type Provenance, provenancesIn } from '@tianbao/form'
import type { CompiledTemplate } from '@tianbao/template'
import { carry } from '../carry/carry.ts'
import type { Carried, Mapping } from '../carry/mapping.ts'
import { provenanceOf } from '../carry/provenance-of.ts'
import { reasonsThere } from './reasons-there.ts'

/** A submission's document as another version of its template has it. */
export interface UpgradedDocument {
  /** The very same where the other version touches none of it. */
  readonly document: JsonObject
  readonly carried: Carried
}

/** The name under which a document's own former self stands among its origins: none that a source can have. */
export const formerVersion = '@version'

/**
 * Brings an open document to another version of its template: its values by the mapping, its written reasons and what it
 * tells of carried cells along with them. A value that is another one there, or that several made, is to be looked at; one
 * that only stands elsewhere says where it stood. `former` is this submission as it was.
 * Law: where neither a value nor its place is another one, the document is the very same.
 */
export function upgradeDocument(
  document: JsonObject,
  mapping: Mapping,
  { from, to }: { readonly from: CompiledTemplate; readonly to: CompiledTemplate },
  former: CarriedOrigin,
): UpgradedDocument {
  const data = Object.fromEntries(Object.entries(document).filter(([name]) => !name.startsWith('$')))
  const beside = Object.fromEntries(Object.entries(document).filter(([name]) => name.startsWith('$')))
  const carried = carry(data, mapping, from, to)
  if (isUntouched(carried, mapping)) return { document, carried }
  const there = placesThere(carried)
  const told = provenancesThere(document, carried, there)
  const upgraded: Record<string, Json> = { ...carried.data, ...beside }
  if (document.$reasons !== undefined) upgraded.$reasons = reasonsThere(document.$reasons, there)
  if (told.length > 0 || document[CARRIED] !== undefined) upgraded[CARRIED] = told
  if (told.some(({ origin }) => origin === formerVersion))
    upgraded[ORIGINS] = { ...(document[ORIGINS] as JsonObject | undefined), [formerVersion]: former }
  return { document: upgraded, carried }
}

/** Whether every value stands where it stood and says what it said, under the same nodes. */
function isUntouched({ values, remainder, origin }: Carried, { nodes = {} }: Mapping): boolean {
  if (remainder.length > 0 || Object.entries(nodes).some(([was, now]) => was !== now)) return false
  return [...origin].every(
    ([id, [source, ...others]]) =>
      source?.at === id && others.length === 0 && equalJson(source.value, values.get(id)),
  )
}

/** Where each old cell stands now, if it stands in just one place and nothing else was put there. */
function placesThere({ origin }: Carried): ReadonlyMap<string, string> {
  const there = new Map<string, string | null>()
  for (const [at, sources] of origin)
    for (const source of sources) there.set(source.at, there.has(source.at) ? null : at)
  return new Map([...there].flatMap(([was, now]) => (now === null ? [] : [[was, now] as const])))
}

/** What is told of the cells that are there now: where they first came from, else that they changed with the version. */
function provenancesThere(
  document: JsonObject,
  carried: Carried,
  there: ReadonlyMap<string, string>,
): readonly Provenance[] {
  const first = new Map<string, Provenance>()
  for (const [was, one] of provenancesIn(document)) {
    const id = there.get(was)
    if (id !== undefined) first.set(id, { ...one, id })
  }
  return provenanceOf(carried, formerVersion).flatMap((now): readonly Provenance[] => {
    const [source, ...others] = carried.origin.get(now.id) ?? []
    const isSame = source !== undefined && others.length === 0 && equalJson(source.value, now.value)
    const before = first.get(now.id)
    if (before !== undefined) {
      if (isSame) return [before]
      const { checked: _, ...unchecked } = before
      return [{ ...unchecked, value: now.value, op: now.op }]
    }
    if (!isSame) return [now]
    return source.at === now.id ? [] : [{ ...now, checked: true }]
  })
}
