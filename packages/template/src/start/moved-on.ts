import type { Json } from '@tianbao/edit'
import { isObject } from '../json-values.ts'
import type { Template } from '../template.ts'

/** Which form of which region and year a template becomes, and what it is called then. */
export type NewPlace = Pick<Template, 'form' | 'region' | 'year'> & { readonly title?: string }

/** A year that stands in a text as it is, so that it does not move on with the template: where, and the text. */
export interface StatedYear {
  /** Names and indices from the template's root: `['rules', 3, 'message']`. */
  readonly path: readonly (string | number)[]
  readonly text: string
  readonly year: number
}

/** A template as the beginning of another one, and what of it a person has to look at. */
export interface MovedOn {
  readonly template: Template
  /** Texts in which a year of the old form stands; they are left as they are. */
  readonly stated: readonly StatedYear[]
  /** How many texts of the sheet say a year by `$year`, and have moved on by themselves. */
  readonly moved: number
}

/** Years that a form speaks of stand near its own: two before it to three after it. */
const near = { before: 3, after: 3 }

/**
 * Another region's or year's template as the beginning of a new one. Ids, fields, rules and indicators stay, so that
 * data can be carried over; what is said by `$year` and `x-year` moves on by itself, and a year that is written out is
 * told. Linear in the template.
 */
export function movedOn(template: Template, { title, ...place }: NewPlace): MovedOn {
  const next: Template = { ...template, ...place, ...(title !== undefined && { title }) }
  const texts = textsOf(template as unknown as Json)
  const stated = texts.flatMap(({ path, text }) =>
    path[0] === 'title' && title !== undefined
      ? []
      : yearsIn(text, template.year).map((year) => ({ path, text, year })),
  )
  const moved = texts.filter(({ path, text }) => path[0] === 'sheet' && text.includes('{$year')).length
  return { template: next, stated: template.year === place.year ? [] : stated, moved }
}

function yearsIn(text: string, year: number): readonly number[] {
  const found = text.match(/(?<!\d)(?:19|20)\d{2}(?=\s*年)/g) ?? []
  return [...new Set(found.map(Number))].filter(
    (one) => one >= year - near.before && one <= year + near.after,
  )
}

interface Text {
  readonly path: readonly (string | number)[]
  readonly text: string
}

function textsOf(value: Json, path: readonly (string | number)[] = []): readonly Text[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOf(item as Json, [...path, index]))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, within]) => textsOf(within, [...path, name]))
}
