import type { CompiledRule, CompiledTemplate } from '../../../../../packages/template/src/index.ts'
import { computedFields } from '../without-computed.ts'
import { expressionOf, type Scope, scopeOf, Unsayable } from './expression.ts'

/** A piece of SurveyJS's JSON. */
export type Json = Readonly<Record<string, unknown>>

/** SurveyJS's name for a field or list that is in no row. */
export function flatName(pattern: string): string {
  return pattern.replaceAll('.', '__')
}

/** What rules add to fields and lists, by pattern: validators, when a cell is required, what computes it. */
export interface Checks {
  readonly validators: Map<string, Json[]>
  readonly required: Map<string, string | true>
  readonly computed: Map<string, string>
}

/** A rule, as what it adds to the form; null where SurveyJS cannot say it. */
export function say(
  template: CompiledTemplate,
  rule: CompiledRule,
): readonly ((checks: Checks) => void)[] | null {
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
