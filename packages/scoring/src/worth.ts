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

/**
 * The most that can be reached by a rule that says its full points; null where it is these. 满分5分 over items of four
 * points is four, and so is a cap of four.
 */
export function reachableOf({ full, cap, parts }: ScoringRule): number | null {
  const [part] = parts
  const won = part === undefined ? null : part.model === 'checklistAdd' ? listed(part) : worthOfPart(part)
  const limits = [full, won, cap].filter((one) => one !== null)
  const most = limits.length === 0 ? null : Math.min(...limits)
  const hasBonus = parts.some(({ model }) => model === 'bonus')
  return full === null || most === null || most >= full || hasBonus ? null : most
}

function listed({ items, each, count }: Extract<RulePart, { model: 'checklistAdd' }>): number | null {
  if (each === null) return sum(items)
  return count === null ? null : Number((each * count).toFixed(6))
}
