import { nodeAddress } from '@tianbao/edit'

/** The rule that scores the rows of an item. */
export function scoreRuleId({ id }: { readonly id: string }): string {
  return `score-${id}`
}

/** The rule that shares points among the rows of an item. */
export function shareRuleId({ id }: { readonly id: string }): string {
  return `points-${id}`
}

/** The rules that add the scores up, and grade the total. */
export const totalRuleId = 'scoring-total'
export const gradeRuleId = 'scoring-grade'

/** Where what a rule says is written in the template, if scoring made it. */
export function scoringAddress(rule: string, items: readonly { readonly id: string }[]): string | undefined {
  if (rule === totalRuleId || rule === gradeRuleId) return 'scoring.results'
  const item = items.find((one) => scoreRuleId(one) === rule || shareRuleId(one) === rule)
  return item && nodeAddress('scoring.items', item.id)
}
