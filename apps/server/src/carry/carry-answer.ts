import type { Form } from '@tianbao/form'
import type { StoredSubmission } from '@tianbao/storage'
import { titleInFull } from '@tianbao/template'
import { type Carried, outermostMatches } from '@tianbao/versions'
import { ApiError } from '../api-error.ts'
import type { Services } from '../services.ts'
import { readDocument } from '../submissions/document-text.ts'
import { openForm } from '../submissions/open-form.ts'
import { templateFor } from '../templates/template-for.ts'
import type { KeptTemplate } from '../templates/template-shelf.ts'
import { upgraded, type Way, wayBetween } from './carry-plan.ts'
import { countFates, toldChanges, toldFields, toldRemainder } from './carry-preview.ts'
import { carryFaces } from './faces/carry-faces.ts'
import { askedOf, matchesOf, nodesAsked, questionsOf } from './questions.ts'
import { remainderOf, type Standing } from './version-standing.ts'

/** A template as people tell it from another one. */
export function sideOf({ region, regionName, form, year, title, digest, version }: KeptTemplate) {
  return { region, regionName, form, year, title, digest, version: version?.number ?? null }
}

/** What carrying a submission along a way would do, as it is answered; `now`: the form as it would stand then. */
export function carryAnswer(
  services: Services,
  kept: StoredSubmission,
  { way, carried, now }: { readonly way: Way; readonly carried: Carried; readonly now: Form },
) {
  const { from, to, mapping, confirmed } = way
  const was = openForm(from, readDocument(kept), services)
  const asked = askedOf(way, was)
  const matches = matchesOf(way)
  const { groups, ...faces } = carryFaces({ from: was, to: now, carried, asked, matches })
  return {
    faces,
    questions: questionsOf(way, was, asked),
    nodes: nodesAsked(way, groups, matches),
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
    confirmed: confirmed && {
      by: confirmed.by,
      at: confirmed.at,
      isOfThese: confirmed.isOfThese,
      archived: confirmed.archived,
    },
  }
}

/** What is thought to be one thing in both, surest first; and which of it a person confirmed. */
function proposalsOf(way: Way) {
  const { from, to, confirmed } = way
  const known = new Set(confirmed?.fields.map((one) => one.from))
  return outermostMatches(matchesOf(way))
    .toSorted((a, b) => b.certainty - a.certainty)
    .map((one) => ({
      from: one.from,
      title: titleInFull(one.from, from.compiled),
      to: one.to,
      titles: one.to.map((place) => titleInFull(place, to.compiled)),
      is: one.is,
      certainty: one.certainty,
      isConfirmed: known.has(one.from),
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
