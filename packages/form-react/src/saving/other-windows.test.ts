import { describe, expect, it, vi } from 'vitest'
import { joinWindows, type WindowsWorld } from './other-windows.ts'

/** A browser: locks that are held until they are let go, channels that reach all others of their name. */
function browser(): WindowsWorld & { readonly settled: () => Promise<void> } {
  const held = new Map<string, Promise<unknown>>()
  const channels = new Set<{ readonly name: string; onmessage: ((event: MessageEvent) => void) | null }>()
  const locks = {
    request: async (name: string, callback: () => Promise<void> | undefined) => {
      while (held.has(name)) await held.get(name)
      const life = Promise.resolve(callback())
      held.set(name, life)
      await life
      held.delete(name)
    },
    query: async () => ({ held: [...held.keys()].map((name) => ({ name })) }),
  } as unknown as LockManager
  return {
    locks,
    openChannel(name) {
      const channel = {
        name,
        onmessage: null as ((event: MessageEvent) => void) | null,
        postMessage(data: unknown) {
          for (const other of channels)
            if (other !== channel && other.name === name)
              queueMicrotask(() => other.onmessage?.({ data } as MessageEvent))
        },
        close: () => channels.delete(channel),
      }
      channels.add(channel)
      return channel as unknown as BroadcastChannel
    },
    async settled() {
      for (let turn = 0; turn < 30; turn += 1) await Promise.resolve()
    },
  }
}

describe('windows of one submission', () => {
  it('know of each other when they come and when they go', async () => {
    const world = browser()
    const first = await joinWindows('s1', 'w1', world, () => undefined)
    const told = vi.fn()
    first.subscribe(told)
    expect(first.count()).toBe(0)
    const second = await joinWindows('s1', 'w2', world, () => undefined)
    await world.settled()
    expect([first.count(), second.count(), first.isOpen('w2')]).toEqual([1, 1, true])
    expect(told).toHaveBeenCalledTimes(1)
    second.close()
    await world.settled()
    expect(first.count()).toBe(0)
    expect(told).toHaveBeenCalledTimes(2)
  })

  it('do not mind those of another submission', async () => {
    const world = browser()
    const first = await joinWindows('s1', 'w1', world, () => undefined)
    await joinWindows('s10', 'w2', world, () => undefined)
    await world.settled()
    expect(first.count()).toBe(0)
  })

  it('tell each other what the server has', async () => {
    const world = browser()
    const onSaved = vi.fn()
    await joinWindows('s1', 'w1', world, onSaved)
    const second = await joinWindows('s1', 'w2', world, () => undefined)
    second.saved(7)
    await world.settled()
    expect(onSaved.mock.calls).toEqual([[7]])
  })
})
