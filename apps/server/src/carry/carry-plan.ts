import type { JsonObject } from '@tianbao/edit'
import type { CarriedOrigin } from '@tianbao/form'
import type { StoredSubmission } from '@tianbao/storage'
import {
  type Carried,
  type DerivedMapping,
  mappingFor,
  type UpgradedDocument,
  upgradeDocument,
} from '@tianbao/versions'
import type { Services } from '../services.ts'
import type { KeptTemplate } from '../templates/template-shelf.ts'
import { confirmedMatches, type KnownMatches } from './confirmed-matches.ts'

/** Two templates, and the way between them. */
export interface Way {
  readonly from: KeptTemplate
  readonly to: KeptTemplate
  readonly mapping: DerivedMapping
  /** What a person confirmed of the two; null where nobody did. */
  readonly confirmed: KnownMatches | null
}

/** The way between two templates as they tell it themselves, with what people confirmed. */
export async function wayBetween(
  { storage }: Pick<Services, 'storage'>,
  from: KeptTemplate,
  to: KeptTemplate,
): Promise<Way> {
  const confirmed = await confirmedMatches(storage, from.compiled, to.compiled)
  return { from, to, confirmed, mapping: mappingFor(from.compiled, to.compiled, confirmed ?? {}) }
}

/** An open submission as its template's other version has it. What is previewed is what is kept. */
export function upgraded(
  kept: StoredSubmission,
  document: JsonObject,
  { from, to, mapping }: Way,
): UpgradedDocument {
  const both = { from: from.compiled, to: to.compiled }
  return upgradeDocument(document, mapping, both, originOf(kept, from))
}

/** A submission as an origin of values. */
export function originOf(kept: StoredSubmission, { digest }: KeptTemplate): CarriedOrigin {
  const { id, name, region, form, year } = kept
  return { submission: id, name, region, form, year, digest }
}

/** The data of a document: what is kept beside it has names with a $. */
export function dataOf(document: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([name]) => !name.startsWith('$')))
}

/** How many values were carried whole, and how many are left. */
export function countCarried({ origin, remainder }: Carried) {
  const archived = remainder.filter(({ reason }) => reason === 'archived').length
  return { carried: origin.size, left: remainder.length - archived, archived }
}
