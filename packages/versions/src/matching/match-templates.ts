import type { CompiledTemplate } from '@tianbao/template'
import { alike } from './alike.ts'
import type { Match, MatchGround, Matching } from './match.ts'
import { matchNodes } from './match-nodes.ts'
import { type Place, placesOf } from './places.ts'

/** What is less certain than this is not proposed. */
const leastCertainty = 0.55
/** How alike labels must be for anything to be proposed on their ground. */
const leastAlike = 0.35

/**
 * Proposes what is one thing in two templates without common ids, such as a form that was drawn anew from last year's
 * paper: by label, kind, unit and neighbours. What both have by path is one already. Places within places that are
 * matched are matched by their names there. Each place is proposed once.
 */
export function matchTemplates(from: CompiledTemplate, to: CompiledTemplate): Matching {
  const [old, now] = [placesOf(from), placesOf(to)]
  const matched = new Map<string, string>(
    [...old.keys()].filter((one) => now.has(one)).map((one) => [one, one]),
  )
  const taken = new Set(matched.values())
  const found: Match[] = []
  // Outer places first: what is in one that has been matched is looked for there.
  for (const depth of depthsOf(old)) {
    const open = [...old.values()].filter(
      ({ pattern }) => depthOf(pattern) === depth && !matched.has(pattern),
    )
    const free = [...now.values()].filter(({ pattern }) => !taken.has(pattern))
    const pairs = open.flatMap((one) =>
      free.flatMap((other) => {
        const judged = judge(one, other, matched)
        return judged !== null && judged.certainty >= leastCertainty ? [{ one, other, ...judged }] : []
      }),
    )
    for (const { one, other, certainty, grounds } of pairs.sort((a, b) => b.certainty - a.certainty)) {
      if (matched.has(one.pattern) || taken.has(other.pattern)) continue
      matched.set(one.pattern, other.pattern)
      taken.add(other.pattern)
      const isFold = joinsInto(one, other)
      found.push({ from: one.pattern, to: [other.pattern], is: isFold ? 'join' : 'same', certainty, grounds })
    }
  }
  const rest = [...old.values()].filter(({ pattern }) => !matched.has(pattern))
  const split = splitsOf(
    rest,
    [...now.values()].filter(({ pattern }) => !taken.has(pattern)),
    matched,
  )
  const joined = joinsOf(rest, [...now.values()], matched)
  const told = new Set([...split, ...joined].map((one) => one.from))
  return {
    fields: [...found, ...split, ...joined],
    nodes: matchNodes(from, to),
    unmatched: rest
      .filter(({ pattern, parent }) => !told.has(pattern) && (parent === '' || matched.has(parent)))
      .map(({ pattern }) => pattern),
  }
}

function judge(
  one: Place,
  other: Place,
  matched: ReadonlyMap<string, string>,
): Pick<Match, 'certainty' | 'grounds'> | null {
  if (isHolder(one) !== isHolder(other) || (isHolder(one) && one.kind !== other.kind)) return null
  const label = alike(one.label, other.label)
  if (label < leastAlike) return null
  const isSameKind = one.kind === other.kind
  const isSameUnit = one.unit === other.unit && one.year === other.year
  const isInPlace = (matched.get(one.parent) ?? (one.parent === '' ? '' : null)) === other.parent
  // What stood in something that is gone may have been put anywhere: its label alone says too little.
  if (!isHolder(one) && one.parent !== '' && !matched.has(one.parent)) return null
  const isBeside = isMatch(one.before, other.before, matched) || isMatch(one.after, other.after, matched)
  const grounds: MatchGround[] = ['label']
  if (isSameKind) grounds.push('kind')
  if (isSameUnit) grounds.push('unit')
  if (isInPlace || isBeside) grounds.push('neighbours')
  const certainty =
    0.55 * label +
    (isSameKind ? 0.15 : 0) +
    (isSameUnit ? 0.1 : 0) +
    (isInPlace ? 0.12 : 0) +
    (isBeside ? 0.08 : 0)
  return { certainty: Math.round(certainty * 100) / 100, grounds }
}

/** One that has no counterpart, where several new ones stand in its place: it was split. Into which is for a person. */
function splitsOf(
  rest: readonly Place[],
  free: readonly Place[],
  matched: ReadonlyMap<string, string>,
): readonly Match[] {
  return rest.flatMap((one): readonly Match[] => {
    const parent = matched.get(one.parent) ?? (one.parent === '' ? '' : null)
    const beside = free.filter(
      (other) =>
        other.parent === parent &&
        other.kind === one.kind &&
        other.kind !== 'list' &&
        isBetween(other, one, free, matched),
    )
    if (beside.length < 2 || beside.length > 4) return []
    const to = beside.map(({ pattern }) => pattern)
    return [{ from: one.pattern, to, is: 'split', certainty: 0.4, grounds: ['kind', 'neighbours'] }]
  })
}

/** Whether a new place stands where the old one stood: behind what its neighbour before it has become. */
function isBetween(
  other: Place,
  one: Place,
  free: readonly Place[],
  matched: ReadonlyMap<string, string>,
): boolean {
  if (one.before === null)
    return other.before === null || free.some(({ pattern }) => pattern === other.before)
  const after = matched.get(one.before)
  return (
    after !== undefined &&
    (other.before === after ||
      free.some((each) => each.pattern === other.before && isBetween(each, one, free, matched)))
  )
}

/** Texts of rows that have no list any more, where a text of that name is left: they were joined. */
function joinsOf(
  rest: readonly Place[],
  now: readonly Place[],
  matched: ReadonlyMap<string, string>,
): readonly Match[] {
  return rest.flatMap((one): readonly Match[] => {
    if (!one.pattern.includes('*') || !isText(one) || matched.has(one.parent)) return []
    const [best] = now
      .filter((other) => isText(other) && !other.pattern.includes('*'))
      .map((other) => ({ other, label: alike(one.label, other.label) }))
      .filter(({ label }) => label >= 0.6)
      .sort((a, b) => b.label - a.label)
    if (best === undefined) return []
    const certainty = Math.round((0.3 + 0.3 * best.label) * 100) / 100
    return [{ from: one.pattern, to: [best.other.pattern], is: 'join', certainty, grounds: ['label'] }]
  })
}

function joinsInto(one: Place, other: Place): boolean {
  return one.pattern.includes('*') && !other.pattern.includes('*') && !isHolder(one)
}

function isText({ kind }: Place): boolean {
  return kind === 'text' || kind === 'long-text'
}

function isHolder({ kind }: Place): boolean {
  return kind === 'group' || kind === 'list'
}

function isMatch(one: string | null, other: string | null, matched: ReadonlyMap<string, string>): boolean {
  return one !== null && other !== null && matched.get(one) === other
}

function depthsOf(places: ReadonlyMap<string, Place>): readonly number[] {
  return [...new Set([...places.keys()].map(depthOf))].sort((a, b) => a - b)
}

function depthOf(pattern: string): number {
  return pattern.split('.').length
}
