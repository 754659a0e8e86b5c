import { describe, expect, test } from 'vitest'
import { templateAt } from '../state/history.ts'
import { testServer } from './testing/server.fixture.ts'
import { openWindow } from './testing/window.fixture.ts'

describe('what is drawn', () => {
  test('is sent shortly after, together, and said to be saved', async () => {
    const server = testServer()
    const window = await openWindow(server, 'w1')
    window.write('r1c1', '甲')
    window.write('r1c2', '乙')
    expect(window.state()).toMatchObject({ kind: 'saving', waiting: 2 })
    await window.pass(400)
    expect(server.parcels).toHaveLength(1)
    expect(window.state()).toMatchObject({ kind: 'saved', waiting: 0, standing: { revision: 2, steps: 2 } })
    expect(window.kept()).toBeNull()
    expect(templateAt(server.history())).toEqual(window.design.store.getState().template)
  })

  test('going back and forth is saved too, without a step', async () => {
    const server = testServer()
    const window = await openWindow(server, 'w1')
    window.retitle('二稿')
    await window.pass(400)
    window.design.undo()
    expect(window.state().waiting).toBe(1)
    await window.pass(400)
    expect(server.history()).toMatchObject({ position: 0, steps: [{}] })
    window.design.redo()
    await window.pass(400)
    expect(templateAt(server.history()).title).toBe('二稿')
  })

  test('is kept on this machine while the server is away, and sent again ever less often', async () => {
    const server = testServer()
    const window = await openWindow(server, 'w1')
    server.isAway = true
    window.retitle('二稿')
    await window.pass(400)
    expect(window.state()).toMatchObject({ kind: 'local', waiting: 1, failing: expect.any(Date) })
    expect(window.kept()).toMatchObject({ from: 0, steps: [{ id: 'w1-1' }], position: 1 })
    await window.pass(7_000)
    window.retitle('三稿')
    server.isAway = false
    await window.pass(30_000)
    expect(window.state()).toMatchObject({ kind: 'saved', failing: null, waiting: 0 })
    expect(templateAt(server.history()).title).toBe('三稿')
  })

  test('is said to be nowhere when neither the server nor this machine takes it', async () => {
    const server = testServer()
    const window = await openWindow(server, 'w1')
    server.isAway = true
    window.machine.canKeep = false
    window.retitle('二稿')
    await window.pass(400)
    expect(window.state().kind).toBe('unsaved')
    window.machine.canKeep = true
    server.isAway = false
    window.saver.retry()
    await window.pass(1)
    expect(window.state().kind).toBe('saved')
  })

  test('is done once, though the answer was lost and one has gone on meanwhile', async () => {
    const server = testServer()
    const window = await openWindow(server, 'w1')
    server.losesAnswers = true
    window.retitle('二稿')
    await window.pass(400)
    server.losesAnswers = false
    window.retitle('三稿')
    window.design.undo()
    await window.pass(40_000)
    expect(server.history().steps.map(({ id }) => id)).toEqual(['w1-1', 'w1-3'])
    expect(templateAt(server.history()).title).toBe('二稿')
    expect(window.state()).toMatchObject({ kind: 'saved', clash: null })
  })

  test('survives the window: the next one takes it up, whatever the server has of it', async () => {
    for (const arrived of [false, true]) {
      const server = testServer()
      const first = await openWindow(server, 'w1')
      server.isAway = !arrived
      server.losesAnswers = arrived
      first.retitle('二稿')
      first.write('r1c1', '甲')
      await first.pass(400)
      const left = first.kept()
      first.saver.close()
      server.isAway = false
      server.losesAnswers = false
      const second = await openWindow(server, 'w2', left ? [left] : [])
      await second.saver.takeOver()
      await second.pass(400)
      expect(server.history().steps.map(({ id }) => id)).toEqual(['w1-1', 'w1-3'])
      expect(templateAt(server.history())).toEqual(first.design.store.getState().template)
    }
  })

  test('of ten thousand steps goes up in parcels', async () => {
    const server = testServer()
    const window = await openWindow(server, 'w1')
    for (let step = 0; step < 2_000; step += 1) window.retitle(`第 ${step} 稿`)
    await window.pass(10_000)
    expect(server.parcels.map(({ steps }) => steps.length)).toEqual([500, 500, 500, 500])
    expect(window.state()).toMatchObject({ kind: 'saved', standing: { steps: 2_000, position: 2_000 } })
  })
})

describe('two windows of one draft', () => {
  test('one writes; the other reads, follows, and is refused every gesture', async () => {
    const server = testServer()
    const writer = await openWindow(server, 'w1')
    const reader = await openWindow(server, 'w2')
    expect(reader.state().reading).toMatchObject({ writer: { window: 'w1' } })
    expect(reader.retitle('不行')).toBeNull()
    expect(reader.design.undo()).toBe(false)
    expect(reader.design.store.getState().refusal).toMatchObject({ refused: 'designer.reading' })
    writer.retitle('二稿')
    await writer.pass(400)
    await reader.pass(4_000)
    expect(reader.title()).toBe('二稿')
  })

  test('the reader takes over, and the writer sees it and reads', async () => {
    const server = testServer()
    const first = await openWindow(server, 'w1')
    const second = await openWindow(server, 'w2')
    first.retitle('二稿')
    await first.pass(400)
    await second.saver.takeOver()
    expect(second.state().reading).toBeNull()
    second.retitle('三稿')
    await second.pass(400)
    await first.pass(20_000)
    expect(first.state().reading).toMatchObject({ writer: { window: 'w2' } })
    expect(first.title()).toBe('三稿')
    expect(first.retitle('不行')).toBeNull()
  })

  test('what the first had not sent goes behind what the second did; what clashes is told and kept', async () => {
    const server = testServer()
    const first = await openWindow(server, 'w1')
    const second = await openWindow(server, 'w2')
    server.isAway = true
    first.retitle('甲的')
    first.write('r1c1', '甲写的')
    await first.pass(400)
    server.isAway = false
    await second.saver.takeOver()
    second.retitle('乙的')
    await second.pass(400)
    await first.pass(30_000)
    expect(first.state()).toMatchObject({ kind: 'local', clash: { count: 1, mine: { title: '甲的' } } })
    expect(first.title()).toBe('乙的')
    await first.saver.takeOver()
    await first.pass(400)
    expect(templateAt(server.history())).toEqual(first.design.store.getState().template)
    expect(JSON.stringify(templateAt(server.history()).sheet)).toContain('甲写的')
    first.saver.dismissClash()
    expect(first.state()).toMatchObject({ kind: 'saved', clash: null })
  })
})
