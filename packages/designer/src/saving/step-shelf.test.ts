import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { WaitingSteps } from './bring-steps.ts'
import { openStepShelf } from './step-shelf.ts'

const step = { id: 's1', code: 'step.text', params: {}, edits: [], at: '2024-01-26T00:00:00.000Z' }
const left: WaitingSteps = { from: 3, steps: [step], position: 4 }
const gone = () => false

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))
afterEach(() => vi.unstubAllGlobals())

it('steps that the server lacks come back to the next window, and stay with one that is open', async () => {
  const first = await openStepShelf('d1', 'w1')
  expect(await first.keep(left)).toBe(true)
  const second = await openStepShelf('d1', 'w2')
  expect(await second.adopt((window) => window === 'w1')).toEqual({ left: [], gone: [] })
  expect(await second.adopt(gone)).toEqual({ left: [left], gone: ['w2', 'w1'].toSorted() })
  // The window that adopted them dies at once.
  expect(await (await openStepShelf('d1', 'w3')).adopt(gone)).toMatchObject({ left: [left] })
  expect(await (await openStepShelf('d2', 'w3')).adopt(gone)).toMatchObject({ left: [] })
})

it('a window that is loaded again under its own name takes up its own', async () => {
  await (await openStepShelf('d1', 'w1')).keep(left)
  expect(await (await openStepShelf('d1', 'w1')).adopt(() => true)).toEqual({ left: [left], gone: ['w1'] })
})

it('what is saved is gone', async () => {
  const shelf = await openStepShelf('d1', 'w1')
  await shelf.keep(left)
  await shelf.keep(null)
  expect(await (await openStepShelf('d1', 'w2')).adopt(gone)).toMatchObject({ left: [] })
})

it.each([
  [null],
  ['x'],
  [{}],
  [{ ...left, steps: [{ ...step, edits: [{ op: 'eval' }] }] }],
  [{ ...left, from: 'a' }],
])('what is no record of ours is left alone: %j', async (kept) => {
  await (await openStepShelf('d1', 'w1')).keep(kept as unknown as WaitingSteps)
  expect(await (await openStepShelf('d1', 'w2')).adopt(gone)).toMatchObject({ left: [] })
})

it('what another release left is left for it, and the right of its window to write is known to be gone', async () => {
  const strange = { from: 3, steps: 'of another format', position: 4 } as unknown as WaitingSteps
  await (await openStepShelf('d1', 'w1')).keep(strange)
  const second = await openStepShelf('d1', 'w2')
  expect(await second.adopt(gone)).toMatchObject({ left: [], gone: ['w1'] })
  await second.keep(left)
  const third = await openStepShelf('d1', 'w3')
  expect(await third.adopt(gone)).toEqual({ left: [left], gone: ['w1', 'w2', 'w1'] })
})

it('says when it cannot keep', async () => {
  const shelf = await openStepShelf('d1', 'w1')
  expect(await shelf.keep({ ...left, position: (() => 0) as unknown as number })).toBe(false)
})

it('a text that is no template yet stays until it is one', async () => {
  const shelf = await openStepShelf('d1', 'w1')
  await shelf.keepText('{ "title": ')
  expect(await (await openStepShelf('d1', 'w2')).readText()).toBe('{ "title": ')
  await shelf.keepText(null)
  expect(await shelf.readText()).toBeNull()
})
