import type { Match } from '@tianbao/versions'
import { ApiError } from '../api-error.ts'
import type { Services } from '../services.ts'
import { templateByDigest } from '../templates/template-for.ts'
import type { KeptTemplate } from '../templates/template-shelf.ts'
import { hasNode, hasPlace } from './confirmed-matches.ts'

/** What a person confirms of two templates, each named by its digest. All that counts afterwards: it is no addition. */
export interface ConfirmedNow {
  readonly from: string
  readonly to: string
  readonly by: string
  readonly fields: readonly Match[]
  readonly nodes: readonly Match[]
}

/** Keeps it. @throws ApiError `validator.unknown` for a digest that is none, `matches.places` for a place that is none. */
export async function keepMatches(services: Services, now: ConfirmedNow) {
  const [from, to] = [await require(services, now.from), await require(services, now.to)]
  for (const match of now.fields) refuse(match, from, to, hasPlace)
  for (const match of now.nodes) refuse(match, from, to, hasNode)
  const { fields, nodes } = now
  const kept = await services.storage.addMatches({
    region: to.region,
    form: to.form,
    year: to.year,
    digest: to.digest,
    from: { region: from.region, form: from.form, year: from.year, digest: from.digest },
    by: now.by,
    at: services.now().toISOString(),
    confirmed: JSON.stringify({ fields, nodes }),
  })
  return { number: kept.number, by: kept.by, at: kept.at, fields: fields.length, nodes: nodes.length }
}

async function require(services: Services, digest: string): Promise<KeptTemplate> {
  const found = await templateByDigest(services, digest)
  if (!found) throw new ApiError('validator.unknown', { digest })
  return found
}

function refuse(match: Match, from: KeptTemplate, to: KeptTemplate, has: typeof hasPlace): void {
  const missing = has(from.compiled, match.from)
    ? match.to.find((place) => !has(to.compiled, place))
    : match.from
  if (missing !== undefined) throw new ApiError('matches.places', { place: missing })
}
