import type { Json } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import {
  type ClausePhrase,
  type ClauseReading,
  labelKey,
  type RulePart,
  type ScoringRule,
} from '@tianbao/reading'
import { evaluate, ownOperators, standardOperators } from '@tianbao/rules'
import { openIn, settledChoice, variantsOf } from './choice.ts'
import type { InputName, ScoreInput } from './input.ts'
import { modelOf } from './models/models.ts'
import type { PlanStep } from './plan.ts'
import { score } from './score.ts'
import type { ScoringSettings, Settled } from './settings.ts'
import { planOf } from './to-logic.ts'

/** A line of a computation with what it came to. */
export interface EvidenceStep extends PlanStep {
  readonly value: Json
}

/** An input that was used, and where it stands. */
export interface EvidenceInput {
  readonly name: InputName
  readonly value: Json
  /** The cell; null: it was not read from one. */
  readonly address: string | null
}

/** Everything that a score rests on, as JSON: nothing has to be looked up elsewhere to check it. */
export interface Evidence {
  readonly clause: string
  readonly phrases: readonly ClausePhrase[]
  readonly rule: ScoringRule
  readonly settings: ScoringSettings
  /** The choices that the score rests on, and who made them. */
  readonly settled: readonly Settled[]
  readonly inputs: readonly EvidenceInput[]
  /** The computation line by line; none where inputs lack or are wrong. */
  readonly steps: readonly EvidenceStep[]
  readonly points: number | null
  readonly missing: readonly InputName[]
  readonly problems: readonly Finding[]
  /** Where a choice is open: what each reading would score, with its lines. */
  readonly readings: readonly {
    readonly name: string
    readonly points: number | null
    readonly steps: readonly EvidenceStep[]
  }[]
  /** What would give full marks, part by part. */
  readonly fullMarks: readonly FullMarks[]
}

/** What would give full marks by one part: inputs by name, as bounds or as values. */
export interface FullMarks {
  readonly model: RulePart['model']
  readonly inputs: Readonly<Partial<Record<InputName, unknown>>>
}

/** The operators that the lines of evidence are written with. */
const operators = Object.freeze([...standardOperators, ...ownOperators])

/** Who made the choices of one item, for the evidence: what the item's own settings and the template's say. */
export interface SettledFrom {
  readonly template?: Partial<ScoringSettings>
  readonly item?: Partial<ScoringSettings>
}

/**
 * Scores a clause that was read to a rule, and keeps everything that the score rests on.
 * Law: `pointsOf(evidence)` is `evidence.points`. Throws where the reading has no rule.
 */
export function evidenceOf(
  reading: ClauseReading,
  given: ScoreInput,
  settings: ScoringSettings,
  addresses: Readonly<Partial<Record<InputName, string>>> = {},
  from: SettledFrom = {},
): Evidence {
  const { rule } = reading
  if (rule === null) throw new Error(`The clause “${reading.text}” has no rule: a person scores it.`)
  const input = withOwnLabel(rule, given)
  const { points, missing, problems, open = [] } = score(rule, input, settings)
  const isScored = missing.length === 0 && problems.length === 0
  const settled = settledChoice(rule, settings)
  const variants = variantsOf(settled, open)
  return {
    clause: reading.text,
    phrases: reading.phrases,
    rule,
    settings,
    settled: settledBy(rule, settings, from),
    inputs: inputsOf(input, addresses),
    steps:
      isScored && open.length === 0 ? stepsOf(rule, settings, input, variants[0]?.choice ?? settled) : [],
    points,
    missing,
    problems,
    readings:
      open.length === 0
        ? []
        : variants.map(({ name, choice }) => {
            const steps = stepsOf(rule, settings, input, choice)
            return { name, points: lastNumber(steps), steps }
          }),
    fullMarks: fullMarksOf(rule),
  }
}

/** The input with its label as the rule writes it: 及时报送 is 按时报送. */
function withOwnLabel({ parts }: ScoringRule, input: ScoreInput): ScoreInput {
  const { label } = input
  if (typeof label !== 'string') return input
  for (const part of parts) {
    const words = part.model === 'grades' ? part.grades : part.model === 'gradeRanges' ? part.ranges : []
    const own = words.find((one) => labelKey(one.label) === labelKey(label))
    if (own !== undefined) return { ...input, label: own.label }
  }
  return input
}

