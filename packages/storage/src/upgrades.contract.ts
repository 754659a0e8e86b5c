import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Storage } from './contract.ts'
import type { StoragePlace } from './storage.contract.ts'
import type { NewSubmission } from './submission-contract.ts'
import type { Upgrade } from './upgrade-contract.ts'

const at = '2024-03-01T00:00:00.000Z'
const later = '2024-03-02T00:00:00.000Z'
const key = { region: '420700', form: 'goal', year: 2024 }
const old = '{ "note" : "甲",\n "total": 1.50 }'
const one: NewSubmission = {
  ...key,
  id: 's1',
  digest: 'v1',
  name: '市财政局',
  sample: null,
  document: old,
  summary: '{"filled":1}',
  createdAt: at,
  updatedAt: at,
}
const upgrade: Upgrade = {
  digest: 'v2',
  document: '{"total":1.5}',
  summary: '{"filled":0}',
  edits: [{ op: 'set', at: 'note', was: '甲' }],
  at: later,
  remainder: '[{"at":"note"}]',
  undoes: null,
}

/** What every database must do with submissions that move between versions. */
export function upgradeContract(database: string, newPlace: () => Promise<StoragePlace>): void {
  describe(`upgrades on ${database}`, () => {
    let place: StoragePlace
    let storage: Storage
    beforeEach(async () => {
      place = await newPlace()
      storage = await place.open()
      await storage.createSubmission(one)
    })
    afterEach(async () => {
      await storage.close()
      await place.remove()
    })

    it('move the pin with the data, and keep what was there byte for byte', async () => {
      const moved = { ...one, digest: 'v2', document: upgrade.document, summary: upgrade.summary }
      const kept = { ...moved, revision: 2, updatedAt: later }
      expect(await storage.upgradeSubmission('s1', 1, upgrade)).toEqual(kept)
      await storage.close()
      storage = await place.open()
      expect(await storage.getSubmission('s1')).toEqual(kept)
      const head = {
        revision: 2,
        undoes: null,
        fromDigest: 'v1',
        toDigest: 'v2',
        at: later,
        remainder: upgrade.remainder,
      }
      expect(await storage.upgradesOf('s1')).toEqual([head])
      expect(await storage.getUpgrade('s1', 2)).toEqual({ ...head, document: old, summary: '{"filled":1}' })
      expect(await storage.patchesSince('s1', 1)).toEqual([{ revision: 2, edits: upgrade.edits, at: later }])
    })

    it('of two from one revision write one, and none from an old one or of what is not there', async () => {
      const both = await Promise.all([
        storage.upgradeSubmission('s1', 1, upgrade),
        storage.upgradeSubmission('s1', 1, { ...upgrade, digest: 'v3' }),
      ])
      expect(both.map((each) => each?.digest ?? null)).toEqual(['v2', null])
      expect(await storage.upgradeSubmission('none', 1, upgrade)).toBeNull()
      expect(await storage.upgradesOf('s1')).toHaveLength(1)
      expect(await storage.getUpgrade('s1', 3)).toBeNull()
    })

    it('are undone as another move, and go with their submission', async () => {
      await storage.upgradeSubmission('s1', 1, upgrade)
      const back = { ...upgrade, digest: 'v1', document: old, remainder: '[]', undoes: 2 }
      expect(await storage.upgradeSubmission('s1', 2, back)).toMatchObject({ digest: 'v1', document: old })
      expect((await storage.upgradesOf('s1')).map(({ undoes }) => undoes)).toEqual([null, 2])
      expect(await storage.removeSubmission('s1', 2)).toBe(false)
      expect(await storage.removeSubmission('s1', 3)).toBe(true)
      expect(await storage.upgradesOf('s1')).toEqual([])
    })

    it('rest on what people confirmed, numbered under the later template', async () => {
      const confirmed = {
        ...key,
        digest: 'v1',
        from: { ...key, year: 2023, digest: 'old' },
        by: '周敏',
        at,
        confirmed: '{"fields":[]}',
      }
      expect(await storage.addMatches(confirmed)).toEqual({ ...confirmed, number: 1 })
      const next = { ...confirmed, confirmed: '{}', by: '李琼' }
      expect(await storage.addMatches(next)).toEqual({ ...next, number: 2 })
      expect(await storage.listMatches(key)).toEqual([
        { ...confirmed, number: 1 },
        { ...next, number: 2 },
      ])
      expect(await storage.listMatches({ ...key, year: 2025 })).toEqual([])
    })
  })
}
