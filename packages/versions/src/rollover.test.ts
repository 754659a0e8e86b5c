import type { JsonObject } from '@tianbao/edit'
import { createForm } from '@tianbao/form'
import { type CompiledTemplate, digestOf, type Template } from '@tianbao/template'
import { createValidator } from '@tianbao/template/validate'
import { describe, expect, test } from 'vitest'
import { carry } from './carry/carry.ts'
import { carryBack } from './carry/carry-back.ts'
import { checkMapping } from './carry/check-mapping.ts'
import { mappingFor } from './carry/mapping-for.ts'
import { diffTemplates } from './difference/diff-templates.ts'
import { type Region, regionTable } from './regions/region.ts'
import type { PublishedVersion } from './resolve/published-version.ts'
import { resolveVersion } from './resolve/resolve-version.ts'
import { compiled, smallTemplate } from './testing/small-template.ts'
import { amendVariant, newVariant } from './variant/amend-variant.ts'
import { applyVariant } from './variant/apply-variant.ts'
import { checkVariant } from './variant/check-variant.ts'
import { choicesFor, decide } from './variant/decide.ts'
import { projectForm } from './variant/project-form.ts'
import { rebaseVariant } from './variant/rebase-variant.ts'
import type { Variant } from './variant/variant.ts'

/*
 * A script of years as they go: three provinces, three years, thirty cities each. Every province publishes, every third
 * city has a variant; all fill; a year later the province has changed its form, and all begin again from what they had.
 */

type Fields = Record<string, { title?: string } | undefined>
const properties = (template: Template): Fields => (template.schema.properties ?? {}) as Fields
const provinces = ['420000', '430000', '330000']
const years = [2023, 2024, 2025]
const citiesOf = (province: string) =>
  Array.from({ length: 30 }, (_, at) => `${province.slice(0, 2)}${String(at + 1).padStart(2, '0')}00`)

/** What the province changes from year to year. */
function provincial(province: string, year: number): Template {
  const template = structuredClone(smallTemplate(year, province))
  const fields = properties(template)
  if (year >= 2024) {
    Object.assign(fields.filler ?? {}, { title: '经办人' })
    Object.assign(fields, { phone: { type: 'string', title: '电话', maxLength: 20 } })
  }
  if (year >= 2025) {
    Object.assign(fields.note ?? {}, { maxLength: 1000 })
    Object.assign(template, {
      rules: [
        ...(template.rules ?? []),
        {
          id: 'note_said',
          type: 'check',
          severity: 'warning',
          at: ['note'],
          logic: { filled: [{ var: 'note' }] },
          message: '没有备注',
        },
      ],
    })
  }
  return template
}

/** What a city of its own changes in its first year: some clash with the province later, one is adopted by it. */
function civic(base: Template, region: string, at: number): Template {
  const template = structuredClone(base)
  const fields = properties(template)
  Object.assign(fields, { seal: { type: 'string', title: `公章 ${at}`, maxLength: 20 } })
  if (at % 2 === 0) Object.assign(fields.filler ?? {}, { title: at % 4 === 0 ? '经办人' : '填表人' })
  if (at % 9 === 0) Object.assign(fields.note ?? {}, { maxLength: 500 })
  return { ...template, region }
}

const filled = (region: string, year: number): JsonObject => ({
  name: `${region} 局`,
  filler: '某人',
  kind: '甲',
  funds: { income: { current: year, last: year - 1 }, expense: { current: year } },
  annual: [
    { id: 'amount', target: '≥95%', last: '90%' },
    { id: 'own', under: 'effect', name: '群众满意度', target: '≥90%' },
  ],
  goals: [{ id: 'g1', text: '目标', tasks: [{ id: 't1', text: '任务', cost: 1.5 }] }],
})

interface City {
  readonly region: string
  variant: Variant | null
  template: CompiledTemplate
  data: JsonObject
}

