import { type Address, formatAddress, type Step } from '@tianbao/edit'
import type { Cells } from './cells.ts'
import type { Instance, Instances } from './instances.ts'
import { patternOfSteps } from './pattern.ts'
import { type Plan, type Reader, readersOf } from './plan.ts'
import type { Schedule } from './schedule.ts'

/** Schedules what a change reaches. */
export class Reach {
  /** False while every rule is run anyway. */
  isNeeded = true
  private readonly plan: Plan
  private readonly cells: Cells
  private readonly schedule: Schedule
  private readonly instances: Instances

  constructor(plan: Plan, cells: Cells, schedule: Schedule, instances: Instances) {
    this.plan = plan
    this.cells = cells
    this.schedule = schedule
    this.instances = instances
  }

  /** A value became another at an address; so many steps of it lead to the outermost thing that came or went with it. */
  from(at: Address, depth: number): void {
    if (!this.isNeeded) return
    const { steps, readers } = this.cells.at(at)
    if (depth === steps.length) this.addReaders(readers, steps)
    else if (depth > 0) this.at(steps.slice(0, depth), 'value')
  }

  /** What stands at a place became another, or rows of the list there came, went or moved. */
  at(steps: readonly Step[], change: 'value' | 'rows'): void {
    this.addReaders(readersOf(this.plan, patternOfSteps(steps), change), steps)
  }

  /** Rows of a list came, went or moved. Answers the places of computed values that went with their rows. */
  rows(list: readonly Step[]): readonly Address[] {
    this.at(list, 'rows')
    const { due, gone } = this.instances.renew(patternOfSteps(list))
    this.schedule.addAll(due)
    return gone
  }

  private addReaders(readers: readonly Reader[], steps: readonly Step[]): void {
    for (const { rule, own } of readers) {
      if (own === 0 || own > steps.length) this.schedule.addAll(this.instances.of(rule))
      else {
        const row = formatAddress(steps.slice(0, own))
        const instance = this.instances.at(rule, row)
        if (instance) this.schedule.add(instance)
        else this.schedule.addAll(this.instances.of(rule).filter((one) => isWithin(one, row)))
      }
    }
  }
}

/** Whether an instance's row lies in another row. */
function isWithin({ row }: Instance, outer: Address): boolean {
  for (let around = row?.parent ?? null; around !== null; around = around.parent)
    if (around.address === outer) return true
  return false
}
