import type { Address } from '@tianbao/edit'
import type { CompiledRule, CompiledTemplate } from '@tianbao/template'
import { patternOf } from './address-parts.ts'

/** Rules by what they stand at: so that an edit finds the rules whose cells it touches, and a cell its compute rule. */
export interface Targets {
  /** The compute rule of a field pattern. */
  compute(pattern: string): CompiledRule | undefined
  /** Rules whose `at` or target covers a field pattern. */
  standingAt(pattern: string): readonly CompiledRule[]
}

export function indexTargets(compiled: CompiledTemplate): Targets {
  const computes = new Map<string, CompiledRule>()
  const standing = new Map<string, CompiledRule[]>()
  const fields = Object.keys(compiled.fields)

  for (const rule of compiled.rules) {
    const places = rule.type === 'compute' ? (rule.target === undefined ? [] : [rule.target]) : rule.at
    const roots = places.flatMap((place) => rowPatterns(compiled, rule, place))
    const patterns = fields.filter((field) =>
      roots.some((root) => root === '' || field === root || field.startsWith(`${root}.`)),
    )
    for (const pattern of patterns) {
      if (rule.type === 'compute') computes.set(pattern, rule)
      const known = standing.get(pattern)
      if (known) known.push(rule)
      else standing.set(pattern, [rule])
    }
  }
  return {
    compute: (pattern) => computes.get(pattern),
    standingAt: (pattern) => standing.get(pattern) ?? [],
  }
}

/** The patterns that an `at` or target stands for: `$row` is a row of `each`, or each child of a group. */
function rowPatterns(compiled: CompiledTemplate, rule: CompiledRule, place: string): readonly string[] {
  if (place !== '$row' && !place.startsWith('$row.')) return [patternOf(place)]
  if (rule.each === undefined) return []
  const rest = place.slice('$row'.length)
  const children = compiled.groups[rule.each]
  return children ? children.map((child) => `${rule.each}.${child}${rest}`) : [`${rule.each}.*${rest}`]
}

/** The address of an `at` or target for one row; null where it names the row and there is none. */
export function placeFor(place: string, row: Address | null): Address | null {
  if (place !== '$row' && !place.startsWith('$row.')) return place
  return row === null ? null : row + place.slice('$row'.length)
}
