import type { Instance } from './instances.ts'
import type { Plan } from './plan.ts'

/** The instances that are to be run, each of them once, in the plan's order. */
export class Schedule {
  /** By rule: its place in the order; −1 for a rule that does not run. */
  private readonly places: readonly number[]
  private readonly due: Instance[][]
  private first = Number.POSITIVE_INFINITY
  /** The place whose instances are being run; −1 where none are. */
  private running = -1

  constructor({ rules, order }: Plan) {
    const places = rules.map(() => -1)
    for (const [place, index] of order.entries()) places[index] = place
    this.places = places
    this.due = order.map(() => [])
  }

  add(instance: Instance): void {
    const place = this.places[instance.rule.index] ?? -1
    // What was run is not reached by what it led to: the order sees to that. It may only seem so, where an object that
    // several values stand in came or went with one of them.
    if (instance.isDue || place <= this.running) return
    instance.isDue = true
    this.due[place]?.push(instance)
    if (place < this.first) this.first = place
  }

  addAll(instances: Iterable<Instance>): void {
    for (const instance of instances) this.add(instance)
  }

  /** Runs what is due; what that adds comes later in the order, and is run too. Rows that have gone are left out. */
  run(runInstance: (instance: Instance) => void): void {
    for (let place = this.first; place < this.due.length; place += 1) {
      const instances = this.due[place]
      if (instances === undefined || instances.length === 0) continue
      this.due[place] = []
      this.running = place
      for (const instance of instances) {
        instance.isDue = false
        if (!instance.isGone) runInstance(instance)
      }
    }
    this.first = Number.POSITIVE_INFINITY
    this.running = -1
  }

  /** Forgets what is due: everything is about to be run from the start. */
  clear(): void {
    for (const instances of this.due) instances.length = 0
    this.first = Number.POSITIVE_INFINITY
  }
}
