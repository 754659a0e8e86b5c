import type { Step } from '@tianbao/edit'

/** A path as segments; `*` stands for any row of a list, or any child of a group. */
export type Pattern = readonly string[]

/** The segments of a path text; the empty text is the whole data. */
export function patternOf(path: string): Pattern {
  return path === '' ? [] : path.split('.')
}

/** The pattern that an address falls under: `annual#r7.target` is `annual.*.target`. */
export function patternOfSteps(steps: readonly Step[]): Pattern {
  return steps.map((step) => ('id' in step ? '*' : step.name))
}

/** Whether two patterns may name the same place, or one of them a place within the other's. */
export function areRelated(a: Pattern, b: Pattern): boolean {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i += 1) if (a[i] !== b[i] && a[i] !== '*' && b[i] !== '*') return false
  return true
}
