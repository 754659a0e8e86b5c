import { equalJson, type Json } from '@tianbao/edit'
import type { Rule } from '@tianbao/template'

/** What a rule says to people, or how it is told: not whether it holds. */
const words = new Set([
  'title',
  'message',
  'remedy',
  'basis',
  'gather',
  'severity',
  'let',
  'columns',
  'when',
  'logic',
])

const rank = { hint: 0, warning: 1, error: 2 } as const

/**
 * Whether a rule, changed so, asks at least what it asked: the same, or in more columns, on fewer conditions, with more
 * that must hold at once, or more gravely. What cannot be seen from its form is taken to be looser.
 */
export function ruleTightens(was: Rule, now: Rule): boolean {
  const keys = new Set([...Object.keys(was), ...Object.keys(now)]) as ReadonlySet<keyof Rule>
  for (const key of keys)
    if (!words.has(key) && !equalJson(was[key] as Json | undefined, now[key] as Json | undefined))
      return false
  if (rank[now.severity ?? 'error'] < rank[was.severity ?? 'error']) return false
  // A name that is new is read by nothing that was there.
  const named = Object.entries(was.let ?? {})
  if (named.some(([name, logic]) => !equalJson(logic as Json, now.let?.[name] as Json | undefined)))
    return false
  if (!columnsHold(was, now)) return false
  // Of what computes, shows or offers, less cannot be told from more.
  if (was.type !== 'check' && was.type !== 'required')
    return (
      equalJson(was.when as Json | undefined, now.when as Json | undefined) &&
      equalJson(was.logic as Json, now.logic as Json)
    )
  const [before, after] = [conjuncts(was.when), conjuncts(now.when)]
  if (!after.every((one) => before.some((other) => equalJson(one, other)))) return false
  if (equalJson(was.logic as Json, now.logic as Json)) return true
  if (was.type !== 'check') return false
  const [asked, asks] = [conjuncts(was.logic), conjuncts(now.logic)]
  return asked.every((one) => asks.some((other) => equalJson(one, other)))
}

function columnsHold(was: Rule, now: Rule): boolean {
  if (was.columns === undefined || now.columns === undefined) return was.columns === now.columns
  return was.columns.every((column) => now.columns?.includes(column))
}

/** What must all be true. */
function conjuncts(logic: unknown): readonly Json[] {
  if (logic === undefined) return []
  const all =
    typeof logic === 'object' && logic !== null && Object.keys(logic).length === 1
      ? (logic as { and?: unknown }).and
      : undefined
  return Array.isArray(all) ? all.flatMap(conjuncts) : [logic as Json]
}
