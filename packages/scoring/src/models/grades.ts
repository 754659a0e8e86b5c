import { type GradesPart, labelKey } from '@tianbao/reading'
import type { Model } from './model.ts'

/** 优秀5分，良好3分: the points of a word. */
export const grades: Model<GradesPart> = Object.freeze<Model<GradesPart>>({
  model: 'grades',
  title: '等级计分',
  kind: 'gain',
  score(part, attempt) {
    const { label } = attempt.input
    if (label === undefined || label === null) return attempt.lacks('label')
    const key = labelKey(label)
    const grade =
      part.grades.find((one) => one.label === label) ?? part.grades.find((one) => labelKey(one.label) === key)
    if (grade !== undefined) return attempt.points(grade.points)
    return attempt.fault('unknown_label', { label, labels: part.grades.map((one) => one.label) })
  },
  plan(part, plan) {
    const label = plan.input('label')
    plan.guard({ in: [label, part.grades.map((one) => one.label)] })
    const cases = part.grades.flatMap((one) => [{ '==': [label, one.label] }, plan.points(one.points)])
    return plan.let('won', '得分', { if: [...cases, 0] })
  },
  best({ grades: all }) {
    const most = Math.max(...all.map(({ points }) => points.points))
    return { label: all.find(({ points }) => points.points === most)?.label ?? null }
  },
})
