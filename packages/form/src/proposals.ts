import type { Address, JsonObject } from '@tianbao/edit'
import { add, divide, multiply, round, subtract } from '@tianbao/rules'
import type { Claim } from './claims.ts'
import type { SuspectKind } from './form-types.ts'
import type { Verdict } from './judge.ts'
import type { Setting } from './setting.ts'
import type { WhatIf } from './what-if.ts'

/** A value that a cell may have been meant to have. */
export interface Proposal {
  readonly address: Address
  readonly kind: SuspectKind
  readonly value: number
  /** Null: nothing; what is there is all that is too much. */
  readonly proposed: number | null
  /** The last place that the cell has: 0.01. */
  readonly step: number
}

/** The factor between the units that one kind of number is confused in: 元 and 万元, 0.35 and 35%. */
const factors: Readonly<Record<string, number>> = { money: 10_000, decimal: 10_000, percent: 100 }

/** What a typed number may have been meant to be, given by how much the findings that read it are off. */
export function proposalsFor(
  address: Address,
  { claims, alone }: Accusers,
  setting: Setting,
  { cells, engine }: WhatIf,
): readonly Proposal[] {
  const field = setting.field(address)
  const value = cells.typed(address)
  if (!field || typeof value !== 'number' || cells.isHidden(address)) return []
  const context = setting.context(field)
  const decimals = field.decimals ?? context.decimals
  const step = 10 ** -decimals
  const computed = engine.run.computed.get(address)
  if (typeof computed === 'number') return [{ address, kind: 'total', value, proposed: computed, step }]
  if (cells.isReadonly(address)) return []

  const stating = (change: number) => claims.filter((claim) => states(claim, change, step))
  const kind = setting.kind(field)
  const make = (as: SuspectKind, number: number): Proposal[] => {
    const rounded = round(number, decimals)
    const isMeant =
      Number.isFinite(rounded) &&
      rounded !== value &&
      (rounded >= 0 || value < 0) &&
      kind.holds(rounded, context) &&
      isWithin(rounded, field.schema)
    if (!isMeant) return []
    return [{ address, kind: as, value, proposed: as === 'term' && rounded === 0 ? null : rounded, step }]
  }

  const isAccused = (change: number) =>
    new Set([...alone, ...stating(change).map(({ verdict }) => verdict)]).size >= 2

  const factor = factors[field.kind]
  const units = (factor === undefined ? [] : [divide(value, factor), multiply(value, factor)])
    .flatMap((number) => make('unit', number))
    .filter((one) => {
      const change = changeOf(one)
      return alone.length > 0 || stating(change).some(({ isEquation }) => isEquation) || isAccused(change)
    })
  const differences = [...new Set(claims.flatMap((claim) => claim.differences))]
  const sums = differences
    .filter(isAccused)
    .flatMap((difference) => [subtract(value, difference), add(value, difference)])
    .filter((number) => Math.abs(number) <= mostTimes * Math.abs(value))
    .flatMap((number) => make(isSwapped(value, round(number, decimals)) ? 'digits' : 'term', number))
  return [...units, ...sums]
}

/** A slip is of the size of what was typed; beyond that it is another figure. */
const mostTimes = 10

/** What speaks against a cell: the claims that read it, and the errors that stand there and nowhere else. */
export interface Accusers {
  readonly claims: readonly Claim[]
  readonly alone: readonly Verdict[]
}

export function changeOf({ value, proposed }: Proposal): number {
  return Math.abs(subtract(proposed ?? 0, value))
}

/** Whether a claim is off by just a change, to the last place that its cell has. */
export function states(claim: Claim, change: number, step: number): boolean {
  return claim.differences.some((difference) => Math.abs(subtract(difference, change)) <= step)
}

/** Whether a number is within the limits of its field's schema. */
function isWithin(number: number, schema: JsonObject): boolean {
  const limit = (name: string, none: number): number => {
    const stated = schema[name]
    return typeof stated === 'number' ? stated : none
  }
  return (
    number >= limit('minimum', -Infinity) &&
    number <= limit('maximum', Infinity) &&
    number > limit('exclusiveMinimum', -Infinity) &&
    number < limit('exclusiveMaximum', Infinity)
  )
}

/** Whether two numbers are written alike but for two neighbouring digits that changed places. */
function isSwapped(a: number, b: number): boolean {
  const decimals = Math.max(...[a, b].map((number) => `${number}`.split('.')[1]?.length ?? 0))
  const [x, y] = [a, b].map((number) => number.toFixed(decimals).replace('.', ''))
  if (x === undefined || y === undefined || x.length !== y.length) return false
  const off = [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i]))
  const [i = 0, j = 0] = off
  return off.length === 2 && j === i + 1 && x[i] === y[j] && x[j] === y[i]
}
