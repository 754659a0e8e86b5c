import {
  type Address,
  equalJson,
  formatAddress,
  type Json,
  type JsonObject,
  parseAddress,
  type Step,
} from '@tianbao/edit'
import { isEmpty } from './empty.ts'
import { explainRule } from './explain-rule.ts'
import type { ExplainWords, Explanation } from './explanation.ts'
import { Frame } from './frame.ts'
import { type Instance, Instances, type Slot } from './instances.ts'
import { evaluationLimits, ruleLimits } from './limits.ts'
import { areRelated, type Pattern, patternOfSteps } from './pattern.ts'
import { type Plan, type PlannedRule, type Reader, readersOf } from './plan.ts'
import type { Changed, RuleResult, Run, Write } from './program-types.ts'
import { notYetRun, runRule } from './run-rule.ts'
import { copyJson, rowId, Tree } from './tree.ts'

/** Starts a run: copies the data, and runs every rule once. */
export function startRun(plan: Plan, data: JsonObject, context: Readonly<Record<string, Json>>): Run {
  return new ProgramRun(plan, data, context)
}

/** What there is to know of an address, kept since the same cells are written again and again. */
interface Cell {
  readonly steps: readonly Step[]
  readonly readers: readonly Reader[]
  /** Whether rows, or places of computed values, lie at it or below it. */
  readonly isStructure: boolean
}

const mostCells = 20_000

class ProgramRun implements Run {
  readonly data: JsonObject
  readonly computed = new Map<Address, Json>()
  private readonly plan: Plan
  private readonly tree: Tree
  private readonly context: Record<string, Json>
  private readonly frame: Frame
  private readonly cells = new Map<Address, Cell>()
  private instances: Instances
  /** By place in the order of the plan: the instances that are to be run. */
  private readonly due: (Set<Instance> | undefined)[] = []
  private readonly places: readonly number[]
  private firstDue = Number.POSITIVE_INFINITY
  private fuel = 0

  constructor(plan: Plan, data: JsonObject, context: Readonly<Record<string, Json>>) {
    this.plan = plan
    this.tree = new Tree(data)
    this.data = this.tree.root
    this.context = { ...context }
    this.frame = new Frame(this.data, evaluationLimits, this.context)
    const places = plan.rules.map(() => -1)
    plan.order.forEach((index, place) => {
      places[index] = place
    })
    this.places = places
    this.instances = this.begin()
  }

  result(key: string, row?: Address): RuleResult | undefined {
    const rule = this.plan.byKey.get(key)
    return rule && this.instances.at(rule, row)?.result
  }

  *results(key: string): Iterable<readonly [row: Address | null, result: RuleResult]> {
    const rule = this.plan.byKey.get(key)
    if (rule === undefined) return
    for (const row of this.instances.rowsOf(rule)) {
      const instance = this.instances.at(rule, row ?? undefined)
      if (instance) yield [row, instance.result]
    }
  }

  write(writes: readonly Write[]): readonly Changed[] {
    for (const [i, write] of writes.entries()) {
      if (this.isStructural(write)) return this.restructure(writes.slice(i))
      this.apply(write)
    }
    return this.settle()
  }

  explain(key: string, row?: Address, words: ExplainWords = {}): Explanation {
    const rule = this.plan.byKey.get(key)
    if (rule === undefined) throw new Error(`A program has no rule "${key}".`)
    const instance = this.instances.at(rule, row)
    if (instance === undefined) throw new Error(`Rule "${key}" does not run for "${row ?? ''}".`)
    this.stand(instance, evaluationLimits.fuel)
    return explainRule(rule, this.frame, this.plan.operators, words, instance.row)
  }

  /** Takes the tree as given data, and runs everything. */
  private begin(): Instances {
    const instances = new Instances(this.plan, this.tree)
    this.instances = instances
    this.computed.clear()
    for (const index of this.plan.order) {
      const rule = this.plan.rules[index]
      if (rule) this.dueAll(rule)
    }
    this.settle()
    return instances
  }

  /** Whether a change brings rows or takes them other than one by one, or makes one id stand for two rows. */
  private isStructural(write: Write): boolean {
    if (write.op === 'value') return this.cell(write.at).isStructure
    if (write.op === 'context') return false
    const list = this.tree.get(parseAddress(write.list))
    if (!Array.isArray(list)) return false
    const id = write.op === 'insert' ? rowId(write.row) : write.id
    const same = list.filter((row) => rowId(row) === id).length
    return id !== undefined && same > (write.op === 'insert' ? 0 : 1)
  }

