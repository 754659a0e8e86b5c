import type { TemplateKey } from '@tianbao/storage'
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
  /** Which template `to` is, where it is a draft: nobody has its text yet, and its places are not looked for. */
  readonly draft?: TemplateKey
  readonly by: string
  readonly fields: readonly Match[]
  readonly nodes: readonly Match[]
  /** Old places whose values nothing takes over. */
  readonly archived?: readonly string[]
}

/** Keeps it. @throws ApiError `validator.unknown` for a digest that is none, `matches.places` for a place that is none. */
export async function keepMatches(services: Services, now: ConfirmedNow) {
  const { fields, nodes, archived = [] } = now
  const from = await require(services, now.from)
  const to = await templateByDigest(services, now.to)
  const key = to ?? now.draft
  if (!key) throw new ApiError('validator.unknown', { digest: now.to })
  for (const match of fields) refuse(match, from, to, hasPlace)
  for (const match of nodes) refuse(match, from, to, hasNode)
  for (const place of archived) refuse({ from: place, to: [] }, from, to, hasPlace)
  const kept = await services.storage.addMatches({
    region: key.region,
    form: key.form,
    year: key.year,
    digest: now.to,
    from: { region: from.region, form: from.form, year: from.year, digest: from.digest },
    by: now.by,
    at: services.now().toISOString(),
    confirmed: JSON.stringify({ fields, nodes, archived }),
  })
  return { number: kept.number, by: kept.by, at: kept.at, fields: fields.length, nodes: nodes.length }
}

async function require(services: Services, digest: string): Promise<KeptTemplate> {
  const found = await templateByDigest(services, digest)
  if (!found) throw new ApiError('validator.unknown', { digest })
  return found
}

function refuse(
  match: Pick<Match, 'from' | 'to'>,
  from: KeptTemplate,
  to: KeptTemplate | null,
  has: typeof hasPlace,
): void {
  const missing = has(from.compiled, match.from)
    ? match.to.find((place) => to !== null && !has(to.compiled, place))
    : match.from
  if (missing !== undefined) throw new ApiError('matches.places', { place: missing })
}
