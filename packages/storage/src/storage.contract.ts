import type { Edit } from '@tianbao/edit'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Storage } from './contract.ts'
import { StorageClosed, SubmissionExists, UnstorableText } from './errors.ts'
import type { NewSubmission } from './submission-contract.ts'
import type { StoredTemplate } from './template-contract.ts'

/** A place where a database keeps its data: opened as often as a test likes, one storage at a time. */
export interface StoragePlace {
  open(): Promise<Storage>
  /** Removes the data. */
  remove(): Promise<void>
}

/** What every database must do, whichever it is. `newPlace` makes an empty place. */
export function storageContract(database: string, newPlace: () => Promise<StoragePlace>): void {
  describe(`storage on ${database}`, () => {
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
    const reopen = async () => {
      await storage.close()
      storage = await place.open()
    }

    describe('of templates', () => {
      it('gives back what was put, byte for byte, also after it was closed', async () => {
        const text = '{ "标题" : "绩效\\u0000𠮷" ,\r\n\t"a":1.50, "a":1 }'
        await storage.putTemplate(template({ text }))
        await reopen()
        expect(await storage.getTemplate({ region: '420700', form: 'goal', year: 2024 })).toEqual(
          template({ text }),
        )
        expect(await storage.getTemplate({ region: '420700', form: 'goal', year: 2023 })).toBeNull()
      })

      it('replaces one of the same key, and still has the old one by its digest', async () => {
        await storage.putTemplate(template({}))
        await storage.putTemplate(template({ digest: 'd2', title: '二稿', text: '{"v":2}' }))
        expect(await storage.listTemplates()).toEqual([
          template({ digest: 'd2', title: '二稿', text: '{"v":2}' }),
        ])
        expect(await storage.getTemplateByDigest('420700', 'd1')).toEqual(template({}))
        expect(await storage.getTemplateByDigest('430000', 'd1')).toBeNull()
      })

      it('lists them by region, form and year', async () => {
        for (const [region, year] of [
          ['430400', 2022],
          ['420700', 2024],
          ['420700', 2023],
        ] as const) {
          await storage.putTemplate(template({ region, year, digest: `${region}-${year}` }))
        }
        const listed = await storage.listTemplates()
        expect(listed.map((one) => one.digest)).toEqual(['420700-2023', '420700-2024', '430400-2022'])
      })
    })

    describe('of submissions', () => {
      it('gives back what was created, at revision 1, also after it was closed', async () => {
        const created = await storage.createSubmission(submission({ sample: '鄂州' }))
        expect(created).toEqual({ ...submission({ sample: '鄂州' }), revision: 1 })
        await reopen()
        expect(await storage.getSubmission('s1')).toEqual(created)
        expect(await storage.getSubmission('s2')).toBeNull()
      })

      it('refuses an id that is taken, in any region', async () => {
        await storage.createSubmission(submission({}))
        await expect(storage.createSubmission(submission({ region: '430000' }))).rejects.toBeInstanceOf(
          SubmissionExists,
        )
        expect((await storage.getSubmission('s1'))?.region).toBe('420700')
      })

      it('lists them without their documents, the last changed first', async () => {
        for (const id of ['s1', 's2', 's3']) await storage.createSubmission(submission({ id }))
        await storage.saveSubmission('s2', 1, next({ at: '2024-03-02T00:00:00.000Z' }))
        const listed = await storage.listSubmissions()
        expect(listed.map((one) => [one.id, one.revision])).toEqual([
          ['s2', 2],
          ['s1', 1],
          ['s3', 1],
        ])
        expect(listed[0]).not.toHaveProperty('document')
      })

      it('saves where the revision is the one that was read, and answers null where it is not', async () => {
        await storage.createSubmission(submission({}))
        const saved = await storage.saveSubmission('s1', 1, next({ document: '{"a":2}' }))
        expect(saved).toEqual({
          ...submission({}),
          name: '改后',
          document: '{"a":2}',
          summary: '{"filled":1}',
          updatedAt: '2024-03-01T08:00:00.000Z',
          revision: 2,
        })
        expect(await storage.saveSubmission('s1', 1, next({ document: '{"a":3}' }))).toBeNull()
        expect(await storage.saveSubmission('none', 1, next({}))).toBeNull()
        expect(await storage.getSubmission('s1')).toEqual(saved)
        expect(await storage.patchesSince('s1', 0)).toHaveLength(1)
      })

      it('keeps the edits of every save, oldest first', async () => {
        await storage.createSubmission(submission({}))
        for (const now of [2, 3, 4]) {
          const edits: Edit[] = [{ op: 'set', at: 'a', was: now - 1, now }]
          await storage.saveSubmission('s1', now - 1, next({ edits, at: `2024-03-0${now}T00:00:00.000Z` }))
        }
        await reopen()
        expect(await storage.patchesSince('s1', 2)).toEqual([
          { revision: 3, at: '2024-03-03T00:00:00.000Z', edits: [{ op: 'set', at: 'a', was: 2, now: 3 }] },
          { revision: 4, at: '2024-03-04T00:00:00.000Z', edits: [{ op: 'set', at: 'a', was: 3, now: 4 }] },
        ])
        expect(await storage.patchesSince('none', 0)).toEqual([])
      })

      it('removes one with its patches, once', async () => {
        await storage.createSubmission(submission({}))
        await storage.saveSubmission('s1', 1, next({}))
        expect(await storage.removeSubmission('s1')).toBe(true)
        expect(await storage.removeSubmission('s1')).toBe(false)
        expect(await storage.getSubmission('s1')).toBeNull()
        await storage.createSubmission(submission({}))
        expect(await storage.patchesSince('s1', 0)).toEqual([])
      })

      it('keeps 2 MB of rare characters as they are', async () => {
        const document = JSON.stringify({ text: '𠮷野家“三公”经费\u200b'.repeat(50_000) })
        await storage.createSubmission(submission({ document }))
        await reopen()
        expect((await storage.getSubmission('s1'))?.document).toBe(document)
      })
    })

    describe('under many writers', () => {
      it('of saves onto one revision lets one through', async () => {
        await storage.createSubmission(submission({}))
        const all = await Promise.all(
          Array.from({ length: 20 }, (_, i) =>
            storage.saveSubmission('s1', 1, next({ document: `{"by":${i}}` })),
          ),
        )
        const through = all.filter((one) => one !== null)
        expect(through).toHaveLength(1)
        expect((await storage.getSubmission('s1'))?.document).toBe(through[0]?.document)
        expect(await storage.patchesSince('s1', 0)).toHaveLength(1)
      })

      it('loses no update in any order of editors who read, wait and save', async () => {
        await storage.createSubmission(submission({ document: '0' }))
        await fc.assert(
          fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 5 }), async (scheduler, editors) => {
            const before = Number((await storage.getSubmission('s1'))?.document)
            const edit = async (): Promise<void> => {
              for (;;) {
                const read = await storage.getSubmission('s1')
                await scheduler.schedule(Promise.resolve())
                const document = String(Number(read?.document) + 1)
                const saved = await storage.saveSubmission('s1', read?.revision ?? 0, next({ document }))
                if (saved) return
              }
            }
            const all = Promise.all(Array.from({ length: editors }, edit))
            await scheduler.waitFor(all)
            expect((await storage.getSubmission('s1'))?.document).toBe(String(before + editors))
          }),
          { seed: 51, numRuns: 30 },
        )
      })

      it('lets one write fail without its neighbours', async () => {
        await storage.createSubmission(submission({ id: 'taken' }))
        const all = await Promise.allSettled([
          storage.createSubmission(submission({ id: 'before' })),
          storage.createSubmission(submission({ id: 'taken' })),
          storage.createSubmission(submission({ id: 'bad', name: 'a\0b' })),
          storage.createSubmission(submission({ id: 'after' })),
        ])
        expect(all.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
        expect(all[1]).toMatchObject({ reason: { name: 'SubmissionExists', params: { id: 'taken' } } })
        expect(await storage.getSubmission('before')).not.toBeNull()
        expect(await storage.getSubmission('after')).not.toBeNull()
        expect(await storage.getSubmission('bad')).toBeNull()
      })

      it('does writes in the order in which they came', async () => {
        await storage.createSubmission(submission({}))
        const saves = Array.from({ length: 50 }, (_, i) => storage.saveSubmission('s1', i + 1, next({})))
        expect((await Promise.all(saves)).map((one) => one?.revision)).toEqual(
          Array.from({ length: 50 }, (_, i) => i + 2),
        )
      })
    })

    it('refuses a text that would not come back as it came', async () => {
      for (const name of ['a\0b', '\ud83d', 'x\udc00']) {
        await expect(storage.createSubmission(submission({ name }))).rejects.toBeInstanceOf(UnstorableText)
      }
      expect(await storage.listSubmissions()).toEqual([])
    })

    it('finishes what it was asked for when it is closed, and takes nothing after', async () => {
      const asked = storage.createSubmission(submission({}))
      const read = storage.listSubmissions()
      await storage.close()
      await storage.close()
      expect((await asked).revision).toBe(1)
      await read
      await expect(storage.getSubmission('s1')).rejects.toBeInstanceOf(StorageClosed)
      await expect(storage.removeSubmission('s1')).rejects.toBeInstanceOf(StorageClosed)
      storage = await place.open()
      expect(await storage.getSubmission('s1')).not.toBeNull()
    })
  })
}

function template(some: Partial<StoredTemplate>): StoredTemplate {
  return { region: '420700', form: 'goal', year: 2024, digest: 'd1', title: '一稿', text: '{"v":1}', ...some }
}

function submission(some: Partial<NewSubmission>): NewSubmission {
  return {
    region: '420700',
    id: 's1',
    form: 'goal',
    year: 2024,
    digest: 'd1',
    name: '市财政局',
    sample: null,
    document: '{"a":1}',
    summary: '{}',
    createdAt: '2024-03-01T00:00:00.000Z',
    updatedAt: '2024-03-01T00:00:00.000Z',
    ...some,
  }
}

function next(
  some: Partial<Parameters<Storage['saveSubmission']>[2]>,
): Parameters<Storage['saveSubmission']>[2] {
  return {
    document: '{"a":2}',
    summary: '{"filled":1}',
    name: '改后',
    edits: [{ op: 'set', at: 'a', was: 1, now: 2 }],
    at: '2024-03-01T08:00:00.000Z',
    ...some,
  }
}
