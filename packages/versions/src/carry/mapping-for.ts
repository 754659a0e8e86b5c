import type { CompiledField, CompiledTemplate } from '@tianbao/template'
import type { Match } from '../matching/match.ts'
import { unitOf } from './become.ts'
import { grouped } from './grouped.ts'
import type { Mapping, MappingStep } from './mapping.ts'

/** A mapping as it follows from two templates alone. */
export interface DerivedMapping extends Mapping {
  /** Patterns of old fields whose values could go several ways: they are archived until a person says which. */
  readonly undecided: readonly string[]
}

/**
 * The mapping that follows from what two templates say of their fields: kept by path; read anew where the kind changed;
 * scaled where the unit of money did. Between years a value stays with its year, by `x-year`: this year's figure of the
 * old form is last year's of the new one. What has left the years that the new form shows is archived, as is the day of
 * the old filing. Places that are called otherwise are brought together where a person confirmed it. Nothing is guessed: two
 * figures of one kind, year and place are left to a person, who may say which column of its year takes one.
 */
export function mappingFor(
  from: CompiledTemplate,
  to: CompiledTemplate,
  confirmed: Confirmed = {},
): DerivedMapping {
  const years = to.year - from.year
  const undecided: string[] = []
  const there = translator(confirmed.fields ?? [])
  const direct = new Map((confirmed.fields ?? []).map((one) => [one.from, one.to[0] ?? '']))
  const split = (confirmed.fields ?? []).filter(({ is }) => is === 'split').map((one) => one.from)
  const archived = confirmed.archived ?? []
  const under = nodesThere(from, to, confirmed.nodes ?? [])
  const steps = Object.values(from.fields).flatMap((field): readonly MappingStep[] => {
    if (archived.some((place) => isWithin(field.pattern, place)))
      return [{ op: 'archive', from: field.pattern }]
    if (split.some((path) => isWithin(field.pattern, path))) {
      undecided.push(field.pattern)
      return [{ op: 'archive', from: field.pattern }]
    }
    if (years === 0) return same(field)
    if (field.kind === 'date' && field.year === null) return [{ op: 'archive', from: field.pattern }]
    if (field.year === null) return same(field)
    return moved(field, field.year - years)
  })
  return { from: keyOf(from), to: keyOf(to), steps, nodes: renamed(confirmed.nodes ?? []), undecided }

  function same(field: CompiledField): readonly MappingStep[] {
    const target = own(to.fields, there(field.pattern))
    if (target === undefined) return []
    const step = between(field, target)
    return step.op === 'keep' && step.from === step.to ? [] : [step]
  }

  function moved(field: CompiledField, year: number): readonly MappingStep[] {
    const said = own(to.fields, direct.get(field.pattern) ?? '')
    if (said?.year === year) return [between(field, said)]
    const [mine, theirs] = [seriesOf(field, from), seriesOf({ ...field, pattern: there(field.pattern) }, to)]
    const peers = mine.filter((one) => one.year === field.year)
    const targets = theirs.filter((one) => one.year === year)
    const archive: MappingStep = { op: 'archive', from: field.pattern }
    if (targets.length === 0) return [archive]
    const [target] = targets
    if (peers.length === 1 && targets.length === 1 && target !== undefined) return [between(field, target)]
    undecided.push(field.pattern)
    return [archive]
  }

  /** Columns of deeper lists become rows of the one that took their place, texts of rows one text. */
  function between(field: CompiledField, target: CompiledField): MappingStep {
    const [was, now] = [depthOf(field.pattern), depthOf(target.pattern)]
    if (was === now) return stepBetween(field, target, { from, to })
    if (now === 1) return { op: 'rows', from: [field.pattern], to: target.pattern, under }
    if (now === 0) return { op: 'join', from: [field.pattern], to: target.pattern, with: '\n' }
    return { op: 'archive', from: field.pattern }
  }
}

/** What a person confirmed to be one thing in both templates, of what `matchTemplates` proposed or otherwise. */
export interface Confirmed {
  readonly fields?: readonly Match[]
  readonly nodes?: readonly Match[]
  /** Old places whose values are kept apart, as nothing takes their place: they and all within. */
  readonly archived?: readonly string[]
}

/** A pattern's place there: by the innermost confirmed place that it is, or stands in. */
export function translator(matches: readonly Match[]): (pattern: string) => string {
  const known = new Map(
    matches.flatMap(({ from, to, is }) => (is === 'split' ? [] : [[from, to[0] ?? from]])),
  )
  return (pattern) => {
    for (let end = pattern.length; end > 0; end = pattern.lastIndexOf('.', end - 1)) {
      const place = known.get(pattern.slice(0, end))
      if (place !== undefined) return place + pattern.slice(end)
    }
    return pattern
  }
}

function renamed(nodes: readonly Match[]): Readonly<Record<string, string>> {
  return Object.fromEntries(nodes.map(({ from, to }) => [from, to[0] ?? from]))
}

/** Where rows of old nodes hang: on the confirmed one, or on that of the same id. */
function nodesThere(
  from: CompiledTemplate,
  to: CompiledTemplate,
  nodes: readonly Match[],
): Readonly<Record<string, string>> {
  const idsIn = ({ catalogs }: CompiledTemplate) =>
    Object.values(catalogs).flatMap((catalog) => catalog.nodes.map(({ id }) => id))
  const known = new Set(idsIn(to))
  const common = idsIn(from).filter((id) => known.has(id))
  return { ...Object.fromEntries(common.map((id) => [id, id])), ...renamed(nodes) }
}

function isWithin(pattern: string, place: string): boolean {
  return pattern === place || pattern.startsWith(`${place}.`)
}

function depthOf(pattern: string): number {
  return pattern.split('*').length - 1
}

/** What takes a value of one field to another: as it is, scaled, or read anew; archived where no one can tell. */
export function stepBetween(
  old: CompiledField,
  now: CompiledField,
  { from, to }: { readonly from: CompiledTemplate; readonly to: CompiledTemplate },
): MappingStep {
  const way = { from: old.pattern, to: now.pattern }
  const by = old.kind === now.kind ? factors[`${unitOf(old, from)} ${unitOf(now, to)}`] : undefined
  if (by !== undefined) return { op: 'scale', ...way, by }
  if (old.kind !== now.kind) return { op: 'cast', ...way }
  // Another unit, and nothing is known of how many of one are one of the other.
  return unitOf(old, from) === unitOf(now, to) ? { op: 'keep', ...way } : { op: 'archive', from: old.pattern }
}

/** By what an amount in one unit is multiplied to be one in another. */
const factors: Readonly<Record<string, number>> = {
  '元 万元': 0.0001,
  '元 亿元': 0.00000001,
  '万元 元': 10_000,
  '万元 亿元': 0.0001,
  '亿元 元': 100_000_000,
  '亿元 万元': 10_000,
}

const known = new WeakMap<CompiledTemplate, ReadonlyMap<string, readonly CompiledField[]>>()

/** The fields of one thing through the years: of one kind, in one place. */
export function seriesOf(field: CompiledField, template: CompiledTemplate): readonly CompiledField[] {
  const byPlace =
    known.get(template) ??
    grouped(
      Object.values(template.fields).filter(({ year }) => year !== null),
      placeOf,
    )
  known.set(template, byPlace)
  return byPlace.get(placeOf(field)) ?? []
}

function placeOf({ pattern, kind }: CompiledField): string {
  return `${kind} ${pattern.slice(0, Math.max(0, pattern.lastIndexOf('.')))}`
}

function keyOf({ form, region, year }: CompiledTemplate) {
  return { form, region, year }
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
