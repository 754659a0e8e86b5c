import type { LintRule } from '../lint-rule.ts'

/** Grades that leave totals without one, or that two of begin at the same points or bear one name. */
export const gradeBands: LintRule = {
  id: 'grade_bands',
  severity: 'warning',
  find({ compiled: { scoring } }) {
    if (scoring === null) return []
    const froms = scoring.grades.map(({ from }) => from)
    const labels = scoring.grades.map(({ label }) => label)
    const lowest = Math.min(...froms)
    const isTwice = new Set(froms).size < froms.length || new Set(labels).size < labels.length
    return lowest > 0 || isTwice || froms.length === 0
      ? [{ at: ['scoring.grades'], params: { lowest: Number.isFinite(lowest) ? lowest : 0 } }]
      : []
  },
}
