import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Storage } from './contract.ts'
import type { NewDraft, NextDraft } from './draft-contract.ts'
import { DraftExists, UnstorableText } from './errors.ts'
import type { StoragePlace } from './storage.contract.ts'

const at = (minute: number) => `2024-03-01T00:${String(minute).padStart(2, '0')}:00.000Z`

function draft(some: Partial<NewDraft>): NewDraft {
  return {
    region: '420700',
    id: 'd1',
    state: 'draft',
    summary: '{"title":"试画"}',
    origin: '{"from":"blank"}',
    base: '{"v":0}',
    tip: '{"v":0}',
    variant: null,
    createdAt: at(0),
    updatedAt: at(0),
    ...some,
  }
}

function next(some: Partial<NextDraft>): NextDraft {
  return {
    steps: [{ id: 's1', step: '{"code":"step.text"}' }],
    position: 1,
    tip: '{"v":1}',
    summary: '{"title":"改后"}',
    at: at(2),
    window: 'w1',
    ...some,
  }
}

const wish = (window: string, minute: number, take = false) => ({
  window,
  at: at(minute),
  until: at(minute + 1),
  take,
})

/** What every database must do with drafts of templates. */
export function draftContract(database: string, newPlace: () => Promise<StoragePlace>): void {
  describe(`drafts on ${database}`, () => {
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

    it('come back as they were created, at revision 1, also after closing', async () => {
      const created = await storage.createDraft(draft({}))
      expect(created).toEqual({ ...draft({}), revision: 1, steps: 0, position: 0, writer: null })
      await reopen()
      expect(await storage.getDraft('d1')).toEqual(created)
      expect(await storage.getDraft('none')).toBeNull()
      await expect(storage.createDraft(draft({ region: '430000' }))).rejects.toBeInstanceOf(DraftExists)
    })

    it('are listed without their texts, the last changed first', async () => {
      for (const id of ['d1', 'd2']) await storage.createDraft(draft({ id }))
      await storage.wishWriter('d2', wish('w1', 1))
      await storage.saveDraft('d2', 1, 'draft', next({}))
      const listed = await storage.listDrafts()
      expect(listed.map(({ id, revision }) => [id, revision])).toEqual([
        ['d2', 2],
        ['d1', 1],
      ])
      expect(listed[0]).not.toHaveProperty('tip')
    })

    it('grow by steps, which keep their order and their texts', async () => {
      await storage.createDraft(draft({}))
      await storage.wishWriter('d1', wish('w1', 1))
      const two = [
        { id: 's2', step: '{"v":"二"}' },
        { id: 's3', step: '{ "v" : 3 }' },
      ]
      expect(await storage.saveDraft('d1', 1, 'draft', next({}))).toMatchObject({ revision: 2, steps: 1 })
      expect(await storage.saveDraft('d1', 2, 'draft', next({ steps: two, position: 3 }))).toMatchObject({
        revision: 3,
        steps: 3,
        position: 3,
        summary: '{"title":"改后"}',
        updatedAt: at(2),
      })
      // Going back is saved like any other thing, without a step.
      await storage.saveDraft('d1', 3, 'draft', next({ steps: [], position: 1, tip: '{"v":2}' }))
      await reopen()
      expect(await storage.getDraft('d1')).toMatchObject({
        steps: 3,
        position: 1,
        base: '{"v":0}',
        tip: '{"v":2}',
      })
      expect(await storage.draftSteps('d1', 1)).toEqual([
        { number: 2, ...two[0] },
        { number: 3, ...two[1] },
      ])
    })

    it('are saved by their writer only, in the state and on the revision that he saw', async () => {
      await storage.createDraft(draft({}))
      expect(await storage.saveDraft('d1', 1, 'draft', next({}))).toBeNull()
      await storage.wishWriter('d1', wish('w1', 1))
      expect(await storage.saveDraft('d1', 1, 'draft', next({ window: 'w2' }))).toBeNull()
      expect(await storage.saveDraft('d1', 1, 'in_review', next({}))).toBeNull()
      expect(await storage.saveDraft('d1', 2, 'draft', next({}))).toBeNull()
      expect(await storage.saveDraft('none', 1, 'draft', next({}))).toBeNull()
      expect(await storage.draftSteps('d1', 0)).toEqual([])
      expect(await storage.getDraft('d1')).toMatchObject({ revision: 1, steps: 0, tip: '{"v":0}' })
    })

    it('have one writer, until his time is over, he leaves, or another takes over', async () => {
      await storage.createDraft(draft({}))
      const writer = async (window: string, minute: number, take?: boolean) =>
        (await storage.wishWriter('d1', wish(window, minute, take)))?.writer
      expect(await writer('w1', 1)).toEqual({ window: 'w1', since: at(1), until: at(2) })
      expect(await writer('w2', 1)).toMatchObject({ window: 'w1' })
      expect(await writer('w1', 2)).toEqual({ window: 'w1', since: at(1), until: at(3) })
      expect(await writer('w2', 3)).toEqual({ window: 'w2', since: at(3), until: at(4) })
      expect(await writer('w1', 3, true)).toEqual({ window: 'w1', since: at(3), until: at(4) })
      await storage.leaveWriter('d1', 'w2')
      expect((await storage.getDraft('d1'))?.writer?.window).toBe('w1')
      await storage.leaveWriter('d1', 'w1')
      expect((await storage.getDraft('d1'))?.writer).toBeNull()
      expect(await storage.wishWriter('none', wish('w1', 1))).toBeNull()
      expect((await storage.getDraft('d1'))?.revision).toBe(1)
    })

    it('never have two writers, whoever asks in whatever order', async () => {
      const asks = fc.array(
        fc.record({
          window: fc.constantFrom('w1', 'w2', 'w3'),
          minute: fc.nat(20),
          take: fc.boolean(),
          leave: fc.boolean(),
        }),
        { maxLength: 12 },
      )
      let round = 0
      await fc.assert(
        fc.asyncProperty(asks, async (acts) => {
          const id = `p${++round}`
          await storage.createDraft(draft({ id }))
          let writes: string | null = null
          let until = ''
          for (const { window, minute, take, leave } of acts) {
            if (leave) {
              await storage.leaveWriter(id, window)
              if (writes === window) writes = null
            } else {
              if (writes === null || writes === window || take || until <= at(minute)) {
                writes = window
                until = at(minute + 1)
              }
              const then = await storage.wishWriter(id, wish(window, minute, take))
              expect(then?.writer?.window).toBe(writes)
            }
          }
        }),
        { seed: 215, numRuns: 40 },
      )
    })

    it('lose no step under two windows that save at once', async () => {
      await storage.createDraft(draft({}))
      await storage.wishWriter('d1', wish('w1', 1))
      const saved = await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          storage.saveDraft('d1', 1, 'draft', next({ steps: [{ id: `s${n}`, step: '{}' }] })),
        ),
      )
      expect(saved.filter((one) => one !== null)).toHaveLength(1)
      expect(await storage.draftSteps('d1', 0)).toHaveLength(1)
    })

    it('are removed with their steps, once, in the state that was seen', async () => {
      await storage.createDraft(draft({}))
      await storage.wishWriter('d1', wish('w1', 1))
      await storage.saveDraft('d1', 1, 'draft', next({}))
      expect(await storage.removeDraft('d1', 'published')).toBe(false)
      expect(await storage.removeDraft('d1', 'draft')).toBe(true)
      expect(await storage.removeDraft('d1', 'draft')).toBe(false)
      expect(await storage.draftSteps('d1', 0)).toEqual([])
    })

    it('refuse a text that would not come back as it came, whole', async () => {
      await storage.createDraft(draft({}))
      await storage.wishWriter('d1', wish('w1', 1))
      const steps = [
        { id: 's1', step: '{}' },
        { id: 's2', step: 'a\0b' },
      ]
      await expect(storage.saveDraft('d1', 1, 'draft', next({ steps }))).rejects.toBeInstanceOf(
        UnstorableText,
      )
      expect(await storage.getDraft('d1')).toMatchObject({ revision: 1, steps: 0 })
    })
  })
}