  /** For a change to the frame of things: the given data is laid bare, changed, and run from the start. */
  private restructure(writes: readonly Write[]): readonly Changed[] {
    const before = this.instances
    this.due.length = 0
    for (const slot of before.slots.values()) this.lay(slot)
    for (const write of writes) this.applyPlainly(write)
    const after = this.begin()
    const changed: Changed[] = []
    for (const rule of this.plan.rules)
      for (const row of after.rowsOf(rule)) {
        const now = after.at(rule, row ?? undefined)
        const was = before.at(rule, row ?? undefined)
        if (now && !(was && isSameResult(was.result, now.result))) changed.push(changeOf(now))
      }
    return changed
  }

  private lay({ given, computed, steps }: Slot): void {
    if (computed === undefined || !isEmpty(given)) return
    if (given === undefined) this.tree.take(steps)
    else this.tree.put(steps, given, true)
  }

  private applyPlainly(write: Write): void {
    const { tree } = this
    switch (write.op) {
      case 'value': {
        const { steps } = this.cell(write.at)
        if (write.value === undefined) tree.take(steps)
        else tree.put(steps, copyJson(write.value), true)
        return
      }
      case 'context':
        this.setContext(write.name, write.value)
        return
      case 'insert':
        tree.insert(parseAddress(write.list), write.row, write.after)
        return
      case 'remove':
        tree.remove(parseAddress(write.list), write.id)
        return
      case 'move':
        tree.move(parseAddress(write.list), write.id, write.after)
    }
  }

  private apply(write: Write): void {
    switch (write.op) {
      case 'value':
        this.writeValue(write.at, write.value)
        return
      case 'context':
        this.setContext(write.name, write.value)
        this.touch([{ name: `$${write.name}` }], 'value')
        return
      case 'insert': {
        const steps = parseAddress(write.list)
        const depth = this.tree.insert(steps, write.row, write.after)
        if (depth > 0 && depth <= steps.length) this.touch(steps.slice(0, depth), 'value')
        if (depth > 0) this.touchRows(steps)
        return
      }
      case 'remove': {
        const steps = parseAddress(write.list)
        if (this.tree.remove(steps, write.id)) this.touchRows(steps)
        return
      }
      case 'move': {
        const steps = parseAddress(write.list)
        if (this.tree.move(steps, write.id, write.after)) this.touchRows(steps)
      }
    }
  }

  private setContext(name: string, value: Json | undefined): void {
    if (value === undefined) delete this.context[name]
    else this.context[name] = value
  }

  private writeValue(at: Address, value: Json | undefined): void {
    const { steps } = this.cell(at)
    const slot = this.instances.slots.get(at)
    if (slot) {
      slot.given = value === undefined ? undefined : copyJson(value)
      this.show(slot, true)
      return
    }
    const was = this.tree.get(steps)
    if (value === undefined ? was === undefined : was !== undefined && equalJson(was, value)) return
    const depth = value === undefined ? this.tree.take(steps) : this.tree.put(steps, copyJson(value), true)
    this.touchFrom(at, depth)
  }

  /** Puts into the tree what a slot shows: what was given, or where that is empty what was computed. */
  private show({ given, computed, steps, address }: Slot, isGiven: boolean): void {
    const shown = isEmpty(given) ? (computed ?? given) : given
    const was = this.tree.get(steps)
    if (equalJson(was, shown)) return
    const depth =
      shown === undefined
        ? this.tree.take(steps)
        : this.tree.put(steps, copyJson(shown), isGiven && shown === given)
    this.touchFrom(address, depth)
  }

  private touchFrom(at: Address, depth: number): void {
    const { steps, readers } = this.cell(at)
    if (depth === steps.length) this.dueReaders(readers, steps)
    else if (depth > 0) this.touch(steps.slice(0, depth), 'value')
  }

  private touch(steps: readonly Step[], change: 'value' | 'rows'): void {
    this.dueReaders(readersOf(this.plan, patternOfSteps(steps), change), steps)
  }

  private touchRows(list: readonly Step[]): void {
    this.touch(list, 'rows')
    const { due, gone } = this.instances.renew(patternOfSteps(list))
    for (const address of gone) this.computed.delete(address)
    for (const instance of due) this.dueOne(instance)
  }

