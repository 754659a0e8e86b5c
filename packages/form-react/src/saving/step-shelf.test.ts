import 'fake-indexeddb/auto'
import type { Step } from '@tianbao/form'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mostKept, openStepShelf, type Steps } from './step-shelf.ts'

const gone = () => false
const step = (name: string, edits = 1): Step => ({
  name,
  edits: Array.from({ length: edits }, (_, at) => ({ op: 'set', at: `c${at}`, now: at })),
})

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))
afterEach(() => vi.unstubAllGlobals())

let time = 0
const open = (window: string, digest = 'd1') => {
  const world = { after: () => () => undefined, now: () => (time += 1) }
  return openStepShelf('s1', digest, window, world)
}

/** Steps that a window left behind. */
async function leave(window: string, steps: Steps): Promise<void> {
  const shelf = await open(window)
  shelf.keep(steps)
  shelf.close()
}

describe('the history on this machine', () => {
  const steps: Steps = { undo: [step('type'), step('paste', 3)], redo: [step('clear')] }

  it('is committed at once: a page that goes hears of no request any more', async () => {
    const shelf = await open('w1')
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit')
    shelf.keep({ undo: [step('type')], redo: [] })
    shelf.flush()
    expect(commit).toHaveBeenCalledTimes(1)
    commit.mockRestore()
    shelf.close()
  })

  it('comes back when its window is gone, the last one used', async () => {
    await leave('w1', { undo: [step('type')], redo: [] })
    await leave('w2', steps)
    expect(await (await open('w3')).adopt(gone)).toEqual(steps)
    // Taken over at once: the next one has it from there.
    expect(await (await open('w4')).adopt(gone)).toEqual(steps)
  })

  it('stays with a window that is open, and with its template', async () => {
    await leave('w1', steps)
    expect(await (await open('w2')).adopt((window) => window === 'w1')).toBeNull()
    expect(await (await open('w2', 'd2')).adopt(gone)).toBeNull()
  })

  it('is kept as far as its bounds go, the newest first', async () => {
    const many = Array.from({ length: mostKept.steps + 1 }, (_, at) => step(`s${at}`))
    await leave('w1', { undo: many, redo: [step('small'), step('large', mostKept.edits + 1)] })
    const kept = await (await open('w2')).adopt(gone)
    expect(kept?.undo.map(({ name }) => name)).toEqual(many.slice(1).map(({ name }) => name))
    expect(kept?.redo).toEqual([])
  })
})
