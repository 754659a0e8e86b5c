import type { CompiledTemplate } from '@tianbao/template'
import type { DepartmentOutcome, RehearsalReport, RehearsalTrace } from './rehearsal.ts'

/** What is gathered of a rehearsal while it runs; may be read at any time, also when it was stopped. */
export interface RehearsalTally {
  add(index: number, outcome: DepartmentOutcome & Partial<RehearsalTrace>): void
  readonly done: number
  report(total: number): RehearsalReport
}

/** Gathers outcomes in whatever order they come; the report has them in the submissions' order. */
export function createTally(to: CompiledTemplate): RehearsalTally {
  const departments = new Map<number, DepartmentOutcome>()
  const fired = new Map<string, number>()
  const reached = new Set<string>()
  let tried = 0
  return {
    add(index, { fired: ids = [], reached: patterns = [], ...outcome }) {
      departments.set(index, outcome)
      if (outcome.failed === undefined) tried += 1
      for (const id of ids) fired.set(id, (fired.get(id) ?? 0) + 1)
      for (const pattern of patterns) reached.add(pattern)
    },
    get done() {
      return departments.size
    },
    report(total) {
      const checks = [...new Set(to.rules.flatMap(({ rule, type }) => (type === 'check' ? [rule] : [])))]
      const computed = new Set(to.rules.flatMap(({ target }) => target ?? []))
      return {
        departments: [...departments].sort(([one], [other]) => one - other).map(([, outcome]) => outcome),
        total,
        isStopped: departments.size < total,
        rules: {
          never: tried === 0 ? [] : checks.filter((id) => !fired.has(id)),
          always: tried === 0 ? [] : checks.filter((id) => fired.get(id) === tried),
        },
        unreached:
          tried === 0
            ? []
            : Object.keys(to.fields).filter(
                (pattern) => !reached.has(pattern) && !isComputed(pattern, computed),
              ),
      }
    },
  }
}

/** Nobody types what is computed. Rules over rows name their target from the row. */
function isComputed(pattern: string, targets: ReadonlySet<string>): boolean {
  return targets.has(pattern) || targets.has(`$row.${pattern.slice(pattern.lastIndexOf('.') + 1)}`)
}
