import { type Address, formatAddress, type Json, type Step } from '@tianbao/edit'
import { areRelated, type Pattern, patternOf } from './pattern.ts'
import type { Plan, PlannedRule } from './plan.ts'
import type { RuleResult } from './program-types.ts'
import { type Row, rowsAt } from './rows.ts'
import { notYetRun } from './run-rule.ts'
import type { Tree } from './tree.ts'

/** A rule for one row (or the only one, of a rule that runs once), and what it gave. */
export interface Instance {
  readonly rule: PlannedRule
  row: Row | null
  readonly slot: Slot | null
  result: RuleResult
}

/** Where a computed value goes. The tree has what was given there, and where that is empty the computed value. */
export interface Slot {
  readonly address: Address
  readonly steps: readonly Step[]
  given: Json | undefined
  computed: Json | undefined
}

/** The rows of one `each`, and the rules that run for them. */
interface RowSet {
  readonly each: Pattern
  readonly rules: readonly PlannedRule[]
  rows: ReadonlyMap<Address, Row>
}

/** What looking at rows anew found: instances to run (of new rows; of moved ones, where a rule reads its position), and
 * the places of computed values that went with their rows. */
export interface Renewed {
  readonly due: readonly Instance[]
  readonly gone: readonly Address[]
}

const once: Address = ''

/** All instances of a plan's rules over a tree, kept in step with its rows. */
export class Instances {
  readonly slots = new Map<Address, Slot>()
  private readonly byRule: readonly Map<Address, Instance>[]
  private readonly rowSets: readonly RowSet[]
  private readonly plan: Plan
  private readonly tree: Tree

  constructor(plan: Plan, tree: Tree) {
    this.plan = plan
    this.tree = tree
    this.byRule = plan.rules.map(() => new Map())
    const running = plan.order.flatMap((index) => plan.rules[index] ?? [])
    const eaches = new Map<string, PlannedRule[]>()
    for (const rule of running) {
      const each = rule.rule.each
      if (each !== undefined) eaches.set(each, [...(eaches.get(each) ?? []), rule])
    }
    this.rowSets = [...eaches].map(([each, rules]) => ({ each: patternOf(each), rules, rows: new Map() }))
    for (const rule of running) if (rule.each === null) this.add(rule, null, once)
    this.renew([])
  }

  /** The instance for a row, or of a rule that runs once. */
  at(rule: PlannedRule, row: Address = once): Instance | undefined {
    return this.byRule[rule.index]?.get(row)
  }

  /** The instances of a rule, in no order. */
  of(rule: PlannedRule): Iterable<Instance> {
    return this.byRule[rule.index]?.values() ?? []
  }

  /** The rows that a rule runs for, in order; null for a rule that runs once. */
  rowsOf(rule: PlannedRule): Iterable<Address | null> {
    if (rule.each === null) return [null]
    return this.rowSets.find(({ rules }) => rules.includes(rule))?.rows.keys() ?? []
  }

  /** Looks at the rows anew that lie in or below a place. */
  renew(place: Pattern): Renewed {
    const renewed = { due: [], gone: [] }
    for (const rowSet of this.rowSets)
      if (rowSet.each.length >= place.length && areRelated(rowSet.each, place))
        this.renewRows(rowSet, renewed)
    return renewed
  }

  private renewRows(rowSet: RowSet, { due, gone }: { due: Instance[]; gone: Address[] }): void {
    const rows = new Map(rowsAt(rowSet.each, this.tree, this.plan.shapes).map((row) => [row.address, row]))
    for (const [address, old] of rowSet.rows) {
      const now = rows.get(address)
      if (now === undefined || now.content !== old.content) gone.push(...this.drop(rowSet, address))
    }
    for (const [address, row] of rows)
      for (const rule of rowSet.rules) {
        const known = this.at(rule, address)
        if (known === undefined) due.push(this.add(rule, row, address))
        else {
          if (known.row?.index !== row.index && rule.readsIndex) due.push(known)
          known.row = row
        }
      }
    rowSet.rows = rows
  }

  private add(rule: PlannedRule, row: Row | null, address: Address): Instance {
    const instance = { rule, row, slot: this.slotFor(rule, row), result: notYetRun }
    this.byRule[rule.index]?.set(address, instance)
    return instance
  }

  private slotFor(rule: PlannedRule, row: Row | null): Slot | null {
    if (rule.writes === null || rule.target === null) return null
    const names = rule.target.path.map((name) => ({ name }))
    const steps = [...(row?.steps ?? []), ...names]
    const address = formatAddress(steps)
    const slot: Slot = { address, steps, given: this.tree.get(steps), computed: undefined }
    this.slots.set(address, slot)
    return slot
  }

  private drop(rowSet: RowSet, address: Address): readonly Address[] {
    return rowSet.rules.flatMap((rule) => {
      const slot = this.at(rule, address)?.slot
      this.byRule[rule.index]?.delete(address)
      if (!slot) return []
      this.slots.delete(slot.address)
      return [slot.address]
    })
  }
}