/** Evaluates evidence again, line by line, by the rules engine: the points, or null where there are none. */
export function pointsOf(evidence: Evidence): number | null {
  const { rule, settings } = evidence
  const inputs = Object.fromEntries(evidence.inputs.map(({ name, value }) => [name, value])) as Record<
    string,
    Json
  >
  const runs = evidence.readings.length > 0 ? evidence.readings.map(({ steps }) => steps) : [evidence.steps]
  const results = runs.map((steps) => again(steps, inputs))
  // A score that every reading agrees on has the lines of one of them: the others are made anew.
  if (evidence.readings.length === 0 && evidence.steps.length > 0)
    for (const { choice } of variantsOf(settledChoice(rule, settings), openIn(rule, settings)))
      results.push(again(planOf(rule, settings, choice).steps, inputs))
  const [first = null] = results
  return results.every((one) => one === first) ? first : null
}

function again(steps: readonly PlanStep[], inputs: Readonly<Record<string, Json>>): number | null {
  const data: Record<string, Json> = { ...inputs }
  let last: Json = null
  for (const { name, logic } of steps) {
    last = evaluate(logic, data, operators).value
    data[name] = last
  }
  return typeof last === 'number' ? last : null
}

function stepsOf(
  rule: ScoringRule,
  settings: ScoringSettings,
  input: ScoreInput,
  choice: Parameters<typeof planOf>[2],
): readonly EvidenceStep[] {
  const data: Record<string, Json> = { ...(input as Record<string, Json>) }
  return planOf(rule, settings, choice).steps.map((step) => {
    const { value } = evaluate(step.logic, data, operators)
    data[step.name] = value
    return { ...step, value }
  })
}

function lastNumber(steps: readonly EvidenceStep[]): number | null {
  const value = steps.at(-1)?.value
  return typeof value === 'number' ? value : null
}

function inputsOf(
  input: ScoreInput,
  addresses: Readonly<Partial<Record<InputName, string>>>,
): readonly EvidenceInput[] {
  return Object.entries(input)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => ({
      name: name as InputName,
      value: value as Json,
      address: addresses[name as InputName] ?? null,
    }))
}

/** What would give full marks by each part of a rule. */
export function fullMarksOf(rule: ScoringRule): readonly FullMarks[] {
  return rule.parts.map((part) => ({ model: part.model, inputs: modelOf(part).best(part) }))
}

/** Who settled what the clause may leave open: the clause, the item, the template, or our default. */
export function settledBy(
  rule: ScoringRule,
  settings: ScoringSettings,
  { template = {}, item = {} }: SettledFrom,
): readonly Settled[] {
  const by = (name: keyof ScoringSettings, isSaid: boolean) =>
    isSaid ? 'clause' : name in item ? 'item' : name in template ? 'template' : 'default'
  const settled: Settled[] = []
  const hasSteps = rule.parts.some((part) => 'step' in part || part.model === 'deviation')
  if (hasSteps)
    settled.push({
      name: 'partStep',
      value: rule.partStep ?? settings.partStep,
      by: by('partStep', rule.partStep !== null),
    })
  settled.push({ name: 'floor', value: rule.floor ?? settings.floor, by: by('floor', rule.floor !== null) })
  const { overCompletion, notApplicable, conversion } = settings
  if (overCompletion !== null || 'overCompletion' in item)
    settled.push({
      name: 'overCompletion',
      value: overCompletion?.limit ?? null,
      by: by('overCompletion', false),
    })
  if ('notApplicable' in item) settled.push({ name: 'notApplicable', value: notApplicable, by: 'item' })
  if ('conversion' in item) settled.push({ name: 'conversion', value: conversion, by: 'item' })
  const { decimals, at } = settings.rounding
  settled.push({ name: 'rounding', value: `${at}:${decimals}`, by: by('rounding', false) })
  return settled
}
