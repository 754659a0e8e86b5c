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
  /** Whether it waits to be run. */
  isDue: boolean
  /** Whether its row has gone. */
  isGone: boolean
}

/** Where a computed value goes. The tree has what was given there, and where that is empty the computed value. */
export interface Slot {
  readonly address: Address
  readonly steps: readonly Step[]
  given: Json | undefined
  computed: Json | undefined
}

/** What looking at rows anew found. */
export interface Renewed {
  /** Instances to run: of new rows; of moved ones, where a rule reads its position. */
  readonly due: readonly Instance[]
  /** The places of computed values that went with their rows. */
  readonly gone: readonly Address[]
}

/** The rows of one `each`, and the rules that run for them. */
interface RowSet {
  readonly each: Pattern
  readonly rules: readonly PlannedRule[]
  /** Each row's instances, in the order of `rules`. */
  rows: ReadonlyMap<Address, readonly Instance[]>
}

/** Where a rule's instances are: those of a row at one seat among its row set's rules. */
interface Seat {
  readonly rowSet: RowSet
  readonly seat: number
}

/** All instances of a plan's rules over a tree, kept in step with its rows. */
export class Instances {
  readonly slots = new Map<Address, Slot>()
  /** By rule: the only instance, or where the instances are; undefined for a rule that does not run. */
  private readonly places: (Instance | Seat | undefined)[] = []
  private readonly rowSets: readonly RowSet[]
  private readonly plan: Plan
  private readonly tree: Tree

  constructor(plan: Plan, tree: Tree) {
    this.plan = plan
    this.tree = tree
    const eaches = new Map<string, PlannedRule[]>()
    for (const index of plan.order) {
      const rule = plan.rules[index]
      const each = rule?.rule.each
      if (rule === undefined) continue
      if (each === undefined) this.places[index] = this.instanceOf(rule, null)
      else eaches.set(each, [...(eaches.get(each) ?? []), rule])
    }
    this.rowSets = [...eaches].map(([each, rules]) => ({ each: patternOf(each), rules, rows: new Map() }))
    for (const rowSet of this.rowSets) {
      for (const [seat, rule] of rowSet.rules.entries()) this.places[rule.index] = { rowSet, seat }
      this.renewRows(rowSet, { due: [], gone: [] })
    }
  }

  /** The instance for a row, or of a rule that runs once. */
  at(rule: PlannedRule, row?: Address): Instance | undefined {
    const place = this.places[rule.index]
    if (place === undefined || !('rowSet' in place)) return place
    return row === undefined ? undefined : place.rowSet.rows.get(row)?.[place.seat]
  }

  /** The instances of a rule, rows in order. */
  of(rule: PlannedRule): readonly Instance[] {
    const place = this.places[rule.index]
    if (place === undefined) return []
    if (!('rowSet' in place)) return [place]
    const { rowSet, seat } = place
    return [...rowSet.rows.values()].flatMap((instances) => instances[seat] ?? [])
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
    const before = rowSet.rows
    const rows = new Map<Address, readonly Instance[]>()
    const found = rowsAt(rowSet.each, this.tree, this.plan.shapes)
    const byAddress = new Map(found.map((row) => [row.address, row]))
    for (const [address, instances] of before) {
      const now = byAddress.get(address)
      if (now === undefined || now.content !== instances[0]?.row?.content) gone.push(...this.drop(instances))
      else rows.set(address, instances)
    }
    rowSet.rows = new Map(
      found.map((row) => {
        const known = rows.get(row.address)
        if (known) due.push(...this.keep(known, row))
        const instances = known ?? rowSet.rules.map((rule) => this.instanceOf(rule, row))
        if (!known) due.push(...instances)
        return [row.address, instances]
      }),
    )
  }

  /** Tells instances where their row stands now; answers those that read it, where it stands elsewhere. */
  private keep(instances: readonly Instance[], row: Row): readonly Instance[] {
    const moved = instances.filter((one) => one.rule.readsIndex && one.row?.index !== row.index)
    for (const instance of instances) instance.row = row
    return moved
  }

  private instanceOf(rule: PlannedRule, row: Row | null): Instance {
    return { rule, row, slot: this.slotFor(rule, row), result: notYetRun, isDue: false, isGone: false }
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

  private drop(instances: readonly Instance[]): readonly Address[] {
    return instances.flatMap((instance) => {
      instance.isGone = true
      if (instance.slot === null) return []
      this.slots.delete(instance.slot.address)
      return [instance.slot.address]
    })
  }
}
