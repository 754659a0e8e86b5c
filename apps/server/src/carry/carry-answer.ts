import type { StoredSubmission } from '@tianbao/storage'
import { titleInFull } from '@tianbao/template'
import { type Carried, matchTemplates } from '@tianbao/versions'
import { ApiError } from '../api-error.ts'
import type { Services } from '../services.ts'
import { readDocument } from '../submissions/document-text.ts'
import { templateFor } from '../templates/template-for.ts'
import type { KeptTemplate } from '../templates/template-shelf.ts'
import { upgraded, type Way, wayBetween } from './carry-plan.ts'
import { countFates, toldChanges, toldFields, toldRemainder } from './carry-preview.ts'
import { remainderOf, type Standing } from './version-standing.ts'

/** A template as people tell it from another one. */
export function sideOf({ region, regionName, form, year, title, digest, version }: KeptTemplate) {
  return { region, regionName, form, year, title, digest, version: version?.number ?? null }
}

/** What carrying a submission along a way would do, as it is answered. */
export function carryAnswer(kept: StoredSubmission, way: Way, carried: Carried) {
  const { from, to, mapping, confirmed } = way
  return {
    revision: kept.revision,
    from: sideOf(from),
    to: sideOf(to),
    changes: toldChanges(way),
    counts: countFates(carried),
    fields: toldFields(carried, way),
    remainder: toldRemainder(carried.remainder, from),
    undecided: mapping.undecided.map((pattern) => ({
      from: pattern,
      title: titleInFull(pattern, from.compiled),
    })),
    proposals: proposalsOf(way),
    confirmed: confirmed && { by: confirmed.by, at: confirmed.at, isOfThese: confirmed.isOfThese },
  }
}

/** What is thought to be one thing in both, surest first; and which of it a person confirmed. */
function proposalsOf({ from, to, confirmed }: Way) {
  const known = confirmed?.fields ?? []
  const isKnown = (place: string) => known.some((one) => one.from === place)
  const proposed = matchTemplates(from.compiled, to.compiled).fields.filter((one) => !isKnown(one.from))
  return [...known, ...proposed]
    .toSorted((a, b) => b.certainty - a.certainty)
    .map((one) => ({
      from: one.from,
      title: titleInFull(one.from, from.compiled),
      to: one.to,
      titles: one.to.map((place) => titleInFull(place, to.compiled)),
      is: one.is,
      certainty: one.certainty,
      isConfirmed: isKnown(one.from),
    }))
}

/** Where a submission stands among the versions of its template, as it is answered. */
export async function standingAnswer(services: Services, kept: StoredSubmission, standing: Standing) {
  const { pinned, state, revoked, next, last } = standing
  const from = last && (await formerTemplate(services, kept, last.fromDigest))
  return {
    revision: kept.revision,
    pinned: sideOf(pinned),
    state,
    revoked,
    next: next && {
      ...(await whatNextTouches(services, kept, pinned, next.template)),
      publishedAt: next.publishedAt,
    },
    last: last && {
      from: from && sideOf(from),
      at: last.at,
      remainder: from ? toldRemainder(remainderOf(last), from) : [],
    },
  }
}

/** The template that a submission was of before; null where it can no longer be read. */
async function formerTemplate(
  services: Services,
  kept: StoredSubmission,
  digest: string,
): Promise<KeptTemplate | null> {
  try {
    return await templateFor(services, { ...kept, digest })
  } catch (error) {
    if (error instanceof ApiError) return null
    throw error
  }
}

async function whatNextTouches(
  services: Services,
  kept: StoredSubmission,
  pinned: KeptTemplate,
  template: KeptTemplate,
) {
  const way = await wayBetween(services, pinned, template)
  const { moved, changed, left, archived } = countFates(upgraded(kept, readDocument(kept), way).carried)
  return {
    template: sideOf(template),
    changes: toldChanges(way).count,
    touched: moved + changed + left + archived,
  }
}
