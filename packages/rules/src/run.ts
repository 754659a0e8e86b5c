import { type Address, equalJson, type Json, type JsonObject, parseAddress, type Step } from '@tianbao/edit'
import { Cells } from './cells.ts'
import { isEmpty } from './empty.ts'
import { explainRule } from './explain-rule.ts'
import type { ExplainWords, Explanation } from './explanation.ts'
import { type Instance, Instances, type Slot } from './instances.ts'
import { evaluationLimits, ruleLimits } from './limits.ts'
import type { Plan } from './plan.ts'
import type { Changed, RuleResult, Run, Write } from './program-types.ts'
import { Reach } from './reach.ts'
import { isSameResult, outOfFuel, runRule } from './run-rule.ts'
import { Schedule } from './schedule.ts'
import { Standpoint } from './standpoint.ts'
import { copyJson, Tree } from './tree.ts'

/** Starts a run: copies the data, and runs every rule once, checks as soon as somebody asks for one. */
export function startRun(plan: Plan, data: JsonObject, context: Readonly<Record<string, Json>>): Run {
  return new ProgramRun(plan, data, context)
}

class ProgramRun implements Run {
  readonly data: JsonObject
  readonly computed = new Map<Address, Json>()
  private readonly plan: Plan
  private readonly tree: Tree
  private readonly cells: Cells
  private readonly schedule: Schedule
  private readonly context: Record<string, Json>
  private readonly standpoint: Standpoint
  private instances: Instances
  private reach: Reach
  /** Whether checks that were not reached by a change were run, too. */
  private isJudged = false
  /** Checks with another result, of which nobody was told. */
  private readonly untold = new Set<Instance>()

  constructor(plan: Plan, data: JsonObject, context: Readonly<Record<string, Json>>) {
    this.plan = plan
    this.tree = new Tree(data)
    this.data = this.tree.root
    this.cells = new Cells(plan)
    this.schedule = new Schedule(plan)
    this.context = { ...context }
    this.standpoint = new Standpoint(this.tree, this.context)
    this.instances = new Instances(this.plan, this.tree)
    this.reach = new Reach(plan, this.cells, this.schedule, this.instances)
    this.runAll()
  }

  result(key: string, row?: Address): RuleResult | undefined {
    const rule = this.plan.byKey.get(key)
    if (rule?.isCheck) this.runChecks()
    return rule && this.instances.at(rule, row)?.result
  }

  *results(key: string): Iterable<readonly [row: Address | null, result: RuleResult]> {
    const rule = this.plan.byKey.get(key)
    if (rule === undefined) return
    if (rule.isCheck) this.runChecks()
    for (const { row, result } of this.instances.of(rule)) yield [row?.address ?? null, result]
  }

  write(writes: readonly Write[]): readonly Changed[] {
    const [only] = writes
    if (writes.length === 1 && only?.op === 'value' && !this.isStructural(only)) {
      this.writeValue(only.at, only.value)
      return this.settle()
    }
    // Rows that come to or go from one list, one behind another, are looked at once.
    let waiting: readonly Step[] | null = null
    const lookAtRows = () => {
      if (waiting) this.reachRows(waiting)
      waiting = null
    }
    for (const [i, write] of writes.entries()) {
      if (waiting && listOf(write) !== listOf(writes[i - 1])) lookAtRows()
      if (this.isStructural(write)) {
        lookAtRows()
        return this.restructure(writes.slice(i))
      }
      waiting = this.apply(write) ?? waiting
    }
    lookAtRows()
    return this.settle()
  }

  judge(): readonly Changed[] {
    this.runChecks()
    const told = [...this.untold].filter(({ isGone }) => !isGone).map(changeOf)
    this.untold.clear()
    return told
  }

  explain(key: string, row?: Address, words: ExplainWords = {}): Explanation {
    const rule = this.plan.byKey.get(key)
    if (rule === undefined) throw new Error(`A program has no rule "${key}".`)
    const instance = this.instances.at(rule, row)
    if (instance === undefined) throw new Error(`Rule "${key}" does not run for "${row ?? ''}".`)
    this.standpoint.forget()
    this.standpoint.set(instance, evaluationLimits.fuel)
    return explainRule(rule, this.standpoint.frame, this.plan.operators, words, instance.row)
  }

  /** Takes the tree as given data, and runs everything. */
  private begin(): Instances {
    this.instances = new Instances(this.plan, this.tree)
    this.reach = new Reach(this.plan, this.cells, this.schedule, this.instances)
    this.computed.clear()
    this.schedule.clear()
    this.runAll()
    return this.instances
  }

  /** Runs every rule but checks, in order: nothing that a value reaches needs to be told of it. */
  private runAll(): void {
    this.isJudged = false
    this.untold.clear()
    this.reach.isNeeded = false
    this.runEach(this.plan.order)
    this.reach.isNeeded = true
  }

  private runEach(order: readonly number[]): void {
    let fuel = ruleLimits.runFuel
    this.standpoint.forget()
    for (const index of order) {
      const rule = this.plan.rules[index]
      if (rule === undefined) continue
      this.instances.visit(rule, (instance) => {
        fuel -= this.spend(instance, fuel)
      })
    }
  }

