import type { Json } from '@tianbao/edit'
import { labelKey, type ScoringRule } from '@tianbao/reading'
import type { ScoreInput } from './input.ts'

/**
 * The input that a plain JSON value stands for, by the model of the rule: a number is the measured value (a count,
 * a delay, a place), `[value, full]`, for a proportional rule `[actual, target, full]`, an array of flags for a
 * checklist, a text for a grade; an object says what it is. Null where it is none of these.
 */
export function inputOf(rule: ScoringRule, plain: Json): ScoreInput | null {
  const model = rule.parts[0]?.model
  const [part] = rule.parts
  // 每符合一项得1分: so many of them.
  if (typeof plain === 'number' && part?.model === 'checklistAdd' && part.each !== null)
    return { count: plain }
  if (typeof plain === 'number') return bare(model, plain)
  if (typeof plain === 'string') return worded(rule, plain)
  if (typeof plain === 'boolean') return model === 'veto' ? { veto: plain } : { met: plain }
  if (Array.isArray(plain)) return listed(rule, plain)
  if (plain === null || typeof plain !== 'object') return null
  return named(rule, plain as Readonly<Record<string, Json>>)
}

const denials = new Set(['否', '无', '没有'])

/** A word: a grade, or whether the one thing is met. */
function worded(rule: ScoringRule, label: string): ScoreInput {
  const [part] = rule.parts
  if (part?.model !== 'threshold' || part.label === null) return { label }
  const [said, own] = [labelKey(label), labelKey(part.label)]
  if (said === own) return { met: true }
  return denials.has(said) || said === `未${own}` || said === `不${own}` ? { met: false } : { label }
}

function bare(model: string | undefined, value: number): ScoreInput {
  if (model === 'perOccurrence' || model === 'bonus') return { count: value, value }
  if (model === 'deadline') return { delay: value, value }
  if (model === 'checklistDeduct') return { missing: value }
  if (model === 'rank') return { rank: value }
  return { value, ...(model === 'bands' ? { delay: value } : {}) }
}

function listed({ parts: [part] }: ScoringRule, items: readonly Json[]): ScoreInput | null {
  const model = part?.model
  // Where only what lacks is counted there is nothing to tick.
  const hasFlags = part?.model !== 'checklistDeduct' || part.items.length > 0
  if (hasFlags && (model === 'checklistAdd' || model === 'checklistDeduct')) {
    const flags = items.map((item) =>
      item === 1 || item === true ? true : item === 0 || item === false ? false : null,
    )
    return { flags }
  }
  const [first = null, second = null, third = null] = items
  if (model === 'proportional' && items.length === 3) {
    // Actual and target as amounts: the ratio of them is meant, whatever their unit.
    return isNumberOrNull(first) && isNumberOrNull(second) && isNumberOrNull(third)
      ? { value: first, target: second, full: third, unit: '' }
      : null
  }
  if (items.length !== 2 || !isNumberOrNull(second)) return null
  if (typeof first === 'string') return { label: first, full: second }
  return typeof first === 'number' && model !== undefined ? { ...bare(model, first), full: second } : null
}

function isNumberOrNull(value: Json): value is number | null {
  return value === null || typeof value === 'number'
}

const truths = ['met', 'veto'] as const

function named(rule: ScoringRule, plain: Readonly<Record<string, Json>>): ScoreInput {
  const input: Record<string, unknown> = { ...plain }
  for (const name of truths) if (plain[name] === 0 || plain[name] === 1) input[name] = plain[name] === 1
  if (Array.isArray(plain.flags))
    input.flags = plain.flags.map((flag) => (flag === null ? null : flag === 1 || flag === true))
  // A clause without a threshold of its own: what it is held against is the target value.
  const asksTarget = JSON.stringify(rule.parts).includes('"is":"target"')
  if (asksTarget && plain.target === undefined && plain.ref !== undefined) input.target = plain.ref
  return input as ScoreInput
}
