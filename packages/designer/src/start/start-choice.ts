import { chinaDay } from '@tianbao/reading'
import { isRegionAbove, regionExtract, regionTable } from '@tianbao/versions'
import type { StartKey, StartTemplate } from './start-world.ts'

/** What a template is begun from. */
export type StartFrom = 'last' | 'variant' | 'other' | 'json' | 'paste' | 'blank'

/** What the page asks: which form, for which year and region. */
export interface StartAbout extends StartKey {
  readonly title: string
}

/** The template that a form of a year goes on from: the same form and region, of the nearest year before. */
export function lastOf(about: StartAbout, templates: readonly StartTemplate[]): StartTemplate | null {
  const before = templates.filter(
    ({ form, region, year }) => form === about.form && region === about.region && year < about.year,
  )
  return before.toSorted((a, b) => b.year - a.year)[0] ?? null
}

const regions = regionTable(regionExtract)

/** What a region's variant can stand on: the form of that year of the nearest region above. */
export function baseFor(
  { form, region, year }: StartAbout,
  templates: readonly StartTemplate[],
  now: Date,
): StartTemplate | null {
  const isOver = (one: string, other: string) => isRegionAbove(one, other, chinaDay(now), regions)
  const above = templates.filter(
    (one) => one.form === form && one.year === year && isOver(one.region, region),
  )
  return above.toSorted((a, b) => (isOver(a.region, b.region) ? 1 : -1))[0] ?? null
}

/** The variant of the region whose edits a new one goes on with: of that year, else the nearest before. */
export function variantBefore(
  { form, region, year }: StartAbout,
  templates: readonly StartTemplate[],
): StartTemplate | null {
  const own = templates.filter(
    (one) => one.form === form && one.region === region && one.year <= year && one.isVariant,
  )
  return own.toSorted((a, b) => b.year - a.year)[0] ?? null
}

/** What a page about a new template begins with: the form that was last made, one year on. */
export function firstAbout(templates: readonly StartTemplate[], year: number): StartAbout {
  const newest = templates.toSorted((a, b) => b.year - a.year)[0]
  return newest
    ? { form: newest.form, region: newest.region, year: newest.year + 1, title: newest.title }
    : { form: 'new-form', region: '420000', year, title: '' }
}

/** What keeps a template from being begun, as a code of this room's words; null: nothing. */
export function startTrouble({ form, region, year, title }: StartAbout): string | null {
  if (title.trim() === '') return 'start.no_title'
  if (!/^[a-z][a-z0-9-]{0,63}$/.test(form)) return 'start.bad_form'
  if (!/^\d{6}(?:\d{3})?$/.test(region)) return 'start.bad_region'
  return Number.isInteger(year) && year >= 1949 && year <= 2999 ? null : 'start.bad_year'
}
