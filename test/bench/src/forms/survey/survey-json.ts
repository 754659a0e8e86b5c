import type {
  CompiledField,
  CompiledRule,
  CompiledTemplate,
} from '../../../../../packages/template/src/index.ts'
import { type Checks, flatName, type Json, say } from './rules.ts'

/** An equivalent form for SurveyJS, and which of the template's rules it has. */
export interface SurveyForm {
  readonly json: Json
  readonly rules: readonly CompiledRule[]
  readonly left: readonly CompiledRule[]
}

/**
 * The same fields, rows, totals, shares, required cells, choices, limits and checks. A rule that SurveyJS's expressions
 * cannot say without code of one's own is left out, of both.
 */
export function surveyForm(template: CompiledTemplate): SurveyForm {
  const checks: Checks = { validators: new Map(), required: new Map(), computed: new Map() }
  const rules: CompiledRule[] = []
  const left: CompiledRule[] = []
  for (const rule of template.rules) {
    if (rule.type === 'options') continue
    const said = say(template, rule)
    if (said === null) left.push(rule)
    else {
      rules.push(rule)
      for (const add of said) add(checks)
    }
  }
  const top = questionsIn(template, null, checks)
  return { json: { elements: top, checkErrorsMode: 'onComplete' }, rules, left }
}

/** The questions of the top, or the columns of a list. */
function questionsIn(template: CompiledTemplate, list: string | null, checks: Checks): Json[] {
  const fields = Object.values(template.fields).filter((field) => field.list === list)
  const questions = fields.flatMap((field) => questionOf(field, list, checks))
  const lists = Object.keys(template.lists).filter((name) => listAround(name) === list)
  return [...questions, ...lists.map((name) => tableOf(template, name, checks))]
}

function listAround(list: string): string | null {
  const star = list.lastIndexOf('.*.')
  return star < 0 ? null : list.slice(0, star)
}

function questionOf(field: CompiledField, list: string | null, checks: Checks): Json[] {
  const { pattern, title, schema, kind } = field
  const name = list === null ? flatName(pattern) : pattern.slice(list.length + 3)
  const computed = checks.computed.get(pattern)
  if (computed !== undefined) return [{ type: 'expression', name, title, expression: computed }]
  const required = field.isRequired || checks.required.get(pattern)
  const validators = [...limitsOf(field), ...(checks.validators.get(pattern) ?? [])]
  const choices = Array.isArray(schema.enum) ? schema.enum : null
  const type = choices ? 'dropdown' : kind === 'long-text' ? 'comment' : 'text'
  return [
    {
      type,
      name,
      title,
      ...(required === true ? { isRequired: true } : {}),
      ...(typeof required === 'string' ? { requiredIf: required } : {}),
      ...(choices ? { choices } : {}),
      ...(type === 'text' && (schema.type === 'number' || schema.type === 'integer')
        ? { inputType: 'number' }
        : {}),
      ...(validators.length > 0 ? { validators } : {}),
    },
  ]
}

/** What the schema says of a value. */
function limitsOf({ pattern, schema, list }: CompiledField): Json[] {
  const { minimum, maximum, maxLength } = schema
  const name = list === null ? flatName(pattern) : `row.${pattern.slice(list.length + 3)}`
  const said: Json[] = []
  if (minimum !== undefined || maximum !== undefined)
    said.push({ type: 'numeric', minValue: minimum, maxValue: maximum, text: 'cell' })
  if (maxLength !== undefined) said.push({ type: 'text', maxLength, text: 'cell' })
  if (Array.isArray(schema.enum))
    said.push({
      type: 'expression',
      expression: `{${name}} empty or ${schema.enum.map((one) => `{${name}} = '${one}'`).join(' or ')}`,
      text: 'cell',
    })
  return said
}

/** A table of plain rows is a matrix; one with tables in its rows a panel for each row. */
function tableOf(template: CompiledTemplate, list: string, checks: Checks): Json {
  const name = list.slice(list.lastIndexOf('.') + 1)
  const inner = questionsIn(template, list, checks)
  const validators = checks.validators.get(list)
  const common = { name, title: template.titles[list] ?? name, ...(validators ? { validators } : {}) }
  if (Object.keys(template.lists).some((other) => listAround(other) === list))
    return { ...common, type: 'paneldynamic', templateElements: inner }
  const columns = inner.map(({ type, ...column }) => ({ ...column, cellType: type }))
  return { ...common, type: 'matrixdynamic', columns, rowCount: 0 }
}
