import type { TargetOperator } from './target-reading.ts'

const others: Partial<Readonly<Record<TargetOperator, TargetOperator>>> = {
  '>=': '<=',
  '<=': '>=',
  '>': '<',
  '<': '>',
}

/** A bound seen from the other side: falling by at least 3 is a change of at most −3. */
export function turned(operator: TargetOperator): TargetOperator {
  return others[operator] ?? operator
}
