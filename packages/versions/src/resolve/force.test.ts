import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../testing/runs.ts'
import { checkForce } from './check-publishing.ts'
import { forceFrom, forceOf, versionInForce, versionState } from './force.ts'
import type { PublishedVersion } from './published-version.ts'

const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString()
const at = (n: number) => Date.parse(day(n))
const version = (number: number, publishedAt: number, more: Partial<PublishedVersion> = {}) => ({
  form: 'goal',
  region: '420000',
  year: 2024,
  number,
  digest: `v${number}`,
  publishedAt: day(publishedAt),
  ...more,
})

describe('a version is in force', () => {
  const first = version(1, 0)
  const trial = version(2, 5, { inForceFrom: day(10), inForceTo: day(20) })
  const all = [first, trial]

  test('from its day on, until its end; then the one before it stands again', () => {
    expect([0, 9, 10, 19, 20].map((n) => versionInForce(all, at(n))?.number)).toEqual([1, 1, 2, 2, 1])
    expect(forceFrom(all, at(6)).map(({ since, version }) => [since, version?.number])).toEqual([
      [at(6), 1],
      [at(10), 2],
      [at(20), 1],
    ])
  })

  test('and its state says so', () => {
    const states = (n: number) => all.map((one) => versionState(one, all, at(n)))
    expect([6, 12, 21].map(states)).toEqual([
      ['published', 'coming'],
      ['superseded', 'published'],
      ['published', 'expired'],
    ])
    expect(versionState({ ...first, revokedAt: day(3) }, all, at(4))).toBe('revoked')
  })
})

test('what may be published never claims a time that another one has, whatever is asked for', () => {
  const asked = fc.record({
    after: fc.integer({ min: 1, max: 5 }),
    from: fc.option(fc.integer({ min: -3, max: 30 }), { nil: undefined }),
    to: fc.option(fc.integer({ min: -3, max: 40 }), { nil: undefined }),
    revokes: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 8 }), fc.integer({ min: -2, max: 60 }), (wishes, moment) => {
      let now = 0
      let published: PublishedVersion[] = []
      for (const { after, from, to, revokes } of wishes) {
        now += after
        const wished = version(published.length + 1, now, {
          ...(from !== undefined && { inForceFrom: day(now + from) }),
          ...(to !== undefined && { inForceTo: day(now + to) }),
        })
        const last = published.at(-1)
        if (revokes && last) published = published.with(-1, { ...last, revokedAt: day(now) })
        if (checkForce(wished, published).length === 0) published.push(wished)
      }
      const claiming = published.filter((one) => {
        const { from, to } = forceOf(one)
        return from <= at(moment) && at(moment) < to
      })
      // Of those without an end the last that began stands; one with an end stands alone while it lasts.
      const began = claiming.toSorted((a, b) => forceOf(b).from - forceOf(a).from)
      expect(versionInForce(published, at(moment))).toEqual(began[0])
      expect(new Set(claiming.map((one) => forceOf(one).from)).size).toBe(claiming.length)
      expect(began.slice(1).every((one) => one.inForceTo === undefined)).toBe(true)
    }),
    { seed: 375, numRuns: runs },
  )
})
