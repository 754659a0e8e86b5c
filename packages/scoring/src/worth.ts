import type { Grade, RulePart, ScoringRule } from '@tianbao/reading'

/** What a rule is worth at most, where its clause says so itself; null: the 分值 column says. */
export function worthOf({ full, parts: [part] }: ScoringRule): number | null {
  return full ?? (part === undefined ? null : worthOfPart(part))
}

function worthOfPart(part: RulePart): number | null {
  switch (part.model) {
    case 'bands':
      return most(part.bands)
    case 'grades':
      return most(part.grades)
    case 'checklistAdd':
      return part.each === null ? sum(part.items) : null
    default:
      return null
  }
}

function most(worth: readonly Pick<Grade, 'points'>[]): number | null {
  if (worth.length === 0 || !worth.every(({ points }) => points.of === 'points')) return null
  return Math.max(...worth.map(({ points }) => points.points))
}

function sum(items: readonly Grade[]): number | null {
  if (items.length === 0) return null
  return items.reduce((all, { points }) => Number((all + points.points).toFixed(6)), 0)
}
