import { type Address, type Json, propertyAddress, type Step } from '@tianbao/edit'
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
class RowSet {
  readonly each: Pattern
  readonly rules: readonly PlannedRule[]
  private rows: readonly (readonly Instance[])[] = []
  /** The same by the row's address, from when one is first sought. */
  private known: ReadonlyMap<Address, readonly Instance[]> | null = null

  constructor(each: string, rules: readonly PlannedRule[]) {
    this.each = patternOf(each)
    this.rules = rules
  }

  /** Each row's instances, in the order of `rules`; rows in order. */
  all(): readonly (readonly Instance[])[] {
    return this.rows
  }

  become(rows: readonly (readonly Instance[])[]): void {
    this.rows = rows
    this.known = null
  }

  byRow(): ReadonlyMap<Address, readonly Instance[]> {
    this.known ??= new Map(this.rows.map((instances) => [instances[0]?.row?.address ?? '', instances]))
    return this.known
  }
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
    for (const index of [...plan.order, ...plan.checks]) {
      const rule = plan.rules[index]
      const each = rule?.rule.each
      if (rule === undefined) continue
      if (each === undefined) this.places[index] = this.instanceOf(rule, null)
      else eaches.set(each, [...(eaches.get(each) ?? []), rule])
    }
    this.rowSets = [...eaches].map(([each, rules]) => new RowSet(each, rules))
    for (const rowSet of this.rowSets) {
      for (const [seat, rule] of rowSet.rules.entries()) this.places[rule.index] = { rowSet, seat }
      this.renewRows(rowSet, null)
    }
  }

  /** The instance for a row, or of a rule that runs once. */
  at(rule: PlannedRule, row?: Address): Instance | undefined {
    const place = this.places[rule.index]
    if (place === undefined || !('rowSet' in place)) return place
    return row === undefined ? undefined : place.rowSet.byRow().get(row)?.[place.seat]
  }

  /** The instances of a rule, rows in order. */
  of(rule: PlannedRule): readonly Instance[] {
    const found: Instance[] = []
    this.visit(rule, (instance) => found.push(instance))
    return found
  }

  /** Goes through the instances of a rule, rows in order. */
  visit(rule: PlannedRule, look: (instance: Instance) => void): void {
    const place = this.places[rule.index]
    if (place === undefined) return
    if (!('rowSet' in place)) {
      look(place)
      return
    }
    for (const instances of place.rowSet.all()) {
      const instance = instances[place.seat]
      if (instance) look(instance)
    }
  }

  /** Looks at the rows anew that lie in or below a place. */
  renew(place: Pattern): Renewed {
    const renewed = { due: [], gone: [] }
    for (const rowSet of this.rowSets)
      if (rowSet.each.length >= place.length && areRelated(rowSet.each, place))
        this.renewRows(rowSet, renewed)
    return renewed
  }

  /** `renewed` is told what came of it; null at first, when all of it is new. */
  private renewRows(rowSet: RowSet, renewed: { due: Instance[]; gone: Address[] } | null): void {
    const found = rowsAt(rowSet.each, this.tree, this.plan.shapes)
    const kept = renewed && this.keptOf(rowSet, found, renewed.gone)
    const rows: (readonly Instance[])[] = []
    for (const row of found) {
      const known = kept?.get(row.address)
      const instances = known ?? this.instancesOf(rowSet, row)
      const due = known ? this.keep(known, row) : instances
      if (renewed) for (const instance of due) renewed.due.push(instance)
      rows.push(instances)
    }
    rowSet.become(rows)
  }

  private instancesOf({ rules }: RowSet, row: Row): readonly Instance[] {
    const instances: Instance[] = []
    for (const rule of rules) instances.push(this.instanceOf(rule, row))
    return instances
  }

  /** The instances of rows that are still there; those of others are dropped. Null where there were none before. */
  private keptOf(
    rowSet: RowSet,
    found: readonly Row[],
    gone: Address[],
  ): ReadonlyMap<Address, readonly Instance[]> | null {
    if (rowSet.all().length === 0) return null
    const byAddress = new Map(found.map((row) => [row.address, row]))
    const kept = new Map<Address, readonly Instance[]>()
    for (const [address, instances] of rowSet.byRow()) {
      const now = byAddress.get(address)
      if (now === undefined || now.content !== instances[0]?.row?.content) gone.push(...this.drop(instances))
      else kept.set(address, instances)
    }
    return kept
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
    const { path } = rule.target
    const steps = [...(row?.steps ?? []), ...path.map((name) => ({ name }))]
    const address = path.reduce(propertyAddress, row?.address ?? '')
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
