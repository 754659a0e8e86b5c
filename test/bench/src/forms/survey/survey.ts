import { Model } from 'survey-core'
import type { CompiledTemplate } from '../../../../../packages/template/src/index.ts'
import type { Data } from '../form.ts'
import { withPrescribed } from '../prescribed.ts'
import { flatName } from './rules.ts'
import type { SurveyForm } from './survey-json.ts'

/** SurveyJS's headless model of a form: built once, given one submission after another. */
export interface Survey {
  /** A submission as the model wants it: fields outside tables flat, names of prescribed indicators in their rows. */
  dataFor(data: Data): Data
  /** Validates, and tells how many errors there are. */
  run(data: Data): number
  /** The same with a model of its own, as a server that keeps none between requests. */
  runAnew(data: Data): number
  /** What is wrong with the submission that was validated last: `rule@place`. */
  mistakes(): readonly string[]
}

interface Question {
  readonly name: string
  readonly errors: readonly { readonly text: string; getErrorType(): string }[]
  readonly visibleRows?: readonly {
    readonly cells: readonly { readonly question: Question; readonly column: { readonly name: string } }[]
  }[]
  readonly panels?: readonly { readonly questions: readonly Question[] }[]
  readonly value: unknown
}

export function createSurvey(template: CompiledTemplate, { json }: SurveyForm): Survey {
  const model = new Model(json)
  const questions = model.getAllQuestions() as unknown as readonly Question[]
  const validate = (own: Model, data: Data): number => {
    own.data = structuredClone(data)
    own.validate(true, false)
    return questions.length
  }
  return {
    dataFor: (data) => flat(template, data),
    run: (data) => validate(model, data),
    runAnew: (data) => validate(new Model(json), data),
    mistakes: () => questions.flatMap((question) => mistakesAt(question, '')).sort(),
  }
}

/** Errors of a question and of all that is in it, at addresses by row ids. */
function mistakesAt(question: Question, above: string): readonly string[] {
  const place = above === '' ? question.name.replaceAll('__', '.') : `${above}.${question.name}`
  const own = question.errors
    .map((error) => (error.getErrorType() === 'required' ? 'cell' : error.text))
    .map((text) => (text.includes('@') ? text : `${text}@${place}`))
  const rows = (question.visibleRows ?? []).flatMap(({ cells }, i) =>
    cells.flatMap(({ question: cell }) => mistakesAt(cell, rowPlace(place, question.value, i))),
  )
  const panels = (question.panels ?? []).flatMap(({ questions }, i) =>
    questions.flatMap((one) => mistakesAt(one, rowPlace(place, question.value, i))),
  )
  return [...own, ...rows, ...panels]
}

function rowPlace(list: string, value: unknown, index: number): string {
  return `${list}#${(value as readonly { readonly id: string }[])[index]?.id}`
}

/** Fields outside of tables by their whole path; tables as they are. */
function flat(template: CompiledTemplate, data: Data): Data {
  const found: Record<string, unknown> = {}
  const visit = (value: unknown, pattern: string) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [name, own] of Object.entries(value))
        visit(own, pattern === '' ? name : `${pattern}.${name}`)
    else found[flatName(pattern)] = value
  }
  visit(withPrescribed(template, data), '')
  return found
}
