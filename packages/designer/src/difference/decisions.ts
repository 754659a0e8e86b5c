import type { CompiledTemplate } from '@tianbao/template'
import type { Confirmed, Match, ToldChange } from '@tianbao/versions'

/**
 * What a person decided of a change, by its place in the old template: the old values are kept apart, or go where
 * something else took their place.
 */
export type ChangeDecision = { readonly is: 'archive' } | { readonly is: 'follows'; readonly to: string }
export type ChangeDecisions = ReadonlyMap<string, ChangeDecision>

/** Whether a change asks where old values go: something with data is gone, or is another thing now. */
export function isToBeDecided({ code, class: of }: ToldChange): boolean {
  return /_removed$/.test(code)
    ? of === 'break' && /_(field|group)_/.test(code)
    : /_field_(kind|unit)$/.test(code)
}

/** What could take the place of what is gone: new places that no old field has, of a kind that can hold its values. */
export function successorsOf(
  { path }: ToldChange,
  before: CompiledTemplate,
  after: CompiledTemplate,
): readonly string[] {
  const depth = path.split('*').length
  const own = before.fields[path]
  const isNew = (pattern: string) =>
    !Object.hasOwn(before.fields, pattern) && pattern.split('*').length === depth
  if (own !== undefined)
    return Object.values(after.fields)
      .filter(({ pattern, kind }) => isNew(pattern) && kind === own.kind)
      .map(({ pattern }) => pattern)
  const known = holdersIn(before)
  const parent = path.slice(0, Math.max(0, path.lastIndexOf('.')))
  return [...holdersIn(after)]
    .filter(
      (place) =>
        !known.has(place) &&
        place.split('*').length === depth &&
        Object.hasOwn(after.lists, place) === Object.hasOwn(before.lists, path),
    )
    .toSorted((a, b) => Number(b.startsWith(parent)) - Number(a.startsWith(parent)))
    .slice(0, mostSuccessors)
}

/** How many places one chooses from, the nearest first. */
const mostSuccessors = 12

/** Groups and lists: whatever fields stand in. */
function holdersIn({ fields }: CompiledTemplate): ReadonlySet<string> {
  const holders = new Set<string>()
  for (const pattern of Object.keys(fields))
    for (let end = pattern.lastIndexOf('.'); end > 0; end = pattern.lastIndexOf('.', end - 1)) {
      const place = pattern.slice(0, end)
      if (!place.endsWith('*')) holders.add(place)
    }
  return holders
}

/** What was confirmed and what was decided, as it is kept and as carrying uses it. */
export function confirmedOf(
  matches: readonly Match[],
  decisions: ChangeDecisions,
  nodes: readonly Match[] = [],
): Required<Confirmed> {
  const follows = [...decisions].flatMap(([from, decision]) =>
    decision.is === 'follows'
      ? [{ from, to: [decision.to], is: 'same' as const, certainty: 1, grounds: [] }]
      : [],
  )
  const archived = [...decisions].flatMap(([from, { is }]) => (is === 'archive' ? [from] : []))
  return { fields: [...matches, ...follows], nodes, archived }
}

/** The same back from what was kept: which of the proposals were confirmed, and what was decided beside them. */
export function decidedIn(
  kept: Confirmed,
  proposals: readonly Match[],
): { readonly confirmed: ReadonlySet<string>; readonly decided: ChangeDecisions } {
  const isProposed = ({ from, to }: Match) =>
    proposals.some((one) => one.from === from && one.to.join() === to.join())
  const fields = kept.fields ?? []
  const decided = new Map<string, ChangeDecision>()
  for (const from of kept.archived ?? []) decided.set(from, { is: 'archive' })
  for (const match of fields)
    if (!isProposed(match) && match.to[0] !== undefined)
      decided.set(match.from, { is: 'follows', to: match.to[0] })
  return { confirmed: new Set(fields.filter(isProposed).map(({ from }) => from)), decided }
}
