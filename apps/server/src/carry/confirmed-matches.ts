import type { Storage, TemplateKey } from '@tianbao/storage'
import type { CompiledTemplate } from '@tianbao/template'
import type { Confirmed } from '@tianbao/versions'

/** What a person confirmed of two templates, and of which texts of them. */
export interface KnownMatches extends Required<Confirmed> {
  /** It was confirmed of these very two; else of other versions of them, and holds as far as their places are there. */
  readonly isOfThese: boolean
  readonly by: string
  readonly at: string
}

/** A template as far as what was confirmed of it goes: which it is, and the digest of its text. */
export interface MatchedTemplate extends TemplateKey {
  readonly digest: string
}

/**
 * What was confirmed last to be one thing in two templates; null where nobody did. A path is minted once and never used
 * for anything else, so that what was confirmed of one version of a form holds for the next, for the places that it has.
 */
export async function lastMatches(
  storage: Pick<Storage, 'listMatches'>,
  from: MatchedTemplate,
  to: MatchedTemplate,
): Promise<KnownMatches | null> {
  const all = (await storage.listMatches(to)).filter(
    (one) => one.from.region === from.region && one.from.form === from.form && one.from.year === from.year,
  )
  const exact = all.findLast((one) => one.digest === to.digest && one.from.digest === from.digest)
  const last = exact ?? all.at(-1)
  if (!last) return null
  const { fields = [], nodes = [], archived = [] } = JSON.parse(last.confirmed) as Confirmed
  return { fields, nodes, archived, isOfThese: exact !== undefined, by: last.by, at: last.at }
}

/** The same, of the places that both templates have. */
export async function confirmedMatches(
  storage: Pick<Storage, 'listMatches'>,
  from: CompiledTemplate,
  to: CompiledTemplate,
): Promise<KnownMatches | null> {
  const known = await lastMatches(storage, from, to)
  return (
    known && {
      ...known,
      fields: known.fields.filter(
        (one) => hasPlace(from, one.from) && one.to.every((place) => hasPlace(to, place)),
      ),
      nodes: known.nodes.filter(
        (one) => hasNode(from, one.from) && one.to.every((node) => hasNode(to, node)),
      ),
      archived: known.archived.filter((place) => hasPlace(from, place)),
    }
  )
}

/** Whether a template has a field, a group or a list at a pattern. */
export function hasPlace({ titles }: CompiledTemplate, pattern: string): boolean {
  return Object.hasOwn(titles, pattern)
}

/** Whether one of a template’s catalogs has a node. */
export function hasNode({ catalogs }: CompiledTemplate, id: string): boolean {
  return Object.values(catalogs).some(({ nodes }) => nodes.some((node) => node.id === id))
}
