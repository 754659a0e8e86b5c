import type { RulePart, ScoringRule } from '@tianbao/reading'
import type { Logic } from '@tianbao/rules'
import { type Choice, openIn, settledChoice, variantsOf } from './choice.ts'
import { modelOf, planPart } from './models/models.ts'
import { Plan } from './plan.ts'
import { asksFull, isBetterWithMore, isCounted, isSharingFull } from './score.ts'
import type { ScoringSettings } from './settings.ts'

/**
 * A rule as one JSON-Logic over the inputs (`ScoreInput` by name), for any engine that knows `filled` and `round`
 * beside the standard. Null where there is no score. Values come in the clause's unit (what another unit comes to is
 * decided before), and a label as the rule writes it. Every open thing multiplies its size: under settings that leave
 * `partStep` open it may be larger than the gate lets a rule be.
 */
export function toLogic(rule: ScoringRule, settings: ScoringSettings): Logic {
  const variants = variantsOf(settledChoice(rule, settings), openIn(rule, settings))
  const logics = variants.map(({ choice }) => inline(planOf(rule, settings, choice)))
  const [first = null, ...others] = distinct(logics)
  if (others.length === 0) return first
  return { if: [{ and: others.map((other) => ({ '==': [first, other] })) }, first, null] }
}

function distinct(logics: readonly Logic[]): readonly Logic[] {
  const seen = new Map(logics.map((logic) => [JSON.stringify(logic), logic]))
  return [...seen.values()]
}

/** The lines of a rule's computation under one choice. The last one, `points`, is the score. */
export function planOf(rule: ScoringRule, settings: ScoringSettings, choice: Choice): Plan {
  const plan = new Plan(rule, settings, choice)
  if (asksFull(rule)) plan.full()
  const of = (kind: string) => rule.parts.filter((part) => modelOf(part).kind === kind)
  let points = startOf(of('gain'), rule, plan)
  for (const part of of('loss')) {
    const lost = planPart(part, plan)
    const most = 'maxPenalty' in part ? part.maxPenalty : null
    points = { '-': [points, most === null ? lost : { min: [lost, most] }] }
  }
  points = overCompletion(points, rule, plan)
  const floor = rule.floor ?? settings.floor
  if (floor !== null) points = plan.let('kept', '不低于下限', { max: [floor, points] })
  for (const part of of('extra')) points = { '+': [points, planPart(part, plan)] }
  if (isSharingFull(rule)) points = { min: [points, plan.full()] }
  if (rule.cap !== null) points = { min: [points, rule.cap] }
  const { zeros } = plan
  if (zeros.length > 0)
    points = { if: [zeros.length === 1 ? (zeros[0] ?? false) : { or: [...zeros] }, 0, points] }
  points = rounding(points, settings, plan)
  const { guards } = plan
  if (guards.length > 0)
    points = { if: [guards.length === 1 ? (guards[0] ?? true) : { and: [...guards] }, points, null] }
  if (rule.parts.some((part) => part.model === 'veto'))
    points = { if: [{ '===': [{ var: 'veto' }, true] }, 0, points] }
  plan.let('points', '得分', points)
  return plan
}

function startOf(gains: readonly RulePart[], { parts }: ScoringRule, plan: Plan): Logic {
  let points: Logic = 0
  for (const part of gains) points = planPart(part, plan)
  return gains.length > 0 || isCounted(parts) ? points : plan.full()
}

function overCompletion(points: Logic, rule: ScoringRule, plan: Plan): Logic {
  const { overCompletion: over } = plan.settings
  if (over === null || !isBetterWithMore(rule)) return points
  const both = { and: [{ filled: [{ var: 'value' }, { var: 'target' }] }, { '>': [{ var: 'target' }, 0] }] }
  const percent = { '/': [{ '*': [{ var: 'value' }, 100] }, { var: 'target' }] }
  const own = rule.full
  const lost = { '/': [{ '*': [own ?? { var: 'full' }, over.penalty] }, 100] }
  const isPast = { and: [both, { '>': [percent, over.limit] }] }
  plan.guard({ or: [{ '!': [isPast] }, own === null ? { filled: [{ var: 'full' }] } : true] })
  return { '-': [points, plan.let('over', '超额完成扣分', { if: [isPast, lost, 0] })] }
}

function rounding(points: Logic, { rounding: { at, decimals, mode } }: ScoringSettings, plan: Plan): Logic {
  if (at !== 'item') return points
  if (mode === 'half-up') return { round: [points, decimals] }
  const exact = plan.let('exact', '取舍之前', points)
  const near = plan.let('near', '四舍五入', { round: [exact, decimals] })
  const unit = 10 ** -decimals
  const under = { if: [{ '>': [near, exact] }, { round: [{ '-': [near, unit] }, decimals] }, near] }
  const over = { if: [{ '<': [near, exact] }, { round: [{ '+': [near, unit] }, decimals] }, near] }
  return { if: [{ '>=': [exact, 0] }, under, over] }
}

/** The last line with all others written into it. */
function inline({ steps }: Plan): Logic {
  const known = new Map<string, Logic>()
  for (const { name, logic } of steps) known.set(name, written(logic, known))
  return known.get('points') ?? null
}

function written(logic: Logic, known: ReadonlyMap<string, Logic>): Logic {
  if (Array.isArray(logic)) return logic.map((part) => written(part, known))
  if (typeof logic !== 'object' || logic === null) return logic
  const name = (logic as { readonly var?: Logic }).var
  if (typeof name === 'string') return known.get(name) ?? logic
  return Object.fromEntries(Object.entries(logic).map(([key, value]) => [key, written(value, known)]))
}
