import type { Json } from '@tianbao/edit'
import {
  type ClauseReading,
  formatNumber,
  rememberedClause,
  rememberedTarget,
  type ScoringRule,
} from '@tianbao/reading'
import type { InputName, ScoreInput } from '../input.ts'
import { compileScore, type Score, type Scorer } from '../score.ts'
import type { ScoringSettings } from '../settings.ts'
import { worthOf } from '../worth.ts'
import { type ActualInput, actualInput, isPicked } from './actual.ts'
import { metBy } from './met.ts'
import { problemAt, problemOfInput, type RowProblem } from './row-problem.ts'
import type { RowCell, ScoredRow } from './scored-row.ts'
import { severalCounted } from './several-counts.ts'

/**
 * What became of a row.
 *
 * - `unscored`: it is worth no points. `manual`: a person scores it. `missing`: cells are empty that its clause asks for.
 * - `wrong`: what its cells say cannot be scored, `problems` says why. `open`: a choice that nobody made decides.
 * - `scored`: it has its points.
 */
export type RowScoreState = 'unscored' | 'manual' | 'missing' | 'wrong' | 'open' | 'scored'

/** A scored row: never a number made up, and where there is none the reason. */
export interface RowScore {
  readonly state: RowScoreState
  readonly points: number | null
  /** What the row is worth: 分值, else what its clause says. */
  readonly full: number | null
  readonly reading: ClauseReading
  readonly input: ScoreInput
  readonly problems: readonly RowProblem[]
  /** Cells that are empty and asked for. */
  readonly missing: readonly RowCell[]
  /** What each reading would score, where the state is `open`. */
  readonly readings: Readonly<Record<string, number>> | null
}

/** Scores a row by its clause. Total for any cells; the clause and the values are read once per text. */
export function scoreRow(row: ScoredRow, settings: ScoringSettings): RowScore {
  const reading = rememberedClause(textOf(row.clause) ?? '')
  const { rule } = reading
  const given = numberOf(row.points)
  const full = given ?? (rule === null ? null : worthOf(rule))
  if (given === null && isFilled(row.points)) {
    const problems = [problemAt('points', 'not_a_number')]
    return { ...unscored(reading, full), state: 'wrong', problems }
  }
  if (full === null) return unscored(reading, full)
  if (rule === null || isPicked(rule)) return { ...unscored(reading, full), state: 'manual' }
  const { input, problems } = inputOf(rule, row, given)
  if (problems.length > 0) return { ...unscored(reading, full), input, problems, state: 'wrong' }
  const score = scorerOf(rule, settings)(input)
  if (score.points === null) return { ...unscored(reading, full), input, ...withoutPoints(score, row, rule) }
  const { points } = score
  return { state: 'scored', points, full, reading, input, problems: none, missing: none, readings: null }
}

const none = Object.freeze([])
const nothing: ScoreInput = Object.freeze({})

function unscored(reading: ClauseReading, full: number | null): RowScore {
  const rest = { problems: none, missing: none, readings: null }
  return { state: 'unscored', points: null, full, reading, input: nothing, ...rest }
}

function withoutPoints(
  { missing, problems, readings }: Score,
  row: ScoredRow,
  rule: ScoringRule,
): Partial<Pick<RowScore, 'state' | 'problems' | 'missing' | 'readings'>> {
  if (problems.length > 0) return { state: 'wrong', problems: problems.map(problemOfInput) }
  if (readings !== undefined) return { state: 'open', readings }
  const cells = [...new Set(missing.map(cellOf))]
  // The cell is filled, and the clause asks for more than one cell can say, or for a number.
  const unclear = cells.find((cell) => watched.has(cell) && isFilled(row[cell]))
  if (unclear === undefined) return { state: 'missing', missing: cells }
  return { state: 'manual', problems: [unclearAt(unclear, rule)] }
}

function unclearAt(cell: RowCell, rule: ScoringRule): RowProblem {
  if (cell !== 'actual') return problemAt(cell, 'not_one_number')
  const names = severalCounted(rule)
  if (names === null) return problemAt(cell, 'input_open')
  return problemAt(cell, 'counts_open', { names, example: names.map((name) => `${name}0次`).join('，') })
}

const watched: ReadonlySet<RowCell> = new Set(['actual', 'target', 'ref'])

function cellOf(name: InputName): RowCell {
  if (name === 'target' || name === 'ref') return name
  return name === 'full' ? 'points' : 'actual'
}

/** Inputs as they are put together. */
type Draft = { -readonly [name in keyof ScoreInput]: ScoreInput[name] }

function inputOf(rule: ScoringRule, row: ScoredRow, full: number | null): ActualInput {
  const unit = textOf(row.unit)
  const actual = typeof row.actual === 'number' ? row.actual : textOf(row.actual)
  const own = actual === null ? null : actualInput(rule, actual, unit)
  const input: Draft = own === null ? {} : own.input
  addTarget(input, textOf(row.target), textOf(row.type), unit)
  if (full !== null) input.full = full
  const ref = refOf(row.ref, unit)
  if (ref !== null) input.ref = ref
  const met = metBy(rule, input)
  if (met !== null) input.met = met
  return { input, problems: own === null ? none : own.problems }
}

const signs: ReadonlySet<string> = new Set(['>=', '<=', '>', '<', '='])

/** The one number of a target; a range, a day or a word is no number to be held against. */
function addTarget(input: Draft, text: string | null, type: string | null, unit: string | null): void {
  if (text === null) return
  const { kind, value, unit: own, operator } = rememberedTarget(text, type, unit)
  if (kind !== 'number' || typeof value !== 'number') return
  input.target = value
  input.targetUnit = own
  input.targetOperator = operator !== null && signs.has(operator) ? (operator as '>=') : null
}

function refOf(ref: Json | undefined, unit: string | null): number | null {
  if (typeof ref === 'number') return ref
  const text = textOf(ref)
  const reading = text === null ? null : rememberedTarget(text, null, unit)
  return reading?.kind === 'number' && typeof reading.value === 'number' ? reading.value : null
}

/** A cell as text; null where it is empty. */
function textOf(value: Json | undefined): string | null {
  if (typeof value === 'number') return formatNumber(value)
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

function numberOf(value: Json | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null
}

function isFilled(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== ''
}

const scorers = new WeakMap<ScoringSettings, WeakMap<ScoringRule, Scorer>>()

/** The scorer of a rule under settings, made once for both as the objects that they are. */
function scorerOf(rule: ScoringRule, settings: ScoringSettings): Scorer {
  const known = scorers.get(settings) ?? new WeakMap<ScoringRule, Scorer>()
  const scorer = known.get(rule) ?? compileScore(rule, settings)
  known.set(rule, scorer)
  scorers.set(settings, known)
  return scorer
}
