import type { Edit } from '@tianbao/edit'
import { describe, expect, it } from 'vitest'
import { createSaveQueue, type SaveStart } from './save-queue.ts'
import type { Answer, Current, Draft, Parcel } from './save-types.ts'
import { takeUp } from './take-up.ts'

const set = (at: string, was: number | undefined, now: number): Edit => ({
  op: 'set',
  at,
  ...(was === undefined ? {} : { was }),
  now,
})

/** A world whose clock and server stand still until they are told. */
function open(start: Partial<SaveStart> = {}) {
  let now = Date.UTC(2024, 0, 26, 2, 42)
  let minted = 0
  let draft: Draft | null = null
  let canKeep = true
  const timers: { at: number; run: () => void }[] = []
  const sent: { parcel: Parcel; answer: (answer: Answer) => void; fail: () => void }[] = []
  const asked: { found: (current: Current) => void; fail: () => void }[] = []
  const merged: Edit[] = []
  const queue = createSaveQueue(
    { base: {}, revision: 1, waiting: [], conflicts: [], ...start },
    {
      send: (parcel) =>
        new Promise((answer, reject) => sent.push({ parcel, answer, fail: () => reject(new Error('away')) })),
      current: () =>
        new Promise((found, reject) => asked.push({ found, fail: () => reject(new Error('away')) })),
      keep(next, kept) {
        if (canKeep) draft = next
        kept(canKeep)
      },
      mintId: () => `p${++minted}`,
      now: () => new Date(now),
      after(milliseconds, run) {
        const timer = { at: now + milliseconds, run }
        timers.push(timer)
        return () => {
          timers.splice(timers.indexOf(timer), 1)
        }
      },
    },
    (edits) => merged.push(...edits),
  )
  return {
    queue,
    sent,
    asked,
    merged,
    draft: () => draft,
    forbidKeeping: () => {
      canKeep = false
    },
    async pass(milliseconds: number) {
      now += milliseconds
      for (const timer of timers.filter(({ at }) => at <= now)) {
        timers.splice(timers.indexOf(timer), 1)
        timer.run()
      }
      await settled()
    },
    async answer(answer: Answer) {
      sent.at(-1)?.answer(answer)
      await settled()
    },
    async find(current: Current) {
      asked.at(-1)?.found(current)
      await settled()
    },
    async fail() {
      sent.at(-1)?.fail()
      await settled()
    },
  }
}

const settled = async () => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
}

const saved = (revision: number, merged: readonly Edit[] = []): Answer => ({
  kind: 'saved',
  revision,
  merged,
})

