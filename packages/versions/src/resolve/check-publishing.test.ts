import { describe, expect, test } from 'vitest'
import { checkForce, checkPublishing } from './check-publishing.ts'
import type { PublishedVersion } from './published-version.ts'

const first: PublishedVersion = {
  form: 'goal',
  region: '420000',
  year: 2024,
  number: 1,
  digest: 'a',
  publishedAt: '2023-11-01T00:00:00Z',
}
const second: PublishedVersion = { ...first, number: 2, digest: 'b', publishedAt: '2024-01-10T00:00:00Z' }
const codes = (version: PublishedVersion, published = [first], against = '') =>
  (against === 'force' ? checkForce : checkPublishing)(version, published).map(({ code }) =>
    code.replace('versions.publish_', ''),
  )

describe('a version may be published', () => {
  test('as the next one of its key, whatever other keys have', () => {
    expect(codes(second)).toEqual([])
    expect(codes({ ...first, region: '420700' })).toEqual([])
    expect(codes({ ...first, year: 2025 })).toEqual([])
  })

  test('not by a clock that was set back', () => {
    expect(codes({ ...second, publishedAt: '2023-10-01T00:00:00Z' })).toEqual(['clock'])
  })

  test('not twice, and not with a number left out', () => {
    expect(codes({ ...second, digest: 'a' })).toEqual(['again'])
    expect(codes({ ...second, number: 3 })).toEqual(['number'])
  })

  test('not to come into force when another one does, unless that was revoked', () => {
    const clashing = { ...second, inForceFrom: '2024-03-01T00:00:00Z' }
    const standing = { ...first, inForceFrom: '2024-03-01T00:00:00Z' }
    expect(codes(clashing, [standing], 'force')).toEqual(['overlap'])
    expect(codes(clashing, [{ ...standing, revokedAt: '2024-01-05T00:00:00Z' }], 'force')).toEqual([])
  })

  test('not for a time that another one was given, and not to begin before one that is to come', () => {
    const until = { ...first, inForceTo: '2024-03-01T00:00:00Z' }
    expect(codes(second, [until], 'force')).toEqual(['overlap_until'])
    expect(codes({ ...second, inForceFrom: '2024-03-01T00:00:00Z' }, [until], 'force')).toEqual([])
    const coming = { ...first, inForceFrom: '2024-03-01T00:00:00Z' }
    expect(codes(second, [coming], 'force')).toEqual(['overlap_later'])
    expect(codes({ ...second, inForceTo: '2024-03-01T00:00:00Z' }, [coming], 'force')).toEqual([])
  })

  test('not for days that are over, and not to end before it begins', () => {
    expect(codes({ ...second, inForceFrom: '2024-01-01T00:00:00Z' }, [], 'force')).toEqual(['past'])
    const backwards = { inForceFrom: '2024-03-01T00:00:00Z', inForceTo: '2024-02-01T00:00:00Z' }
    expect(codes({ ...second, ...backwards }, [], 'force')).toContain('ends_first')
  })
})
