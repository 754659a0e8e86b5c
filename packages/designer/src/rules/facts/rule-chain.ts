import type { FactsByKey, RuleFacts } from './rule-facts.ts'

/** Who computes what, and which rules wait for one another; rules by the key that they run under. */
export interface RuleChain {
  /** The rules that compute a field. */
  writersOf(pattern: string): readonly string[]
  /** The rules that read a field. */
  readersOf(pattern: string): readonly string[]
  /** Rules that a rule waits for, directly or not; not itself, unless it is in a circle. */
  upstreamOf(key: string): ReadonlySet<string>
  /** Rules in a circle, circle by circle. */
  readonly cycles: readonly (readonly string[])[]
}

export function ruleChain(facts: FactsByKey): RuleChain {
  const writers = indexBy(facts, ({ writes }) => writes)
  const readers = indexBy(facts, ({ reads }) => reads)
  const wholes = new Map([...writers].flatMap(([pattern]) => prefixesOf(pattern).map((one) => [one, true])))
  const writersOf = (pattern: string): readonly string[] => {
    const own = writers.get(pattern) ?? []
    if (!wholes.has(pattern)) return own
    // A rule that reads a whole group reads every cell below it.
    const below = [...writers].filter(([one]) => one.startsWith(`${pattern}.`)).flatMap(([, ids]) => ids)
    return [...new Set([...own, ...below])]
  }
  const before = new Map(
    [...facts].map(([id, { reads }]) => [id, [...new Set(reads.flatMap(writersOf))]] as const),
  )
  return {
    writersOf,
    readersOf: (pattern) => readers.get(pattern) ?? [],
    upstreamOf(key) {
      const found = new Set<string>()
      const open = [...(before.get(key) ?? [])]
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (found.has(next)) continue
        found.add(next)
        open.push(...(before.get(next) ?? []))
      }
      return found
    },
    cycles: circles(before),
  }
}

function indexBy(
  facts: FactsByKey,
  patternsOf: (facts: RuleFacts) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>()
  for (const [id, one] of facts)
    for (const pattern of patternsOf(one)) {
      const list = index.get(pattern)
      if (list === undefined) index.set(pattern, [id])
      else list.push(id)
    }
  return index
}

function prefixesOf(pattern: string): readonly string[] {
  const names = pattern.split('.')
  return names.slice(1).map((_, at) => names.slice(0, at + 1).join('.'))
}

/** Strongly connected rules (Tarjan), without recursion: a chain may be as long as there are rules. */
function circles(before: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const isOpen = new Set<string>()
  const found: string[][] = []
  const enter = (id: string) => {
    order.set(id, order.size)
    low.set(id, order.size - 1)
    stack.push(id)
    isOpen.add(id)
    return { id, rest: [...(before.get(id) ?? [])] }
  }
  const leave = (id: string) => {
    if (low.get(id) !== order.get(id)) return
    const circle = stack.splice(stack.lastIndexOf(id))
    for (const one of circle) isOpen.delete(one)
    if (circle.length > 1 || (before.get(id) ?? []).includes(id)) found.push(circle.toReversed())
  }
  const lower = (id: string, to: number | undefined) =>
    low.set(id, Math.min(low.get(id) ?? 0, to ?? Number.POSITIVE_INFINITY))
  for (const start of before.keys()) {
    if (order.has(start)) continue
    const path = [enter(start)]
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.rest.pop()
      if (next === undefined) {
        path.pop()
        leave(top.id)
        const above = path.at(-1)
        if (above !== undefined) lower(above.id, low.get(top.id))
      } else if (!order.has(next)) path.push(enter(next))
      else if (isOpen.has(next)) lower(top.id, order.get(next))
    }
  }
  return found
}
