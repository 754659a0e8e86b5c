import type {
  CompiledField,
  CompiledRule,
  CompiledTemplate,
} from '../../../../../packages/template/src/index.ts'
import { computedFields } from '../without-computed.ts'
import { expressionOf, type Scope, scopeOf, Unsayable } from './expression.ts'

type Json = Readonly<Record<string, unknown>>

/** An equivalent form for SurveyJS, and which of the template's rules it has. */
export interface SurveyForm {
  readonly json: Json
  readonly rules: readonly CompiledRule[]
  readonly left: readonly CompiledRule[]
}

/** SurveyJS's name for a field or list that is in no row. */
export function flatName(pattern: string): string {
  return pattern.replaceAll('.', '__')
}

/** What is checked at one field: rules by key, as validators, and when it is required. */
interface Checks {
  readonly validators: Map<string, Json[]>
  readonly required: Map<string, string | true>
  readonly computed: Map<string, string>
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

/** A rule, as what it adds to the form; null where SurveyJS cannot say it. */
function say(template: CompiledTemplate, rule: CompiledRule): readonly ((checks: Checks) => void)[] | null {
  try {
    return placesOf(template, rule).flatMap((place) => sayAt(template, rule, place))
  } catch (error) {
    if (error instanceof Unsayable) return null
    throw error
  }
}

/** Where a rule runs: once, for each child of a group, or in every row of a list. */
interface Place {
  readonly list: string | null
  /** What `$row` is: a child of a group. */
  readonly child: string | null
}

function placesOf({ lists, groups }: CompiledTemplate, { each }: CompiledRule): readonly Place[] {
  if (each === undefined) return [{ list: null, child: null }]
  if (Object.hasOwn(lists, each)) return [{ list: each, child: null }]
  return (groups[each] ?? []).map((name) => ({ list: null, child: `${each}.${name}` }))
}

function sayAt(template: CompiledTemplate, rule: CompiledRule, place: Place): ((checks: Checks) => void)[] {
  const scope = scopeOf(rule, (path) => operandIn(template, place, path, rule))
  const fieldAt = (at: string): string => {
    if (at.startsWith('$row.'))
      return `${place.list === null ? place.child : `${place.list}.*`}${at.slice(4)}`
    return at
  }
  const when = rule.when === undefined ? null : expressionOf(rule.when, scope)
  const logic = expressionOf(rule.logic, scope)
  if (rule.type === 'compute') {
    const target = fieldAt(rule.target ?? '')
    const decimals = template.fields[target]?.decimals ?? 2
    const value = `iif(${emptyGuard(rule, scope)}, '', round(${logic}, ${decimals}))`
    return [({ computed }) => computed.set(target, value)]
  }
  if (rule.type === 'required')
    return rule.at.map(
      (at) =>
        ({ required }) =>
          required.set(fieldAt(at), logic === 'true' ? true : logic),
    )
  if (rule.type !== 'check') throw new Unsayable(rule.type)
  const [first] = rule.at
  if (first === undefined) throw new Unsayable('a check that stands nowhere')
  const cells = rule.waits ? rule.at.map((at) => readyIn(template, fieldAt(at), place)) : []
  const waits = cells.length === 0 ? '' : `!(${cells.join(' and ')}) or `
  const held = when === null ? '' : `!(${when}) or `
  const at = fieldAt(first)
  const isRow = place.list !== null
  const text = isRow ? rule.rule : `${rule.rule}@${wholeList(at)}`
  const stands = isRow ? at : standsAt(template, rule.at.map(fieldAt))
  return [
    ({ validators }) => {
      const known = validators.get(stands) ?? []
      validators.set(stands, [...known, { type: 'expression', expression: `${waits}${held}${logic}`, text }])
    },
  ]
}

/** A check that stands at a column of a list it does not run in stands at the list. */
export function wholeList(at: string): string {
  return at.includes('.*') ? at.slice(0, at.indexOf('.*')) : at
}

/** SurveyJS does not validate what it computes: a check of nothing but totals stands at the first field of all. */
function standsAt(template: CompiledTemplate, places: readonly string[]): string {
  const computed = computedFields(template)
  const [first = ''] = Object.keys(template.fields)
  return wholeList(places.find((place) => !computed.has(place)) ?? first)
}

/** Whether what a check waits for is there: a cell, or of a column one of them. */
function readyIn(template: CompiledTemplate, at: string, place: Place): string {
  const field = template.fields[at]
  if (!field) throw new Unsayable(`a check at "${at}"`)
  const column = at.slice(at.lastIndexOf('.') + 1)
  if (field.list === null) return `{${flatName(at)}} notempty`
  if (field.list === place.list) return `{row.${column}} notempty`
  if (field.list.includes('*')) throw new Unsayable('a column of lists')
  return `countInArray({${flatName(field.list)}}, '${column}') > 0`
}

/** Of nothing a total is nothing, and so is a share. */
function emptyGuard({ logic }: CompiledRule, scope: Scope): string {
  const [[operator, operands] = ['', []]] = Object.entries(logic as Record<string, unknown[]>)
  if (operator !== 'sum' && operator !== 'ratio') throw new Unsayable(operator)
  const said = operands
    .filter((one) => typeof one === 'object')
    .map((one) => `${expressionOf(one, scope)} empty`)
  return said.join(operator === 'sum' ? ' and ' : ' or ')
}

function operandIn(template: CompiledTemplate, place: Place, path: string, { each }: CompiledRule): string {
  if (path === '$year') return String(template.year)
  if (path.startsWith('$row.')) {
    const below = path.slice('$row.'.length)
    if (below.includes('$')) throw new Unsayable(path)
    return place.list === null ? `{${flatName(`${place.child}.${below}`)}}` : `{row.${below}}`
  }
  if (path.startsWith('$group.') && each !== undefined && place.list === null)
    return `{${flatName(`${each}${path.slice('$group'.length)}`)}}`
  if (path.startsWith('$') || !(Object.hasOwn(template.fields, path) || Object.hasOwn(template.lists, path)))
    throw new Unsayable(path)
  return `{${flatName(path)}}`
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
