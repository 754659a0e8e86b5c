import { type Json, patternOf } from '@tianbao/edit'
import type { Carried, RemainderReason } from './mapping.ts'

/** What a mapping does to one field over many submissions. */
export interface FieldPreview {
  /** The old field's pattern; where the template knows no such field, its address. */
  readonly from: string
  /** Where its values go, the new fields' patterns; none: nowhere. */
  readonly to: readonly string[]
  /** How many values were carried whole. */
  readonly carried: number
  /** How many are in the remainder, by reason. */
  readonly left: Readonly<Partial<Record<RemainderReason, number>>>
  /** The first few values, before and after (absent: in the remainder); different ones. */
  readonly samples: readonly { readonly was: Json; readonly now?: Json }[]
}

/** How many sample values are shown of a field. */
const mostSamples = 5

/** A preview that is being counted: add what each submission becomes, then read. */
export interface MappingPreview {
  add(carried: Carried): void
  /** In the order in which the fields were first met. */
  fields(): readonly FieldPreview[]
}

interface Counted {
  readonly to: Set<string>
  carried: number
  readonly left: Partial<Record<RemainderReason, number>>
  readonly samples: Map<string, { readonly was: Json; readonly now?: Json }>
}

/** Counts what became of each field. What it counts is what `carry` did: a preview cannot differ from the run. */
export function createMappingPreview(): MappingPreview {
  const counted = new Map<string, Counted>()
  const of = (at: string): Counted => {
    const pattern = patternOf(at)
    const known = counted.get(pattern)
    if (known !== undefined) return known
    const fresh: Counted = { to: new Set(), carried: 0, left: {}, samples: new Map() }
    counted.set(pattern, fresh)
    return fresh
  }
  const sample = ({ samples }: Counted, was: Json, now?: Json) => {
    const key = JSON.stringify(was)
    if (samples.size < mostSamples && !samples.has(key))
      samples.set(key, now === undefined ? { was } : { was, now })
  }
  return {
    add({ values, remainder, origin }) {
      const lost = new Set(remainder.map(({ at }) => at))
      const gone = new Set<string>()
      for (const [at, sources] of origin)
        for (const source of sources) {
          const field = of(source.at)
          field.to.add(patternOf(at))
          if (lost.has(source.at) || gone.has(source.at)) continue
          gone.add(source.at)
          field.carried += 1
          if (field.samples.size < mostSamples) sample(field, source.value, values.get(at))
        }
      for (const { at, value, reason } of remainder) {
        const field = of(at)
        field.left[reason] = (field.left[reason] ?? 0) + 1
        sample(field, value)
      }
    },
    fields: () =>
      [...counted].map(([from, { to, carried, left, samples }]) => ({
        from,
        to: [...to],
        carried,
        left: { ...left },
        samples: [...samples.values()],
      })),
  }
}
