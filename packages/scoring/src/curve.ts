import type { ScoringRule } from '@tianbao/reading'
import { divide } from '@tianbao/rules'
import { Attempt } from './attempt.ts'
import type { Bends, CurveAxis, Span } from './axis.ts'
import { mostSteps } from './bends.ts'
import { openIn, settledChoice, variantsOf } from './choice.ts'
import { type CurveMark, type CurvePiece, type Line, levelAt, pieceOf, sorted } from './curve-pieces.ts'
import type { ScoreInput } from './input.ts'
import { modelOf } from './models/models.ts'
import { compileScore, isBetterWithMore } from './score.ts'
import type { ScoringSettings } from './settings.ts'
import { smoothed } from './smoothed.ts'
import { spanOf } from './span.ts'

/** How a rule scores over one of its inputs, the others held. Every number of it was scored, none was drawn by eye. */
export interface Curve extends Span {
  readonly axis: CurveAxis
  /** In order; at the ends of the span too. */
  readonly marks: readonly CurveMark[]
  /** One for each two neighbouring marks; null where there are no points between them. */
  readonly pieces: readonly (CurvePiece | null)[]
  /** What was taken as known for the picture, beside the input that was given. */
  readonly held: ScoreInput
}

/**
 * The curve of a rule over what it measures; null where it measures nothing, where the input lacks what it is drawn
 * with (分值, 指标值), or where its steps are too many to be seen. `span`: the stretch of the axis, for two readings side
 * by side; without it the stretch in which something happens, the input's own number among it.
 *
 * Law: between two marks every number scores what lies on the piece.
 */
export function curveOf(
  rule: ScoringRule,
  settings: ScoringSettings,
  input: ScoreInput,
  span?: Span,
): Curve | null {
  const exact: ScoringSettings = { ...settings, rounding: { ...settings.rounding, at: 'total' } }
  const held = heldFor(rule, input)
  const known: ScoreInput = { ...held, ...given(input) }
  const first = bendsIn(rule, exact, known, span ?? null)
  if (first === null) return null
  const stretch = span ?? spanOf(rule, first, known)
  const bends = bendsIn(rule, exact, known, stretch) ?? first
  if (bends.at.length > mostSteps) return null
  const { axis } = bends
  const inside = sorted([stretch.from, stretch.to, ...bends.at.filter((at) => isWithin(at, stretch))])
  const at = sorted([...inside, ...crossings(rule, exact, known, axis, inside)])
  const scorer = along(rule, exact, known, axis)
  const pieces = at.slice(1).map((to, before) => pieceOf(scorer, at[before] ?? to, to))
  if (pieces.every((piece) => piece === null)) return null
  const marks = at.map((one) => ({ at: one, points: scorer(one) }))
  return { ...stretch, axis, held, ...smoothed({ marks, pieces }) }
}

function along(rule: ScoringRule, settings: ScoringSettings, input: ScoreInput, axis: CurveAxis): Line {
  const scorer = compileScore(rule, settings)
  return (at) => scorer({ ...input, [axis]: at }).points
}

/** Inputs that are there: null is the same as left out. */
function given(input: ScoreInput): ScoreInput {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined && value !== null),
  )
}

/** What else a rule asks for, as nothing speaks against it: no veto, nothing missing. */
function heldFor({ parts }: ScoringRule, input: ScoreInput): ScoreInput {
  const held: Record<string, unknown> = {}
  for (const part of parts) {
    const best = modelOf(part).best(part)
    for (const [name, value] of Object.entries(best))
      if ((name !== 'value' || value === 0) && input[name as keyof ScoreInput] == null && isPlain(value))
        held[name] = value
  }
  return held as ScoreInput
}

function isPlain(value: unknown): boolean {
  return (
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    typeof value === 'string' ||
    Array.isArray(value)
  )
}

/** The bends on the axis of the first part that has one, of every reading that is open. */
function bendsIn(
  rule: ScoringRule,
  settings: ScoringSettings,
  input: ScoreInput,
  span: Span | null,
): Bends | null {
  const variants = variantsOf(settledChoice(rule, settings), openIn(rule, settings))
  const all = variants.flatMap(({ choice }) => {
    const attempt = new Attempt(rule, settings, input, choice)
    return rule.parts.flatMap((part) => modelOf(part).bends?.(part, attempt, span) ?? [])
  })
  const axis = all.find(({ at }) => at.length > 0)?.axis
  if (axis === undefined) return null
  const at = sorted(all.flatMap((one) => (one.axis === axis ? one.at : [])))
  const { overCompletion } = settings
  const isPassable = overCompletion !== null && axis === 'value' && isBetterWithMore(rule)
  const limit = isPassable && input.target != null ? [divide(input.target * overCompletion.limit, 100)] : []
  return at.every(Number.isFinite) ? { axis, at: [...at, ...limit] } : null
}

/** Where what is lost comes to the floor, and what is won to the cap: between bends it goes straight there. */
function crossings(
  rule: ScoringRule,
  settings: ScoringSettings,
  input: ScoreInput,
  axis: CurveAxis,
  at: readonly number[],
): readonly number[] {
  const floor = rule.floor ?? settings.floor
  const base = { ...rule, parts: rule.parts.filter((part) => modelOf(part).kind !== 'extra'), cap: null }
  const falling = along({ ...base, floor: null }, { ...settings, floor: null }, input, axis)
  const rising = along({ ...rule, cap: null }, settings, input, axis)
  return [
    ...(floor === null || base.parts.length === 0 ? [] : levelAt(falling, floor, at)),
    ...(rule.cap === null ? [] : levelAt(rising, rule.cap, at)),
  ]
}

function isWithin(at: number, { from, to }: Span): boolean {
  return at >= from && at <= to
}
