import { type Address, equalJson, type Json } from '@tianbao/edit'
import type { Form } from '@tianbao/form'
import { type Carried, type OldValue, zerosToDivide } from '@tianbao/versions'
import { ApiError } from '../api-error.ts'
import type { Way } from './carry-plan.ts'
import { askedOf, matchesOf } from './questions.ts'

/** What a person decided of one value that could go several ways: how much of it, as text, stands in which new cells. */
export interface DecidedValue {
  readonly at: string
  readonly to: readonly { readonly at: string; readonly text: string }[]
}

/** What was carried with what was decided, and of which values nothing is left to say. */
export interface Taken {
  readonly carried: Carried
  readonly settled: ReadonlySet<Address>
}

/** The two forms that something is decided between: the new one takes it. */
export interface Deciding {
  readonly form: Form
  readonly was: Form
  readonly way: Way
  /** The origin that the cells name. */
  readonly origin: string
}

/**
 * Puts what was decided into a form that is begun, each cell with where it comes from; a person said it, so nobody has
 * to look at it again. Nothing of nothing is nothing: a figure of 0 that was split is 0 in all its parts, and is looked at
 * like all that is carried. A text that cannot be read stays as it was typed, as anywhere.
 * @throws ApiError `submission.decided` for a cell that was not asked about.
 */
export function takeDecided(
  { form, was, way, origin }: Deciding,
  carried: Carried,
  decided: readonly DecidedValue[],
): Taken {
  const asked = askedOf(way, was)
  const origins = new Map(carried.origin)
  const values = new Map(carried.values)
  const settled = new Set<Address>()
  const put = (at: Address, place: Address, text: string, checked: boolean): Json | undefined => {
    if (asked.get(at)?.includes(place) !== true) throw new ApiError('submission.decided', { place })
    form.type(place, text)
    const [before, value] = [was.cell(at).typed, form.cell(place).typed]
    if (value === undefined || before === undefined) return value
    const source: OldValue = { at, value: before }
    origins.set(place, [source])
    values.set(place, value)
    const from = [{ at, ...(equalJson(before, value) ? {} : { was: before }) }]
    form.take({ id: place, origin, from, value, op: 'split', ...(checked && { checked }) })
    return value
  }
  for (const { at, to } of decided) {
    const parts = to.map((one) => put(at, one.at, one.text, true))
    if (isWhole(was.cell(at).typed, parts)) settled.add(at)
  }
  const isFilled = (place: Address) => form.cell(place).typed !== undefined
  for (const [at, places] of zerosToDivide(was.data(), asked, matchesOf(way), isFilled)) {
    if (decided.some((one) => one.at === at)) continue
    for (const place of places) put(at, place, '0', false)
    settled.add(at)
  }
  const remainder = carried.remainder.filter(({ at }) => !settled.has(at))
  return { carried: { ...carried, origin: origins, values, remainder }, settled }
}

/** Whether the parts are all of a value: they add up to an amount; of a text one is it. */
function isWhole(before: Json | undefined, parts: readonly (Json | undefined)[]): boolean {
  const amounts = parts.filter((part) => typeof part === 'number')
  if (typeof before !== 'number') return parts.some((part) => part !== undefined)
  const rest = amounts.reduce((sum, part) => sum - part, before)
  return amounts.length > 0 && Math.round(rest * 1e6) === 0
}
