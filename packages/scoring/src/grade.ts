/** A grade and the least points that it begins at: 良 from 80, up to where the next one begins. */
export interface GradeBand {
  readonly label: string
  readonly from: number
}

/** 优 ≥ 90, 良 ≥ 80, 中 ≥ 60, 差 below. */
export const usualGrades: readonly GradeBand[] = Object.freeze([
  { label: '优', from: 90 },
  { label: '良', from: 80 },
  { label: '中', from: 60 },
  { label: '差', from: 0 },
])

/** The grade of a total: half-open bands, so that 89.5 has one. Null for no points, and below the lowest grade. */
export function gradeOf(points: number | null, grades: readonly GradeBand[]): string | null {
  if (points === null) return null
  let best: GradeBand | null = null
  for (const grade of grades)
    if (points >= grade.from && (best === null || grade.from > best.from)) best = grade
  return best?.label ?? null
}
