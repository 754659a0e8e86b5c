import type { RulePart } from '@tianbao/reading'
import type { Logic } from '@tianbao/rules'
import type { Attempt } from '../attempt.ts'
import type { Plan } from '../plan.ts'
import { bands } from './bands.ts'
import { bonus } from './bonus.ts'
import { checklistAdd } from './checklist-add.ts'
import { checklistDeduct } from './checklist-deduct.ts'
import { deadline } from './deadline.ts'
import { deviation } from './deviation.ts'
import { gradeRanges } from './grade-ranges.ts'
import { grades } from './grades.ts'
import type { Model } from './model.ts'
import { overCompletion } from './over-completion.ts'
import { perOccurrence } from './per-occurrence.ts'
import { proportional } from './proportional.ts'
import { rank } from './rank.ts'
import { step } from './step.ts'
import { threshold } from './threshold.ts'
import { veto } from './veto.ts'

/** Every family of clauses, by the name of its part. */
export const models: { readonly [name in RulePart['model']]: Model<Extract<RulePart, { model: name }>> } =
  Object.freeze({
    step,
    deviation,
    proportional,
    threshold,
    bands,
    grades,
    gradeRanges,
    checklistAdd,
    checklistDeduct,
    perOccurrence,
    deadline,
    overCompletion,
    veto,
    bonus,
    rank,
  })

/** The model of a part, taken as one of any part: the table says that they fit. */
export function modelOf(part: RulePart): Model<RulePart> {
  return models[part.model] as unknown as Model<RulePart>
}

/** What a part comes to. */
export function scorePart(part: RulePart, attempt: Attempt): number {
  return modelOf(part).score(part, attempt)
}

/** The same as JSON-Logic. */
export function planPart(part: RulePart, plan: Plan): Logic {
  return modelOf(part).plan(part, plan)
}
