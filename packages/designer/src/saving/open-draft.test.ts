import 'fake-indexeddb/auto'
import { writeText } from '@tianbao/template'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { templateAt } from '../state/history.ts'
import { DraftRefused } from './draft-server.ts'
import { openDraft } from './open-draft.ts'
import { type TestServer, testServer } from './testing/server.fixture.ts'

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))
afterEach(() => vi.unstubAllGlobals())

/** Opens the draft in a window of this browser; the one before it is gone. */
async function open(server: TestServer, window: string) {
  let minted = 0
  const timers: (() => void)[] = []
  const draft = await openDraft({
    server: server.asSeenBy(window),
    draft: 'd1',
    window,
    windows: null,
    now: () => new Date(Date.UTC(2024, 0, 26)),
    mintId: () => `${window}-${++minted}`,
    after(_milliseconds, run) {
      timers.push(run)
      return () => timers.splice(timers.indexOf(run), 1)
    },
  })
  return {
    ...draft,
    write: (cell: string, text: string) =>
      draft.design.gesture('step.text', (now) => writeText(now, { spot: { part: `table#${cell}` }, text })),
    /** What was planned, and what follows from it, without waiting. */
    async pass() {
      for (let turn = 0; turn < 4; turn += 1) {
        for (const run of timers.splice(0)) run()
        await new Promise((done) => setTimeout(done))
      }
    },
    texts: () => JSON.stringify(draft.design.store.getState().template.sheet),
  }
}

it('a draft that was open here opens without the server, with all that was drawn, and all of it arrives', async () => {
  const server = testServer()
  const first = await open(server, 'w1')
  first.write('r1c1', '甲')
  await first.pass()
  expect(server.history().steps).toHaveLength(1)
  server.isAway = true
  first.write('r1c2', '乙')
  await first.pass()

  const second = await open(server, 'w2')
  expect(second.texts()).toContain('甲')
  expect(second.texts()).toContain('乙')
  expect(second.saver.store.getState()).toMatchObject({ kind: 'local', reading: null, waiting: 1 })
  expect(second.saver.store.getState().failing).not.toBeNull()
  second.write('r1c3', '丙')

  // Also a third one, before the server is there again.
  const third = await open(server, 'w3')
  third.write('r1c4', '丁')
  server.isAway = false
  await third.pass()
  expect(third.saver.store.getState()).toMatchObject({ kind: 'saved', failing: null, reading: null })
  expect(server.history().steps).toHaveLength(4)
  expect(templateAt(server.history())).toEqual(third.design.store.getState().template)
})

it('what was drawn without the server goes behind what another machine did meanwhile', async () => {
  const server = testServer()
  ;(await open(server, 'w1')).close()
  server.isAway = true
  const here = await open(server, 'w2')
  here.write('r1c1', '这里')
  server.isAway = false
  const elsewhere = server.asSeenBy('other')
  await elsewhere.wish(true)
  const { template } = here.design.store.getState()
  expect(template.title).toBe('试画的表')
  await elsewhere.append({
    revision: server.standing().revision,
    position: 1,
    steps: [
      {
        id: 'o1',
        code: 'step.title',
        params: {},
        at: '',
        edits: [{ op: 'set', at: 'title', was: '试画的表', now: '别处改的' }],
      },
    ],
  })
  await here.pass()
  expect(here.saver.store.getState()).toMatchObject({
    reading: { writer: { window: 'other' } },
    clash: null,
    waiting: 1,
  })
  expect(here.design.store.getState().template.title).toBe('别处改的')
  expect(here.texts()).toContain('这里')
  await here.saver.takeOver()
  await here.pass()
  expect(templateAt(server.history())).toEqual(here.design.store.getState().template)
})

it('one that this browser never had open does not open without the server', async () => {
  const server = testServer()
  server.isAway = true
  await expect(open(server, 'w1')).rejects.toThrow('away')
})

it('one that the server refuses is not opened from memory', async () => {
  const server = testServer()
  await open(server, 'w1')
  const refusing = { ...server, asSeenBy: (window: string) => ({ ...server.asSeenBy(window), wish }) }
  await expect(open(refusing, 'w2')).rejects.toThrow('没有这份草稿')
})

function wish(): Promise<never> {
  return Promise.reject(new DraftRefused('没有这份草稿。'))
}
