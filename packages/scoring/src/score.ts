import type { Finding } from '@tianbao/finding'
import type { RulePart, ScoringRule } from '@tianbao/reading'
import { add, divide, multiply, round, subtract } from '@tianbao/rules'
import { Attempt } from './attempt.ts'
import { type Choice, type OpenName, openIn, settledChoice, variantsOf } from './choice.ts'
import type { InputName, ScoreInput } from './input.ts'
import { modelOf, scorePart } from './models/models.ts'
import type { Rounding, ScoringSettings } from './settings.ts'

/** What an item scores. Never a made-up number: `points` is null where an input lacks, is wrong, or a choice is open. */
export interface Score {
  readonly points: number | null
  /** Inputs that lack. */
  readonly missing: readonly InputName[]
  /** What is wrong with the inputs, to be put at their cells. */
  readonly problems: readonly Finding[]
  /** What each reading would score, where a choice that nobody made decides; left out elsewhere. */
  readonly readings?: Readonly<Record<string, number>>
  /** The open things that decide. */
  readonly open?: readonly OpenName[]
}

/** A rule made ready to score many inputs. */
export type Scorer = (input: ScoreInput) => Score

/**
 * Makes a rule ready under settings. The scorer is pure, and total for any input: a wrong one is a problem.
 *
 * Law: `toLogic(rule, settings)`, run by the rules engine over the same input, gives the same points.
 */
export function compileScore(rule: ScoringRule, settings: ScoringSettings): Scorer {
  const parts = compileParts(rule)
  const settled = settledChoice(rule, settings)
  const possible = openIn(rule, settings)
  return (input) => {
    const attempt = new Attempt(rule, settings, input, settled)
    const points = run(attempt, parts)
    if (attempt.problems.length > 0 || attempt.missing.length > 0 || Number.isNaN(points))
      return { points: null, missing: attempt.missing, problems: attempt.problems }
    if (attempt.touched.length === 0) return { points, missing: none, problems: none }
    // Another reading may come upon what the first one did not.
    return weigh(possible, rule, settings, input, parts, settled)
  }
}

const none = Object.freeze([])

/** Scores one input: `compileScore` for a single use. */
export function score(rule: ScoringRule, input: ScoreInput, settings: ScoringSettings): Score {
  return compileScore(rule, settings)(input)
}

/** All readings; one score where they agree. */
function weigh(
  possible: readonly OpenName[],
  rule: ScoringRule,
  settings: ScoringSettings,
  input: ScoreInput,
  parts: Parts,
  settled: Choice,
): Score {
  const decides = possible.filter((name) => isDeciding(name))
  const readings: Record<string, number> = {}
  for (const { name, choice } of variantsOf(settled, decides)) {
    const attempt = new Attempt(rule, settings, input, choice)
    const points = run(attempt, parts)
    if (attempt.problems.length > 0 || attempt.missing.length > 0 || Number.isNaN(points))
      return { points: null, missing: attempt.missing, problems: attempt.problems }
    readings[name] = points
  }
  const [first = 0, ...others] = Object.values(readings)
  if (others.every((one) => one === first)) return { points: first, missing: none, problems: none }
  return { points: null, missing: none, problems: none, readings, open: decides }

  /** Whether some reading of all comes upon it. */
  function isDeciding(name: OpenName): boolean {
    return variantsOf(settled, possible).some(({ choice }) => {
      const attempt = new Attempt(rule, settings, input, choice)
      run(attempt, parts)
      return attempt.touched.includes(name)
    })
  }
}

interface Parts {
  readonly gains: readonly RulePart[]
  readonly losses: readonly RulePart[]
  readonly extras: readonly RulePart[]
  readonly hasVeto: boolean
  readonly asksFull: boolean
  /** Whether counted points are all there is to win. */
  readonly isCounted: boolean
}

function compileParts(rule: ScoringRule): Parts {
  const { parts } = rule
  const of = (kind: string) => parts.filter((part) => modelOf(part).kind === kind)
  const extras = of('extra')
  return {
    gains: of('gain'),
    losses: of('loss'),
    extras,
    hasVeto: parts.some((part) => part.model === 'veto'),
    asksFull: asksFull(rule),
    isCounted: isCounted(parts),
  }
}

/** Whether a rule says full points, or speaks of shares of them. */
export function asksFull({ full, parts }: ScoringRule): boolean {
  return full !== null || /"of":"(?:full|less)"/.test(JSON.stringify(parts))
}

/** Whether a rule only counts what is won: then nothing is won to begin with. */
export function isCounted(parts: readonly RulePart[]): boolean {
  return (
    parts.some((part) => part.model === 'bonus') &&
    parts.every((part) => part.model === 'bonus' || part.model === 'veto')
  )
}

/** Whether several things are counted for what is all there is to win: together they come to no more than it. */
export function isSharingFull({ cap, parts }: ScoringRule): boolean {
  return cap === null && parts.filter((part) => part.model === 'bonus' && part.isBase).length > 1
}

function run(
  attempt: Attempt,
  { gains, losses, extras, hasVeto, asksFull, isCounted: fromNothing }: Parts,
): number {
  const { rule, settings, input } = attempt
  if (hasVeto && input.veto === true) return 0
  // Full points that lack or differ from 分值 are wrong, whether or not this input comes upon them.
  if (asksFull) attempt.full()
  let points = 0
  if (gains.length > 0) for (const part of gains) points = scorePart(part, attempt)
  else if (!fromNothing) points = attempt.full()
  for (const part of losses) {
    const lost = scorePart(part, attempt)
    const most = 'maxPenalty' in part ? part.maxPenalty : null
    points = subtract(points, most !== null && lost > most ? most : lost)
  }
  points = subtract(points, overCompleted(attempt))
  const floor = rule.floor ?? settings.floor
  if (floor !== null && points < floor) points = floor
  for (const part of extras) points = add(points, scorePart(part, attempt))
  if (isSharingFull(rule)) points = Math.min(points, attempt.full())
  if (rule.cap !== null && points > rule.cap) points = rule.cap
  if (attempt.isZero && attempt.problems.length === 0 && attempt.missing.length === 0) points = 0
  return settings.rounding.at === 'item' ? rounded(points, settings.rounding) : points
}

/** What the template takes off where a target was passed by far: only of rules by which more is better. */
function overCompleted(attempt: Attempt): number {
  const { overCompletion } = attempt.settings
  if (overCompletion === null || !isBetterWithMore(attempt.rule)) return 0
  const { value, target } = attempt.input
  if (typeof value !== 'number' || typeof target !== 'number' || !(target > 0)) return 0
  const isPast = divide(multiply(value, 100), target) > overCompletion.limit
  return isPast ? divide(multiply(attempt.full(), overCompletion.penalty), 100) : 0
}

/** Whether a rule measures a value against a target that is to be reached, and says nothing of passing it. */
export function isBetterWithMore({ parts }: ScoringRule): boolean {
  if (parts.some((part) => part.model === 'overCompletion')) return false
  return parts.some(
    (part) =>
      (part.model === 'step' && part.direction === 'higher') ||
      (part.model === 'proportional' && part.ratio === 'completion') ||
      (part.model === 'threshold' &&
        part.range !== null &&
        part.range.low !== null &&
        part.range.high === null),
  )
}

/** A number at the declared rounding. */
export function rounded(value: number, { decimals, mode }: Rounding): number {
  if (mode === 'half-up') return round(value, decimals)
  const near = round(value, decimals)
  const isOver = value >= 0 ? near > value : near < value
  const unit = 10 ** -decimals
  return isOver ? round(subtract(near, value >= 0 ? unit : -unit), decimals) : near
}
