import type { RulePart } from './rule.ts'

/**
 * 达到90%得基本分3分，每提高1%加0.5分，最高5分: what the award gives is where adding begins, and the most is the full points.
 * Null where a clause is of another kind. `full` is what the award gives, `most` what is said of the whole clause.
 */
export function withBase(
  parts: readonly RulePart[],
  full: number | null,
  most: number | null,
): { readonly parts: readonly RulePart[]; readonly full: number } | null {
  const isAdded = parts.some((part) => part.model === 'bonus' && !part.isBase)
  const [award, ...others] = parts.filter((part) => part.model === 'threshold' || part.model === 'bands')
  if (!isAdded || award?.model !== 'threshold' || others.length > 0) return null
  const { points } = award.points
  if (full === null || most === null || most <= full || award.points.of !== 'full' || points !== 100)
    return null
  const base: RulePart = { ...award, points: { points: full, of: 'points' } }
  return { full: most, parts: parts.map((part) => (part === award ? base : part)) }
}