describe.each(provinces)('province %s through three years', (province) => {
  const regions: Region[] = [
    { code: province, name: '省', parent: null, from: null, to: null },
    ...citiesOf(province).map((code) => ({ code, name: code, parent: province, from: null, to: null })),
  ]
  const table = regionTable(regions)
  const published: PublishedVersion[] = []
  const publish = (template: Template) => {
    const { form, region, year } = template
    const digest = digestOf(template)
    published.push({ form, region, year, number: 1, digest, publishedAt: `${year - 1}-11-01T00:00:00Z` })
    return digest
  }
  const cities: City[] = []
  const judges = new Map<string, ReturnType<typeof createValidator>>()
  const open = (template: CompiledTemplate, data: JsonObject) => {
    const validate = judges.get(template.digest) ?? createValidator(template)
    judges.set(template.digest, validate)
    let minted = 0
    return createForm(template, { data, validate, today: '2024-01-26', mintId: () => `m${++minted}` })
  }
  const errorsOf = (template: CompiledTemplate, data: JsonObject) =>
    open(template, data)
      .findings('submitting')
      .filter(({ severity }) => severity === 'error')

  /** Each form that is open: the base’s or the city’s own, whichever applies. */
  const templates = new Map<string, CompiledTemplate>()
  const settle = (variant: Variant, base: Template): Variant => {
    let settled = variant
    for (const [at, { id, is }] of applyVariant(variant, base).outcomes.entries()) {
      if (is !== 'conflict') continue
      const choices = choicesFor(settled, base, id)
      settled = decide(settled, base, id, at % 2 === 0 && choices.mine !== undefined ? 'mine' : 'base')
    }
    return settled
  }

  test.each(years)('in %i it publishes, its cities are brought along, all fill, and all adds up', (year) => {
    const base = provincial(province, year)
    const compiledBase = compiled(base)
    templates.set(publish(base), compiledBase)
    for (const [at, region] of citiesOf(province).entries()) {
      const city = cities[at]
      let variant = city?.variant ?? null
      if (year === years[0] && at % 3 === 0) {
        let minted = 0
        variant = amendVariant(newVariant(base, region), base, civic(base, region, at), () => `e${++minted}`)
      } else if (variant !== null) {
        const rebased = rebaseVariant(variant, base)
        expect(rebased.effective.outcomes.length).toBe(variant.edits.length)
        variant = settle(rebased.variant, base)
      }
      if (variant !== null) {
        const effective = applyVariant(variant, base)
        expect(effective.open).toBe(0)
        expect(checkVariant(base, effective.template)).toEqual([])
        expect(properties(effective.template).seal?.title).toBe(`公章 ${at}`)
        templates.set(publish(effective.template), compiled(effective.template))
      }
      const at1 = `${year}-01-10T00:00:00Z`
      const found = resolveVersion({ region, year, form: 'small', at: at1 }, published, table)
      expect(found.version).toMatchObject({ year, region: variant === null ? province : region })
      const template = templates.get(found.version?.digest ?? '')
      if (template === undefined) throw new Error(`${region} ${year} has no template.`)
      const data = city === undefined ? filled(region, year) : rolled(city, template, year)
      expect(errorsOf(template, data)).toEqual([])
      expect(errorsOf(compiledBase, projectForm(open(template, data), compiledBase))).toEqual([])
      cities[at] = { region, variant, template, data }
    }
    const never = resolveVersion(
      { region: province, year: year + 1, form: 'small', at: `${year}-01-10T00:00:00Z` },
      published,
      table,
    )
    expect(never.version).toBeNull()
  })

  /** This year’s form begun with last year’s, and filled. */
  function rolled(city: City, template: CompiledTemplate, year: number): JsonObject {
    const mapping = mappingFor(city.template, template)
    expect(checkMapping(mapping, city.template, template)).toEqual([])
    const carried = carry(city.data, mapping, city.template, template)
    expect(carryBack(carried, template).data).toEqual(city.data)
    const { funds, annual } = carried.data as { funds: { income: JsonObject }; annual: readonly JsonObject[] }
    expect(funds.income).toEqual({ last: year - 1, before: year - 2 })
    expect(annual.find(({ id }) => id === 'own')).toMatchObject({
      under: 'effect',
      last: year === 2024 ? '≥90%' : '≥95%',
    })
    const { funds: now } = filled(city.region, year) as { funds: JsonObject }
    return {
      ...carried.data,
      funds: { income: { ...funds.income, current: year }, expense: now.expense ?? {} },
      annual: annual.map((row) => ({ ...row, target: '≥95%' })),
    } as JsonObject
  }

  test('what the province adopted is counted again when it takes it back', () => {
    const [adopted] = cities.filter((_, at) => at % 12 === 0)
    if (adopted?.variant === null || adopted === undefined) throw new Error('There is no such city.')
    const back = structuredClone(provincial(province, 2025))
    Object.assign(properties(back).filler ?? {}, { title: '填报人' })
    const { effective } = rebaseVariant(adopted.variant, back)
    expect(properties(effective.template).filler?.title).toBe('经办人')
  })

  test('the difference of two years is told', () => {
    const { changes } = diffTemplates(provincial(province, 2023), provincial(province, 2024))
    expect(changes.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'versions.change_field_retitled',
        'versions.change_field_added',
        'versions.change_year',
      ]),
    )
  })
})