describe('saving', () => {
  it('sends what was typed shortly after, together, and says when it is kept', async () => {
    const world = open()
    world.queue.push([set('a', undefined, 1)])
    world.queue.push([set('b', undefined, 2)])
    expect(world.queue.state()).toMatchObject({ kind: 'local', waiting: 2 })
    await world.pass(399)
    expect(world.sent).toHaveLength(0)
    await world.pass(1)
    expect(world.sent[0]?.parcel).toEqual({
      id: 'p1',
      revision: 1,
      edits: [set('a', undefined, 1), set('b', undefined, 2)],
    })
    await world.answer(saved(2))
    expect(world.queue.state()).toMatchObject({ kind: 'saved', waiting: 0, failing: null })
    expect(world.draft()).toBeNull()
  })

  it('sends one parcel at a time', async () => {
    const world = open()
    world.queue.push([set('a', undefined, 1)])
    await world.pass(400)
    world.queue.push([set('a', 1, 2)])
    await world.pass(5000)
    expect(world.sent).toHaveLength(1)
    await world.answer(saved(2))
    await world.pass(400)
    expect(world.sent[1]?.parcel).toMatchObject({ revision: 2, edits: [set('a', 1, 2)] })
  })

  it('keeps everything on this machine before it is sent', () => {
    const world = open()
    world.queue.push([set('a', undefined, 1)])
    expect(world.draft()).toMatchObject({ revision: 1, waiting: [set('a', undefined, 1)] })
    world.queue.keepTyping({ address: 'goal', text: '正在写的' })
    expect(world.draft()?.typing).toEqual({ address: 'goal', text: '正在写的' })
  })

  it('tries again and again while the server is away, ever less often, with the same parcel', async () => {
    const world = open()
    world.queue.push([set('a', undefined, 1)])
    await world.pass(400)
    await world.fail()
    expect(world.queue.state().failing?.since).toEqual(new Date(Date.UTC(2024, 0, 26, 2, 42, 0, 400)))
    for (const wait of [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]) {
      const before = world.sent.length
      await world.pass(wait - 1)
      expect(world.sent).toHaveLength(before)
      await world.pass(1)
      expect(world.sent).toHaveLength(before + 1)
      await world.fail()
    }
    world.queue.push([set('b', undefined, 2)])
    expect(world.queue.state()).toMatchObject({ kind: 'local', waiting: 2 })
    world.queue.retry()
    await world.pass(0)
    expect(new Set(world.sent.map(({ parcel }) => parcel.id))).toEqual(new Set(['p1']))
    await world.answer(saved(2))
    expect(world.queue.state().failing).toBeNull()
    await world.pass(400)
    expect(world.sent.at(-1)?.parcel).toMatchObject({ id: 'p2', edits: [set('b', undefined, 2)] })
  })

  it('hands on what others changed meanwhile', async () => {
    const world = open()
    world.queue.push([set('a', undefined, 1)])
    await world.pass(400)
    await world.answer(saved(5, [set('b', undefined, 7)]))
    expect(world.merged).toEqual([set('b', undefined, 7)])
  })

  it('lets a person choose where two changed the same cell, and sends the rest', async () => {
    const world = open({ base: { a: 1, b: 1, c: 1 } })
    world.queue.push([set('a', 1, 2), set('b', 1, 2)])
    await world.pass(400)
    await world.answer({ kind: 'conflict', revision: 4, document: { a: 9, b: 1, c: 8 } })
    expect(world.merged).toEqual([set('c', 1, 8)])
    const [conflict] = world.queue.state().conflicts
    expect(conflict).toMatchObject({ edit: set('a', 1, 2), stands: 9 })
    await world.pass(400)
    expect(world.sent.at(-1)?.parcel).toMatchObject({ revision: 4, edits: [set('b', 1, 2)] })
    await world.answer(saved(5))
    if (conflict) world.queue.settle(conflict, 'mine')
    await world.pass(0)
    expect(world.sent.at(-1)?.parcel).toMatchObject({ revision: 5, edits: [set('a', 9, 2)] })
  })

  it('takes what the others wrote where that is chosen', async () => {
    const world = open({ base: { a: 1 } })
    world.queue.push([set('a', 1, 2)])
    await world.pass(400)
    await world.answer({ kind: 'conflict', revision: 4, document: { a: 9 } })
    const [conflict] = world.queue.state().conflicts
    if (conflict) world.queue.settle(conflict, 'theirs')
    expect(world.merged).toEqual([set('a', 2, 9)])
    expect(world.queue.state()).toMatchObject({ kind: 'saved', conflicts: [] })
  })

  it('stops at a refusal, says why, and goes on with the next edit', async () => {
    const world = open()
    world.queue.push([set('a', undefined, 1)])
    await world.pass(400)
    await world.answer({ kind: 'refused', reason: '没有这份填报' })
    expect(world.queue.state()).toMatchObject({ kind: 'local', refused: '没有这份填报', waiting: 1 })
    await world.pass(60_000)
    expect(world.sent).toHaveLength(1)
    world.queue.push([set('b', undefined, 1)])
    await world.pass(400)
    expect(world.sent).toHaveLength(2)
  })

  it('says so when neither the machine nor the server keeps anything', () => {
    const world = open()
    world.forbidKeeping()
    world.queue.push([set('a', undefined, 1)])
    expect(world.queue.state().kind).toBe('unsaved')
  })

  it('that begins without the server asks for it until it is there, and takes what others did meanwhile', async () => {
    const world = open({ base: { a: 1 }, isAway: true })
    expect(world.queue.state().failing).not.toBeNull()
    await world.pass(1000)
    world.asked.at(-1)?.fail()
    await world.pass(0)
    expect(world.queue.state().failing).not.toBeNull()
    await world.pass(2000)
    await world.find({ revision: 6, document: { a: 1, b: 2 } })
    expect(world.queue.state()).toMatchObject({ kind: 'saved', failing: null })
    expect(world.merged).toEqual([set('b', undefined, 2)])
    world.queue.push([set('a', 1, 3)])
    await world.pass(400)
    expect(world.sent.at(-1)?.parcel).toMatchObject({ revision: 6, edits: [set('a', 1, 3)] })
  })

  it('fetches what another window saved, and not what it has itself', async () => {
    const world = open({ base: { a: 1 } })
    world.queue.lookAgain()
    await world.find({ revision: 2, document: { a: 5 } })
    expect(world.merged).toEqual([set('a', 1, 5)])
    world.queue.lookAgain()
    await world.find({ revision: 2, document: { a: 5 } })
    expect(world.merged).toHaveLength(1)
  })

  it('sends nothing after it was closed', async () => {
    const world = open()
    world.queue.push([set('a', undefined, 1)])
    world.queue.close()
    await world.pass(60_000)
    expect(world.sent).toHaveLength(0)
  })
})

