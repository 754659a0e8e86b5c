import type { CompiledField, CompiledTemplate } from '@tianbao/template'
import type { Match } from '../matching/match.ts'
import { seriesOf, translator } from './mapping-for.ts'

/**
 * Where the figures of a field that was split, or of one of several of its year, could go: for each such field of the
 * old form its places in the new one. It is for a person to say which, or how much to each. Of fields at the root only.
 */
export function waysOf(
  from: CompiledTemplate,
  to: CompiledTemplate,
  matches: readonly Match[],
  undecided: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const splits = matches.filter(({ is }) => is === 'split')
  const ways = new Map<string, readonly string[]>()
  for (const field of Object.values(from.fields)) {
    if (field.list !== null) continue
    const split = splits.find((one) => field.pattern === one.from || field.pattern.startsWith(`${one.from}.`))
    if (split === undefined && !undecided.includes(field.pattern)) continue
    const places = split
      ? split.to.map((place) => place + field.pattern.slice(split.from.length))
      : [field.pattern]
    const targets = places.flatMap((pattern) => targetsOf({ ...field, pattern }, from, to))
    if (targets.length > 1) ways.set(field.pattern, [...new Set(targets)])
  }
  return ways
}

/**
 * Where undecided columns of lists could go: of each its columns of the year in the new list. It is for a person to say
 * which, of all rows at once.
 */
export function columnsOf(
  from: CompiledTemplate,
  to: CompiledTemplate,
  matches: readonly Match[],
  undecided: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const there = translator(matches)
  const columns = Object.values(from.fields).filter(
    ({ list, pattern }) => list !== null && undecided.includes(pattern),
  )
  const ways = columns.map(
    (field) => [field.pattern, targetsOf({ ...field, pattern: there(field.pattern) }, from, to)] as const,
  )
  return new Map(ways.filter(([, targets]) => targets.length > 0))
}

/** The fields of its year in a place of the new form; where it is about no year, the one of its path. */
function targetsOf(field: CompiledField, from: CompiledTemplate, to: CompiledTemplate): readonly string[] {
  const years = to.year - from.year
  if (years === 0 || field.year === null)
    return Object.hasOwn(to.fields, field.pattern) ? [field.pattern] : []
  const year = field.year - years
  return seriesOf(field, to).flatMap((one) => (one.year === year ? [one.pattern] : []))
}