  private dueReaders(readers: readonly Reader[], steps: readonly Step[]): void {
    for (const { rule, own } of readers) {
      if (own === 0 || own > steps.length) this.dueAll(rule)
      else {
        const row = formatAddress(steps.slice(0, own))
        if (own === (rule.each?.length ?? 0) + 1) {
          const instance = this.instances.at(rule, row)
          if (instance) this.dueOne(instance)
        } else
          for (const instance of this.instances.of(rule)) if (isWithin(instance, row)) this.dueOne(instance)
      }
    }
  }

  private dueAll(rule: PlannedRule): void {
    for (const instance of this.instances.of(rule)) this.dueOne(instance)
  }

  private dueOne(instance: Instance): void {
    const place = this.places[instance.rule.index] ?? -1
    if (place < 0) return
    const known = this.due[place]
    if (known) known.add(instance)
    else this.due[place] = new Set([instance])
    if (place < this.firstDue) this.firstDue = place
  }

  /** Runs what is due, in the plan's order; what they reach comes after them. */
  private settle(): readonly Changed[] {
    const changed: Changed[] = []
    this.fuel = ruleLimits.runFuel
    for (let place = this.firstDue; place < this.due.length; place += 1) {
      const instances = this.due[place]
      if (instances === undefined) continue
      this.due[place] = undefined
      for (const instance of instances)
        if (this.isCurrent(instance) && this.runInstance(instance)) changed.push(changeOf(instance))
    }
    this.firstDue = Number.POSITIVE_INFINITY
    return changed
  }

  /** Whether an instance is still there: its row may have gone after it came due. */
  private isCurrent(instance: Instance): boolean {
    return this.instances.at(instance.rule, instance.row?.address) === instance
  }

  private runInstance(instance: Instance): boolean {
    const { slot } = instance
    const fuel = Math.min(this.fuel, evaluationLimits.fuel)
    this.stand(instance, fuel)
    const result = runRule(instance.rule, this.frame)
    this.fuel -= fuel - Math.max(this.frame.fuel, 0)
    const isChanged = !isSameResult(instance.result, result)
    if (isChanged) instance.result = result
    if (slot && !equalJson(slot.computed, result.value)) {
      slot.computed = result.value
      if (result.value === undefined) this.computed.delete(slot.address)
      else this.computed.set(slot.address, result.value)
      this.show(slot, false)
    }
    return isChanged
  }

  /** Sets the frame where an instance runs. */
  private stand({ rule, row }: Instance, fuel: number): void {
    const { frame } = this
    const { around } = frame
    frame.reset(fuel)
    if (rule.lets.length > 0) around.named = []
    if (row === null) return
    around.row = row.content ?? this.tree.get(row.steps) ?? null
    around.group = this.tree.get(row.steps.slice(0, -1)) ?? null
    around.parent =
      row.parent === null ? null : (row.parent.content ?? this.tree.get(row.parent.steps) ?? null)
    around.index = row.index
  }

  private cell(at: Address): Cell {
    const known = this.cells.get(at)
    if (known) return known
    const steps = parseAddress(at)
    const pattern = patternOfSteps(steps)
    const readers = readersOf(this.plan, pattern, 'value')
    const cell = { steps, readers, isStructure: isStructure(this.plan, pattern, steps) }
    if (this.cells.size >= mostCells) this.cells.clear()
    this.cells.set(at, cell)
    return cell
  }
}

/** Whether a new value at a pattern brings rows, or places of computed values, or changes which row it stands in. */
function isStructure({ rules }: Plan, pattern: Pattern, steps: readonly Step[]): boolean {
  const last = steps.at(-1)
  if (last === undefined || 'id' in last || (last.name === 'id' && pattern.at(-2) === '*')) return true
  return rules.some(
    ({ each, writes }) =>
      (each !== null && pattern.length <= each.length && areRelated(each, pattern)) ||
      (writes !== null && pattern.length < writes.length && areRelated(writes, pattern)),
  )
}

function isWithin({ row }: Instance, outer: Address): boolean {
  for (let around = row?.parent ?? null; around !== null; around = around.parent)
    if (around.address === outer) return true
  return false
}

function changeOf({ rule, row }: Instance): Changed {
  return row === null ? { key: rule.rule.key } : { key: rule.rule.key, row: row.address }
}

function isSameResult(a: RuleResult, b: RuleResult): boolean {
  if (
    a === notYetRun ||
    a.applies !== b.applies ||
    a.exhausted !== b.exhausted ||
    !equalJson(a.value, b.value)
  )
    return false
  if (a.named === b.named) return true
  const names = Object.keys(b.named)
  return (
    names.length === Object.keys(a.named).length &&
    names.every((name) => equalJson(a.named[name], b.named[name]))
  )
}
