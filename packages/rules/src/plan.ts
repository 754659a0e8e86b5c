import type { CompiledRule } from './compile-rule.ts'
import type { Operator } from './operator.ts'
import { areRelated, type Pattern } from './pattern.ts'
import type { RowShapes } from './rows.ts'

/** A rule as a program runs it. */
export interface PlannedRule extends CompiledRule {
  readonly index: number
  /** What it reads, as patterns from the top; `scope` says which rows a change reaches: its own, or all. */
  readonly patterns: readonly PlannedRead[]
  /** The pattern that it writes. */
  readonly writes: Pattern | null
  /** It only says whether something holds: no other rule needs it, and its result is what somebody may ask for. */
  readonly isCheck: boolean
  /** Names of sources that it waits for. */
  readonly waitsFor: readonly string[]
}

export interface PlannedRead {
  readonly pattern: Pattern
  readonly isDeep: boolean
  readonly isGuess: boolean
  /** Where a row's own read begins: so many steps of an address name the row, or the row around it. 0: any. */
  readonly own: number
}

/** A program's inside, as its runs need it. */
export interface Plan {
  readonly rules: readonly PlannedRule[]
  /** Indices of rules in the order in which they run, but for checks. */
  readonly order: readonly number[]
  /** Indices of the checks that run: nothing reads what they give, so that they may wait until somebody asks. */
  readonly checks: readonly number[]
  readonly byKey: ReadonlyMap<string, PlannedRule>
  /** Reads of the rules that run. */
  readonly readsByName: ByFirstName<readonly [PlannedRule, PlannedRead]>
  /** Where rows and computed values come from: patterns of `each` and of targets, and which of the two. */
  readonly structures: ByFirstName<readonly [Pattern, 'rows' | 'target']>
  readonly shapes: RowShapes
  readonly operators: readonly Operator[]
}

/** Values by the first name of a pattern, to find those that may be related to another pattern. */
export class ByFirstName<T> {
  private readonly known = new Map<string, T[]>()
  /** Those whose pattern begins with any name, or with none: related to all. */
  private readonly any: T[] = []

  add([first]: Pattern, value: T): void {
    const list = first === undefined || first === '*' ? this.any : this.known.get(first)
    if (list) list.push(value)
    else this.known.set(first ?? '', [value])
  }

  /** What may be related to a pattern, and what may not. */
  near([first]: Pattern): Iterable<T> {
    if (first === undefined || first === '*') return [...this.any, ...[...this.known.values()].flat()]
    return [...this.any, ...(this.known.get(first) ?? [])]
  }
}

/** A rule that a change reaches: in the row that `own` steps of the changed address name, or (0) in all. */
export interface Reader {
  readonly rule: PlannedRule
  readonly own: number
}

/** Reads of rules that run, to be found by what they read. */
export function indexReads(rules: Iterable<PlannedRule>): Plan['readsByName'] {
  const index = new ByFirstName<readonly [PlannedRule, PlannedRead]>()
  for (const rule of rules) for (const read of rule.patterns) index.add(read.pattern, [rule, read])
  return index
}

/** The patterns of `each` and of targets, each once. */
export function indexStructures(rules: Iterable<PlannedRule>): Plan['structures'] {
  const index: Plan['structures'] = new ByFirstName()
  const known = new Set<string>()
  const add = (pattern: Pattern | null, kind: 'rows' | 'target') => {
    const name = `${kind} ${pattern?.join('.')}`
    if (pattern === null || known.has(name)) return
    known.add(name)
    index.add(pattern, [pattern, kind])
  }
  for (const { each, writes } of rules) {
    add(each, 'rows')
    add(writes, 'target')
  }
  return index
}

/**
 * The rules that read what a change at a pattern changes. `value`: what stands there, or above, or below it became
 * another. `rows`: rows came to, went from or moved within the list there.
 */
export function readersOf(plan: Plan, pattern: Pattern, change: 'value' | 'rows'): readonly Reader[] {
  const readers = new Map<PlannedRule, number>()
  for (const [rule, read] of plan.readsByName.near(pattern)) {
    if (!isReached(read, pattern, change)) continue
    const own = readers.get(rule) ?? read.own
    readers.set(rule, own === read.own ? own : 0)
  }
  return [...readers].map(([rule, own]) => ({ rule, own }))
}

function isReached(read: PlannedRead, changed: Pattern, change: 'value' | 'rows'): boolean {
  if (!areRelated(read.pattern, changed)) return false
  // What a row reads of itself stays as it is when other rows come and go.
  if (change === 'rows' && read.own > changed.length) return false
  return read.isDeep || read.pattern.length >= changed.length
}
