import type { Json, JsonObject } from '@tianbao/edit'
import { fieldKind } from '@tianbao/fields'
import type { CompiledField, CompiledTemplate } from '@tianbao/template'
import type { MappingStep, RemainderReason } from './mapping.ts'
import { scaled } from './scaled.ts'

/** Why a value did not become another one. */
export class Lost {
  readonly reason: RemainderReason

  constructor(reason: RemainderReason) {
    this.reason = reason
  }
}

/** The two templates that a value goes between. */
export interface Between {
  readonly from: CompiledTemplate
  readonly to: CompiledTemplate
}

/** Steps that make one value of one value. */
export type ValueStep = Extract<MappingStep, { op: 'keep' | 'cast' | 'scale' | 'options' | 'first' }>

/** What a step makes of a value. Total. */
export function become(value: Json, step: ValueStep, between: Between): Json | Lost {
  switch (step.op) {
    case 'keep':
    case 'first':
      return value
    case 'cast':
      return cast(value, step, between)
    case 'scale': {
      const number = scaled(value, step.by, decimalsOf(between.to.fields[step.to], between.to))
      return number ?? new Lost(typeof value === 'number' ? 'loses_digits' : 'not_read')
    }
    case 'options':
      return optioned(value, step.map)
  }
}

/** A value of a field that both have: kept where it is of the same kind and unit there. */
export function kept(value: Json, pattern: string, { from, to }: Between): Json | Lost {
  const [old, now] = [from.fields[pattern], to.fields[pattern]]
  if (old === undefined || now === undefined) return new Lost('no_place')
  const isSame = old.kind === now.kind && unitOf(old, from) === unitOf(now, to)
  return isSame ? value : new Lost('not_of_kind')
}

/** What a field's numbers are in: its own unit, or the template's for money. */
export function unitOf(field: CompiledField, { currency }: CompiledTemplate): string {
  const unit = field.schema['x-unit']
  return typeof unit === 'string' ? unit : field.kind === 'money' ? currency.unit : ''
}

function decimalsOf(field: CompiledField | undefined, { currency }: CompiledTemplate): number | null {
  return field?.kind === 'money' ? (field.decimals ?? currency.decimals) : (field?.decimals ?? null)
}

function optioned(value: Json, map: Readonly<Record<string, string>>): Json | Lost {
  const one = (each: Json) => (typeof each === 'string' && Object.hasOwn(map, each) ? map[each] : undefined)
  if (!Array.isArray(value)) return one(value) ?? new Lost('no_option')
  const all = value.map(one)
  return all.includes(undefined) ? new Lost('no_option') : (all as readonly string[])
}

function cast(value: Json, step: Extract<MappingStep, { op: 'cast' }>, { from, to }: Between): Json | Lost {
  const [old, now] = [from.fields[step.from], to.fields[step.to]]
  const [was, is] = [fieldKind(old?.kind ?? ''), fieldKind(now?.kind ?? '')]
  if (old === undefined || now === undefined || was === undefined || is === undefined)
    return new Lost('no_place')
  const contextOf = (field: CompiledField, { currency, year }: CompiledTemplate) => ({
    decimals: field.decimals ?? currency.decimals,
    unit: currency.unit,
    year,
    schema: field.schema as JsonObject,
  })
  // What the kind does not hold is kept as it was typed, and read as such.
  const context = contextOf(old, from)
  const text = was.holds(value, context) ? was.format(value, context) : value
  if (typeof text !== 'string') return new Lost('not_read')
  const typed = is.read(text, contextOf(now, to))
  return typed.ok && typed.value !== undefined ? typed.value : new Lost('not_read')
}
