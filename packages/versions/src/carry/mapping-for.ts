import type { CompiledField, CompiledTemplate } from '@tianbao/template'
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
 * the old filing. Nothing is guessed: two figures of one kind, year and place are left to a person.
 */
export function mappingFor(from: CompiledTemplate, to: CompiledTemplate): DerivedMapping {
  const years = to.year - from.year
  const undecided: string[] = []
  const steps = Object.values(from.fields).flatMap((field): readonly MappingStep[] => {
    if (years === 0) return same(field)
    if (field.kind === 'date' && field.year === null) return [{ op: 'archive', from: field.pattern }]
    if (field.year === null) return same(field)
    return moved(field, field.year - years)
  })
  return { from: keyOf(from), to: keyOf(to), steps, undecided }

  function same(field: CompiledField): readonly MappingStep[] {
    const target = own(to.fields, field.pattern)
    if (target === undefined) return []
    const step = stepBetween(field, target, { from, to })
    return step.op === 'keep' ? [] : [step]
  }

  function moved(field: CompiledField, year: number): readonly MappingStep[] {
    const [mine, theirs] = [seriesOf(field, from), seriesOf(field, to)]
    const peers = mine.filter((one) => one.year === field.year)
    const targets = theirs.filter((one) => one.year === year)
    const archive: MappingStep = { op: 'archive', from: field.pattern }
    if (targets.length === 0) return [archive]
    const [target] = targets
    if (peers.length === 1 && targets.length === 1 && target !== undefined)
      return [stepBetween(field, target, { from, to })]
    undecided.push(field.pattern)
    return [archive]
  }
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
function seriesOf(field: CompiledField, template: CompiledTemplate): readonly CompiledField[] {
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
