import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type DraftShelf, openDraftShelf } from './draft-shelf.ts'
import type { Draft } from './save-types.ts'

const draft: Draft = {
  base: { a: 1 },
  revision: 3,
  sending: { id: 'p', revision: 3, edits: [{ op: 'set', at: 'a', was: 1, now: 2 }] },
  waiting: [{ op: 'set', at: 'b', now: 2 }],
  typing: { address: 'goal', text: '写到一半' },
}
const other: Draft = { ...draft, sending: null, waiting: [{ op: 'set', at: 'c', now: 3 }] }

const gone = () => false

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))
afterEach(() => vi.unstubAllGlobals())

/** A shelf whose time stands still: only `flush` writes. */
const open = (submission: string, window: string) =>
  openDraftShelf(submission, window, { after: () => () => undefined })

function put(shelf: DraftShelf, one: Draft | null): Promise<boolean> {
  return new Promise((resolve) => {
    shelf.keep(one, resolve)
    shelf.flush()
  })
}

describe('drafts on this machine', () => {
  it('are committed at once: a page that goes hears of no request any more', async () => {
    const shelf = await open('s1', 'w1')
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit')
    const kept = put(shelf, draft)
    expect(commit).toHaveBeenCalledTimes(1)
    commit.mockRestore()
    expect(await kept).toBe(true)
  })

  it('come back as they were, when the window is gone', async () => {
    expect(await put(await open('s1', 'w1'), draft)).toBe(true)
    expect(await (await open('s1', 'w2')).adopt(gone)).toEqual([draft])
  })

  it('stay with a window that is open', async () => {
    await put(await open('s1', 'w1'), draft)
    const second = await open('s1', 'w2')
    expect(await second.adopt((window) => window === 'w1')).toEqual([])
    await put(second, other)
    expect(await (await open('s1', 'w3')).adopt(gone)).toEqual([draft, other])
  })

  it('are not lost when the window that adopted them dies at once', async () => {
    await put(await open('s1', 'w1'), draft)
    await (await open('s1', 'w2')).adopt(gone)
    expect(await (await open('s1', 'w3')).adopt(gone)).toEqual([draft])
  })

  it('give way to the draft of the window that adopted them', async () => {
    await put(await open('s1', 'w1'), draft)
    const second = await open('s1', 'w2')
    await second.adopt(gone)
    await put(second, other)
    expect(await (await open('s1', 'w3')).adopt(gone)).toEqual([other])
  })

  it('are gone once everything is saved', async () => {
    const shelf = await open('s1', 'w1')
    await put(shelf, draft)
    await put(shelf, null)
    expect(await (await open('s1', 'w2')).adopt(gone)).toEqual([])
  })

  it('of one submission are not those of another', async () => {
    await put(await open('s1', 'w1'), draft)
    expect(await (await open('s2', 'w2')).adopt(gone)).toEqual([])
  })

  it('are written together: the latest counts', async () => {
    const shelf = await open('s1', 'w1')
    const isOld = vi.fn()
    shelf.keep(draft, isOld)
    await put(shelf, other)
    expect(isOld).not.toHaveBeenCalled()
    expect(await (await open('s1', 'w2')).adopt(gone)).toEqual([other])
  })

  it('say when they cannot be kept', async () => {
    const shelf = await open('s1', 'w1')
    // A function cannot be copied: the browser refuses, as it does when there is no room.
    const uncopied = { ...draft, typing: { address: 'a', text: (() => '') as unknown as string } }
    expect(await put(shelf, uncopied)).toBe(false)
  })

  it.each([
    [null],
    ['x'],
    [{}],
    [[]],
    [{ base: {}, revision: 1, waiting: [{ op: 'eval' }] }],
    [{ base: [], revision: 1, waiting: [] }],
  ])('that cannot be read are none: %j', async (kept) => {
    await put(await open('s1', 'w1'), kept as unknown as Draft)
    expect(await (await open('s1', 'w2')).adopt(gone)).toEqual([])
  })
})