  /** Brings the results of all checks up to date. */
  private runChecks(): void {
    if (!this.isJudged) {
      this.isJudged = true
      this.runEach(this.plan.checks)
      this.schedule.clear()
    } else if (this.schedule.hasChecks) {
      for (const instance of this.changedAmong((run) => this.schedule.runChecks(run)))
        this.untold.add(instance)
    }
  }

  /** Whether a change brings rows or takes them other than one by one, or makes one id stand for two rows. */
  private isStructural(write: Write): boolean {
    if (write.op === 'value') return this.cells.at(write.at).isStructure
    if (write.op === 'context') return false
    const same = this.tree.countRows(parseAddress(write.list), write.op === 'insert' ? write.row : write.id)
    return same > (write.op === 'insert' ? 0 : 1)
  }

  /** For a change to the frame of things: the given data is laid bare, changed, and run from the start. */
  private restructure(writes: readonly Write[]): readonly Changed[] {
    const before = this.instances
    for (const slot of before.slots.values()) this.lay(slot)
    for (const write of writes)
      if (write.op === 'context') this.setContext(write.name, write.value)
      else this.tree.write(write)
    const after = this.begin()
    const isChanged = (now: Instance) => {
      if (now.rule.isCheck) return true
      const was = before.at(now.rule, now.row?.address)
      return was === undefined || !isSameResult(was.result, now.result)
    }
    return this.plan.rules.flatMap((rule) => after.of(rule).filter(isChanged).map(changeOf))
  }

  private lay({ given, computed, steps }: Slot): void {
    if (computed === undefined || !isEmpty(given)) return
    if (given === undefined) this.tree.take(steps)
    else this.tree.put(steps, given, true)
  }

  /** Answers the list whose rows are to be looked at anew. */
  private apply(write: Write): readonly Step[] | null {
    if (write.op === 'value') this.writeValue(write.at, write.value)
    else if (write.op === 'context') {
      this.setContext(write.name, write.value)
      this.reach.at([{ name: `$${write.name}` }], 'value')
    } else {
      const list = parseAddress(write.list)
      const depth = this.tree.write(write)
      if (depth > 0 && depth <= list.length) this.reach.at(list.slice(0, depth), 'value')
      return depth > 0 ? list : null
    }
    return null
  }

  private setContext(name: string, value: Json | undefined): void {
    if (value === undefined) delete this.context[name]
    else this.context[name] = value
  }

  private writeValue(at: Address, value: Json | undefined): void {
    const slot = this.instances.slots.get(at)
    if (slot) {
      slot.given = value === undefined ? undefined : copyJson(value)
      this.show(slot, true)
      return
    }
    const { steps } = this.cells.at(at)
    const was = this.tree.get(steps)
    if (value === undefined ? was === undefined : was !== undefined && equalJson(was, value)) return
    this.reach.from(
      at,
      value === undefined ? this.tree.take(steps) : this.tree.put(steps, copyJson(value), true),
    )
  }

  /** Puts into the tree what a slot shows: what was given, or where that is empty what was computed. */
  private show({ given, computed, steps, address }: Slot, isGiven: boolean): void {
    const shown = isEmpty(given) ? (computed ?? given) : given
    if (equalJson(this.tree.get(steps), shown)) return
    const depth =
      shown === undefined
        ? this.tree.take(steps)
        : this.tree.put(steps, copyJson(shown), isGiven && shown === given)
    this.reach.from(address, depth)
  }

  /** Rows of a list came, went or moved. */
  private reachRows(list: readonly Step[]): void {
    for (const address of this.reach.rows(list)) this.computed.delete(address)
  }

  /** Runs what is due but checks; answers the results that changed. */
  private settle(): readonly Changed[] {
    return this.changedAmong((run) => this.schedule.run(run)).map(changeOf)
  }

  private changedAmong(runDue: (run: (instance: Instance) => void) => void): readonly Instance[] {
    const changed: Instance[] = []
    let fuel = ruleLimits.runFuel
    this.standpoint.forget()
    runDue((instance) => {
      const was = instance.result
      fuel -= this.spend(instance, fuel)
      if (instance.result !== was) changed.push(instance)
    })
    return changed
  }

  /** Runs an instance, and answers what that cost of the fuel that a run has left. */
  private spend(instance: Instance, left: number): number {
    const given = Math.min(left, evaluationLimits.fuel)
    this.runInstance(instance, given)
    return Math.max(0, given - Math.max(this.standpoint.frame.fuel, 0) - this.standpoint.frame.again)
  }

  /** Where the result is another one than before, the instance has a new one. */
  private runInstance(instance: Instance, fuel: number): void {
    this.standpoint.set(instance, fuel)
    const result = fuel > 0 ? runRule(instance.rule, this.standpoint.frame) : outOfFuel
    if (!isSameResult(instance.result, result)) instance.result = result
    const { slot } = instance
    if (slot && !equalJson(slot.computed, result.value)) {
      slot.computed = result.value
      if (result.value === undefined) this.computed.delete(slot.address)
      else this.computed.set(slot.address, result.value)
      this.show(slot, false)
    }
  }
}

/** The list that a change brings a row to, or takes one from. */
function listOf(write: Write | undefined): Address | null {
  return write && 'list' in write ? write.list : null
}

function changeOf({ rule, row }: Instance): Changed {
  return row === null ? { key: rule.rule.key } : { key: rule.rule.key, row: row.address }
}
