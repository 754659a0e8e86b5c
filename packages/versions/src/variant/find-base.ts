import type { Finding } from '@tianbao/finding'
import { digestOf, type Template } from '@tianbao/template'
import type { TemplateKey } from '../carry/mapping.ts'
import type { Variant, VariantBase } from './variant.ts'

/** What is published under a key: every version's template by its digest, with its variant where it is one. */
export interface KnownBases {
  /** The template of a digest; undefined where there is none, or no longer. */
  template(base: VariantBase): Template | undefined
  /** The variant that a version was published from, if it is one. */
  variant(base: VariantBase): Variant | undefined
  /** Whether anything was ever published under a key. */
  has(key: TemplateKey): boolean
  /** Whether the version of a digest was revoked. */
  isRevoked(base: VariantBase): boolean
  /** Whether one region lies above another one today: its city, its province, the State. */
  isAbove(region: string, below: string): boolean
}

/** The template that a variant stands on, or why there is none to stand on. */
export type FoundBase =
  | { readonly base: Template; readonly findings?: never }
  | { readonly findings: readonly Finding[]; readonly base?: never }

/** How many variants may stand on each other: province, city, county, zone. */
const mostLevels = 8

/**
 * Finds what a variant stands on. Refused: a base that is gone, a digest that never was, a text that is not its
 * digest's, another form or year, bases that stand on each other in a circle, one of a region that is not above, and
 * one that was revoked (told last: what it says is still there to be seen). The variant itself, and what was published
 * of it, is not touched by any of these.
 */
export function findBase(variant: Variant, known: KnownBases): FoundBase {
  const { base } = variant
  if (base.form !== variant.form || base.year !== variant.year)
    return refused('base_other', variant, {
      was: `${base.form} ${base.year}`,
      now: `${variant.form} ${variant.year}`,
    })
  const visited = new Set([keyOf(variant)])
  let above: Variant | undefined = variant
  for (let level = 0; above !== undefined; level += 1) {
    const key = keyOf(above.base)
    if (visited.has(key) || level >= mostLevels)
      return refused('base_cycle', variant, { region: above.base.region })
    visited.add(key)
    above = known.variant(above.base)
  }
  const template = known.template(base)
  if (template === undefined)
    return known.has(base)
      ? refused('base_unknown', variant, { digest: base.digest.slice(0, 12) })
      : refused('base_gone', variant, { region: base.region, year: base.year })
  if (digestOf(template) !== base.digest)
    return refused('base_changed', variant, { digest: base.digest.slice(0, 12) })
  if (!known.isAbove(base.region, variant.region))
    return refused('base_beside', variant, { region: base.region })
  if (known.isRevoked(base)) return refused('base_revoked', variant, { region: base.region, year: base.year })
  return { base: template }
}

function keyOf({ form, region, year }: TemplateKey): string {
  return `${region}/${form}/${year}`
}

function refused(why: string, { region }: Variant, params: Finding['params']): FoundBase {
  const finding = {
    code: `versions.variant_${why}`,
    severity: 'error',
    addresses: ['base'],
    params: { at: region, ...params },
  } as const
  return { findings: [finding] }
}
