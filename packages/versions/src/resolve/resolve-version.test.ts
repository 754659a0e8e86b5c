import { chinaDay } from '@tianbao/reading'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { regionExtract } from '../regions/extract.ts'
import { type Region, regionTable } from '../regions/region.ts'
import { runs } from '../testing/runs.ts'
import type { PublishedVersion } from './published-version.ts'
import { resolveVersion } from './resolve-version.ts'

const regions = regionTable(regionExtract)
const form = 'department-goal'

const version = (region: string, year: number, number: number, more: Partial<PublishedVersion> = {}) => ({
  form,
  region,
  year,
  number,
  digest: `${region}-${year}-${number}`,
  publishedAt: '2024-01-01T00:00:00Z',
  ...more,
})

const at = '2024-02-01T00:00:00Z'
const ask = (region: string, versions: readonly PublishedVersion[], more: object = {}) =>
  resolveVersion({ region, year: 2024, form, at, ...more }, versions, regions)

describe('which version applies', () => {
  test('is the nearest on the way up', () => {
    const all = [version('420000', 2024, 1), version('420700', 2024, 2)]
    expect(ask('420704', all).version?.digest).toBe('420700-2024-2')
    expect(ask('421381', all).version?.digest).toBe('420000-2024-1')
    expect(ask('430400', all)).toMatchObject({ is: 'none', version: null })
  })

  test('of a county under the province, and of a development zone, is not told by digits', () => {
    const all = [version('420000', 2024, 1), version('420700', 2024, 1)]
    expect(ask('429004', all).version?.region).toBe('420000')
    expect(ask('420700901', all).version?.region).toBe('420700')
  })

  test('goes by the parents of the day', () => {
    const all = [version('370000', 2024, 1), version('370100', 2024, 1)]
    const then = { at: '2018-12-31T15:59:59Z' }
    const old = all.map((one) => ({ ...one, publishedAt: '2018-01-01T00:00:00Z' }))
    expect(ask('371200', old, then).version?.region).toBe('370000')
    expect(ask('371200', old).trace).toMatchObject([{ code: 'versions.resolve_no_region' }])
    expect(ask('370116', old).version?.region).toBe('370100')
  })

  test('of a region that the table does not know is told by digits, and the trace says so', () => {
    const { version: found, trace } = ask('360102', [version('360000', 2024, 1)])
    expect(found?.region).toBe('360000')
    expect(trace[0]).toMatchObject({ region: '360102', code: 'versions.resolve_by_digits' })
    expect(ask('鄂州', [version('100000', 2024, 1)]).is).toBe('none')
  })

  test('is the State’s where no region has one', () => {
    expect(ask('420704', [version('100000', 2024, 1)]).version?.region).toBe('100000')
  })

  test('is never of another year', () => {
    expect(ask('420700', [version('420700', 2023, 3), version('420000', 2025, 1)])).toMatchObject({
      is: 'none',
    })
  })

  test('is the highest number in force: not one that is to come, nor one that was revoked', () => {
    const all = [
      version('420700', 2024, 1),
      version('420700', 2024, 2, { inForceFrom: '2024-03-01T00:00:00Z' }),
      version('420700', 2024, 3, { revokedAt: '2024-01-15T00:00:00Z' }),
    ]
    expect(ask('420700', all).version?.number).toBe(1)
    expect(ask('420700', all, { at: '2024-03-01T00:00:00Z' }).version?.number).toBe(2)
    expect(ask('420700', all, { at: '2024-01-10T00:00:00Z' }).version?.number).toBe(3)
    expect(ask('420700', all.slice(2)).trace[0]).toMatchObject({ code: 'versions.resolve_revoked' })
    expect(ask('420700', all.slice(1, 2)).trace[0]).toMatchObject({
      code: 'versions.resolve_not_yet',
      params: { day: '2024-03-01' },
    })
  })

  test('is waited for where the region says so', () => {
    const all = [version('420000', 2024, 1)]
    const wait = [{ region: '420700', form, without: 'wait' as const }]
    const query = { region: '420704', year: 2024, form, at }
    expect(resolveVersion(query, all, regions, wait)).toMatchObject({ is: 'waiting', version: null })
    expect(resolveVersion(query, [...all, version('420700', 2024, 1)], regions, wait).is).toBe('found')
  })
})

test('the answer does not depend on the order of anything, and never crosses years or branches', () => {
  const codes = regionExtract.map(({ code }) => code)
  const day = fc.integer({ min: 0, max: 3000 }).map((n) => new Date(Date.UTC(2018, 0, 1 + n)).toISOString())
  const published = fc.record({
    form: fc.constantFrom(form, 'other'),
    region: fc.constantFrom(...codes),
    year: fc.constantFrom(2023, 2024),
    number: fc.integer({ min: 1, max: 3 }),
    digest: fc.string({ minLength: 1, maxLength: 4 }),
    publishedAt: day,
  })
  fc.assert(
    fc.property(
      fc
        .array(published, { maxLength: 30 })
        .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      fc.constantFrom(...codes),
      day,
      ([all, shuffled], region, now) => {
        const query = { region, year: 2024, form, at: now }
        const answer = resolveVersion(query, all, regions)
        expect(resolveVersion(query, shuffled, regionTable([...regionExtract].reverse()))).toEqual(answer)
        if (answer.version === null) return
        expect(answer.version).toMatchObject({ year: 2024, form })
        const branch = regions.upwards(region, chinaDay(new Date(now))).map(({ code }) => code)
        expect(branch).toContain(answer.version.region)
        expect([...new Set(answer.trace.map((step) => step.region))]).toEqual(
          branch.slice(0, branch.indexOf(answer.version.region) + 1),
        )
      },
    ),
    { seed: 71, numRuns: runs },
  )
})

test('a code that is two things at once is refused', () => {
  const twice: readonly Region[] = [
    { code: '1', name: '甲', parent: null, from: null, to: null },
    { code: '1', name: '乙', parent: null, from: '2020-01-01', to: null },
  ]
  expect(() => regionTable(twice)).toThrow('Region 1 is two things at once: 甲 and 乙.')
})

test('every parent in the extract is there, for as long as its children are', () => {
  for (const { code, parent, from, to } of regionExtract) {
    if (parent === null) continue
    for (const day of [from ?? '2000-01-01', to === null ? '2024-01-01' : '2018-06-01'])
      expect(regions.at(parent, day), `${code} on ${day}`).toBeDefined()
  }
})