describe('what an earlier visit left', () => {
  const draft: Draft = {
    base: { a: 1, b: 1 },
    revision: 1,
    sending: { id: 'p1', revision: 1, edits: [set('a', 1, 2)] },
    waiting: [set('b', 1, 3)],
    typing: null,
  }

  it('goes on from where it was left: the parcel as it was, then the rest', () => {
    expect(takeUp([draft], { a: 1, b: 1 }, 1)).toEqual({
      base: draft.base,
      revision: 1,
      sending: draft.sending,
      waiting: draft.waiting,
      conflicts: [],
      typing: null,
    })
  })

  it('is sent again and not done again where only the answer was lost', async () => {
    const { conflicts: _, typing: __, ...start } = takeUp([draft], { a: 1, b: 1 }, 3)
    const world = open(start)
    await world.pass(0)
    expect(world.sent[0]?.parcel).toEqual(draft.sending)
    // The server had it, and someone set it back since.
    await world.answer(saved(3, [set('a', 2, 1)]))
    expect(world.merged).toEqual([set('a', 2, 1)])
    await world.pass(400)
    expect(world.sent.at(-1)?.parcel).toMatchObject({ revision: 3, edits: [set('b', 1, 3)] })
  })

  it('is brought to what the server has where it does not apply to what it was made on', () => {
    const odd: Draft = { ...draft, sending: null, waiting: [set('a', 7, 2), set('b', 1, 3)] }
    const taken = takeUp([odd], { a: 5, b: 1 }, 2)
    expect(taken).toMatchObject({
      base: { a: 5, b: 1 },
      revision: 2,
      sending: null,
      waiting: [set('b', 1, 3)],
    })
    expect(taken.conflicts).toMatchObject([{ edit: set('a', 7, 2), stands: 5 }])
  })

  it('of several windows is taken up one after the other', () => {
    const second: Draft = { ...draft, sending: null, waiting: [set('a', 1, 7), set('c', undefined, 4)] }
    const taken = takeUp([draft, second], { a: 1, b: 1 }, 1)
    expect(taken.waiting).toEqual([set('b', 1, 3), set('c', undefined, 4)])
    expect(taken.conflicts).toMatchObject([{ edit: set('a', 1, 7), stands: 2 }])
  })

  it('is nothing where nothing was typed', () => {
    const typing = { address: 'goal', text: '写到一半' }
    expect(takeUp([{ ...draft, sending: null, waiting: [], typing }], { a: 5 }, 4)).toEqual({
      base: { a: 5 },
      revision: 4,
      sending: null,
      waiting: [],
      conflicts: [],
      typing,
    })
  })

  it('sends at once when the page goes', () => {
    const { queue, sent } = open()
    queue.push([set('a', undefined, 1)])
    queue.leave()
    expect(sent.map(({ parcel }) => parcel.edits)).toEqual([[set('a', undefined, 1)]])
    queue.leave()
    expect(sent).toHaveLength(1)
  })
})
