import type { JsonObject } from '@tianbao/edit'
import { type Form, originsIn } from '@tianbao/form'
import type { StoredSubmission } from '@tianbao/storage'
import { titleInFull } from '@tianbao/template'
import { outermostMatches } from '@tianbao/versions'
import { ApiError } from '../api-error.ts'
import type { Services } from '../services.ts'
import { readDocument } from '../submissions/document-text.ts'
import { templateFor } from '../templates/template-for.ts'
import type { KeptTemplate } from '../templates/template-shelf.ts'
import { upgraded, type Way, wayBetween } from './carry-plan.ts'
import { countFates, toldChanges, toldFields, toldRemainder } from './carry-preview.ts'
import { carryFaces } from './faces/carry-faces.ts'
import { lastOrigin } from './last-origin.ts'
import { askedOf, columnsAsked, matchesOf, nodesAsked, questionsOf } from './questions.ts'
import type { DecidedValue, Taken } from './take-decided.ts'
import { remainderOf, type Standing } from './version-standing.ts'

/** A template as people tell it from another one. */
export function sideOf({ region, regionName, form, year, title, digest, version }: KeptTemplate) {
  return { region, regionName, form, year, title, digest, version: version?.number ?? null }
}

/** What carrying does to a submission: what is carried, and the new form with it, as it would stand then. */
export interface CarryPlan extends Taken {
  readonly way: Way
  readonly was: Form
  readonly now: Form
}

/** What carrying a submission along a way would do, as it is answered; `decided`: what was said already. */
export function carryAnswer(
  kept: StoredSubmission,
  { way, carried, settled, was, now }: CarryPlan,
  decided: readonly DecidedValue[],
) {
  const { from, to, mapping, confirmed } = way
  const all = askedOf(way, was)
  const isSaid = (at: string) => decided.some((one) => one.at === at)
  const asked = new Map([...all].filter(([at]) => !settled.has(at)))
  const open = new Map([...all].filter(([at]) => !settled.has(at) || isSaid(at)))
  const matches = matchesOf(way)
  const { groups, ...faces } = carryFaces({ from: was, to: now, carried, asked, matches })
  const columns = columnsAsked(way)
  return {
    faces,
    questions: questionsOf(way, was, open),
    columns,
    lastYear: lastYearOf(readDocument(kept)),
    nodes: nodesAsked(way, groups, matches),
    revision: kept.revision,
    from: sideOf(from),
    to: sideOf(to),
    changes: toldChanges(way),
    counts: countFates(carried, asked),
    fields: toldFields(carried, way),
    remainder: toldRemainder(carried.remainder, from),
    undecided: mapping.undecided
      .filter((pattern) => !all.has(pattern) && !columns.some(({ column }) => column === pattern))
      .map((pattern) => ({
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

/** The submission of the year before that a document was begun with; null where there was none. */
function lastYearOf(document: JsonObject) {
  const last = originsIn(document)[lastOrigin]
  return last === undefined ? null : { submission: last.submission, name: last.name, year: last.year }
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
  const { moved, changed, left, archived } = countFates(
    upgraded(kept, readDocument(kept), way).carried,
    new Map(),
  )
  return {
    template: sideOf(template),
    changes: toldChanges(way).count,
    touched: moved + changed + left + archived,
  }
}
