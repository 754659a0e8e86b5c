import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Storage } from './contract.ts'
import { VersionClash, VersionExists, VersionOverlap } from './errors.ts'
import type { StoragePlace } from './storage.contract.ts'
import { newDraft, newVersion } from './testing/new-version.ts'
import type { NewVersion } from './version-contract.ts'

const key = { region: '420700', form: 'goal', year: 2024 }
const at = '2024-03-01T00:00:00.000Z'
const later = '2024-03-02T00:00:00.000Z'
const submit = { act: 'submit', by: '周敏', note: '', at }
const publish = { act: 'publish', by: '李琼', note: '同意', at }
const forth = { from: 'draft', to: 'in_review' }
const out = { from: 'in_review', to: 'published' }

/** What every database must do with published versions. */
export function versionContract(database: string, newPlace: () => Promise<StoragePlace>): void {
  describe(`versions on ${database}`, () => {
    let place: StoragePlace
    let storage: Storage
    beforeEach(async () => {
      place = await newPlace()
      storage = await place.open()
    })
    afterEach(async () => {
      await storage.close()
      await place.remove()
    })
    const begin = (id: string) => storage.createDraft(newDraft(id))
    const publishFrom = async (id: string, some: Partial<NewVersion>) => {
      await begin(id)
      await storage.actOnDraft(id, 1, forth, submit)
      return storage.publishDraft(id, 2, out, publish, newVersion(some))
    }

    it('are numbered within form, region and year, and had by number and by digest', async () => {
      expect(await publishFrom('d1', {})).toEqual({
        ...newVersion({}),
        number: 1,
        draft: 'd1',
        revoked: null,
      })
      await publishFrom('d2', { digest: 'v2', text: '{"v":2}', publishedAt: later })
      await publishFrom('d3', { digest: 'v3', year: 2025 })
      expect((await storage.listVersions()).map((one) => [one.year, one.number, one.digest])).toEqual([
        [2024, 1, 'v1'],
        [2024, 2, 'v2'],
        [2025, 1, 'v3'],
      ])
      await storage.close()
      storage = await place.open()
      expect(await storage.getVersion(key, 1)).toMatchObject({ text: '{"v":1}', samples: '[]' })
      expect(await storage.getVersionByDigest('420700', 'v2')).toMatchObject({ number: 2, text: '{"v":2}' })
      expect(await storage.getVersion(key, 3)).toBeNull()
      expect(await storage.getVersionByDigest('430000', 'v2')).toBeNull()
      expect((await storage.getTemplate(key))?.digest).toBe('v2')
    })

    it('come out of a draft in review, once, with all that people did', async () => {
      await begin('d1')
      expect(await storage.publishDraft('d1', 1, out, publish, newVersion({}))).toBeNull()
      expect(await storage.actOnDraft('d1', 1, forth, submit)).toMatchObject({
        state: 'in_review',
        revision: 2,
      })
      expect(await storage.actOnDraft('d1', 2, forth, submit)).toBeNull()
      const both = await Promise.all([
        storage.publishDraft('d1', 2, out, publish, newVersion({})),
        storage.publishDraft('d1', 2, out, publish, newVersion({})),
      ])
      expect(both.filter((one) => one !== null)).toHaveLength(1)
      expect(await storage.listVersions()).toHaveLength(1)
      expect(await storage.getDraft('d1')).toMatchObject({ state: 'published', revision: 3 })
      expect(await storage.draftActs('d1')).toEqual([
        { number: 1, ...submit },
        { number: 2, ...publish },
      ])
    })

    it('are not published twice: the second leaves everything as it was', async () => {
      await publishFrom('d1', {})
      await expect(publishFrom('d2', {})).rejects.toBeInstanceOf(VersionExists)
      expect(await storage.getDraft('d2')).toMatchObject({ state: 'in_review', revision: 2 })
      expect(await storage.draftActs('d2')).toHaveLength(1)
    })

    it('of a variant are kept with its edits and base, and so is its draft', async () => {
      const variant = '{"format":1,"edits":[]}'
      const started = await storage.createDraft({ ...newDraft('d1'), variant })
      expect(started.variant).toBe(variant)
      await storage.actOnDraft('d1', 1, forth, submit)
      await storage.publishDraft('d1', 2, out, publish, newVersion({ variant }))
      await storage.close()
      storage = await place.open()
      expect(await storage.getDraft('d1')).toMatchObject({ variant })
      expect(await storage.getVersion(key, 1)).toMatchObject({ variant, text: '{"v":1}' })
      expect(await storage.getVersionByDigest('420700', 'v1')).toMatchObject({ variant })
    })

    it.each([
      ['at the same moment', at],
      ['by a clock that was set back', '2024-02-28T23:59:59.999Z'],
    ])('are not published %s: what was there stays as it was', async (_, publishedAt) => {
      await publishFrom('d1', {})
      await expect(publishFrom('d2', { digest: 'v2', publishedAt })).rejects.toBeInstanceOf(VersionClash)
      expect(await storage.getDraft('d2')).toMatchObject({ state: 'in_review', revision: 2 })
      expect(await storage.listVersions()).toHaveLength(1)
      expect((await storage.getTemplate(key))?.digest).toBe('v1')
      await publishFrom('d3', { digest: 'v3', publishedAt, year: 2025 })
      expect(await storage.listVersions()).toHaveLength(2)
    })

    it('are kept with their days of force, and never claim a time that another one has', async () => {
      const [april, july] = ['2024-03-31T16:00:00.000Z', '2024-06-30T16:00:00.000Z']
      await publishFrom('d1', {})
      await publishFrom('d2', { digest: 'v2', publishedAt: later, inForceFrom: april, inForceTo: july })
      expect(await storage.getVersion(key, 2)).toMatchObject({ inForceFrom: april, inForceTo: july })
      expect(await storage.getVersion(key, 1)).toMatchObject({ inForceFrom: null, inForceTo: null })
      const third = { digest: 'v3', publishedAt: '2024-03-03T00:00:00.000Z' }
      const overlaps: readonly Partial<NewVersion>[] = [
        { inForceFrom: april },
        { inForceFrom: '2024-05-01T00:00:00.000Z' },
        {},
        { inForceTo: '2024-05-01T00:00:00.000Z' },
      ]
      for (const [index, force] of overlaps.entries())
        await expect(publishFrom(`o${index}`, { ...third, ...force })).rejects.toBeInstanceOf(VersionOverlap)
      expect(await storage.listVersions()).toHaveLength(2)
      await publishFrom('d3', { ...third, inForceTo: april })
      await storage.revokeVersion(key, 2, { by: '李琼', note: '试', at: third.publishedAt })
      await publishFrom('d4', { digest: 'v4', publishedAt: '2024-03-04T00:00:00.000Z', inForceFrom: april })
      expect((await storage.listVersions()).map(({ number }) => number)).toEqual([1, 2, 3, 4])
    })

    it('are revoked by a row of its own, once', async () => {
      await publishFrom('d1', {})
      const act = { by: '李琼', note: '合计少一项', at }
      expect(await storage.revokeVersion(key, 2, act)).toBe(false)
      expect(await storage.revokeVersion(key, 1, act)).toBe(true)
      expect(await storage.revokeVersion(key, 1, act)).toBe(false)
      expect(await storage.getVersion(key, 1)).toMatchObject({ text: '{"v":1}', revoked: act })
    })

    it('of a draft keep its samples until it is removed', async () => {
      await begin('d1')
      expect(await storage.putDraftSample('none', 'empty', '{}')).toBe(false)
      await storage.putDraftSample('d1', 'typed', '{"a":1}')
      await storage.putDraftSample('d1', 'empty', '{}')
      await storage.putDraftSample('d1', 'typed', '{"a":2}')
      expect(await storage.draftSamples('d1')).toEqual([
        { name: 'empty', text: '{}' },
        { name: 'typed', text: '{"a":2}' },
      ])
      await storage.putDraftSample('d1', 'empty', null)
      expect(await storage.draftSamples('d1')).toHaveLength(1)
      await storage.removeDraft('d1', 'draft')
      expect(await storage.draftSamples('d1')).toEqual([])
    })
  })
}
