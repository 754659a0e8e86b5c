import type { Instance } from './instances.ts'
import type { Plan } from './plan.ts'

/**
 * The instances that are to be run, each of them once, in the plan's order: first those whose results others may need,
 * and when somebody asks for them, checks.
 */
export class Schedule {
  /** By rule: its place in the order; −1 for a rule that does not run. */
  private readonly places: readonly number[]
  private readonly due: Instance[][]
  /** The place of the first check: all behind it are checks. */
  private readonly checks: number
  private first = Number.POSITIVE_INFINITY
  private firstCheck = Number.POSITIVE_INFINITY
  /** The place whose instances are being run; −1 where none are. */
  private running = -1

  constructor({ rules, order, checks }: Plan) {
    const places = rules.map(() => -1)
    for (const [place, index] of [...order, ...checks].entries()) places[index] = place
    this.places = places
    this.checks = order.length
    this.due = [...order, ...checks].map(() => [])
  }

  /** Whether a check waits to be run. */
  get hasChecks(): boolean {
    return this.firstCheck < this.due.length
  }

  add(instance: Instance): void {
    const place = this.places[instance.rule.index] ?? -1
    // What was run is not reached by what it led to: the order sees to that. It may only seem so, where an object that
    // several values stand in came or went with one of them.
    if (instance.isDue || place <= this.running) return
    instance.isDue = true
    this.due[place]?.push(instance)
    if (place >= this.checks) this.firstCheck = Math.min(place, this.firstCheck)
    else if (place < this.first) this.first = place
  }

  addAll(instances: Iterable<Instance>): void {
    for (const instance of instances) this.add(instance)
  }

  /** Runs what is due but checks; what that adds comes later in the order, and is run too. */
  run(runInstance: (instance: Instance) => void): void {
    this.runPlaces(this.first, this.checks, runInstance)
    this.first = Number.POSITIVE_INFINITY
  }

  /** Runs the checks that are due. They lead to nothing. */
  runChecks(runInstance: (instance: Instance) => void): void {
    this.runPlaces(this.firstCheck, this.due.length, runInstance)
    this.firstCheck = Number.POSITIVE_INFINITY
  }

  /** Rows that have gone are left out. */
  private runPlaces(from: number, to: number, runInstance: (instance: Instance) => void): void {
    for (let place = from; place < to; place += 1) {
      const instances = this.due[place]
      if (instances === undefined || instances.length === 0) continue
      this.due[place] = []
      this.running = place
      for (const instance of instances) {
        instance.isDue = false
        if (!instance.isGone) runInstance(instance)
      }
    }
    this.running = -1
  }

  /** Forgets what is due: everything is about to be run from the start. */
  clear(): void {
    for (const instances of this.due) {
      for (const instance of instances) instance.isDue = false
      instances.length = 0
    }
    this.first = Number.POSITIVE_INFINITY
    this.firstCheck = Number.POSITIVE_INFINITY
  }
}
