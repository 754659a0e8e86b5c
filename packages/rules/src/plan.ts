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
  /** Names of sources that it waits for. */
  readonly waitsFor: readonly string[]
}

export interface PlannedRead {
  readonly pattern: Pattern
  readonly isDeep: boolean
  /** Where a row's own read begins: so many steps of an address name the row, or the row around it. 0: any. */
  readonly own: number
}

/** A program's inside, as its runs need it. */
export interface Plan {
  readonly rules: readonly PlannedRule[]
  /** Indices of rules in the order in which they run. */
  readonly order: readonly number[]
  readonly byKey: ReadonlyMap<string, PlannedRule>
  readonly shapes: RowShapes
  readonly operators: readonly Operator[]
}

/** A rule that a change reaches: in the row that `own` steps of the changed address name, or (0) in all. */
export interface Reader {
  readonly rule: PlannedRule
  readonly own: number
}

/**
 * The rules that read what a change at a pattern changes. `value`: what stands there, or above, or below it became
 * another. `rows`: rows came to, went from or moved within the list there.
 */
export function readersOf(plan: Plan, pattern: Pattern, change: 'value' | 'rows'): readonly Reader[] {
  const readers: Reader[] = []
  for (const index of plan.order) {
    const rule = plan.rules[index]
    if (rule === undefined) continue
    const reached = rule.patterns.filter((read) => isReached(read, pattern, change))
    const [first] = reached
    if (first === undefined) continue
    const isOne = reached.every((read) => read.own === first.own)
    readers.push({ rule, own: isOne ? first.own : 0 })
  }
  return readers
}

function isReached(read: PlannedRead, changed: Pattern, change: 'value' | 'rows'): boolean {
  if (!areRelated(read.pattern, changed)) return false
  // What a row reads of itself stays as it is when other rows come and go.
  if (change === 'rows' && read.own > changed.length) return false
  return read.isDeep || read.pattern.length >= changed.length
}
