import { describe, expect, it } from 'vitest'
import { localDrafts } from './local-drafts.ts'
import type { Draft } from './save-types.ts'

const draft: Draft = {
  base: { a: 1 },
  revision: 3,
  sending: { id: 'p', revision: 3, edits: [{ op: 'set', at: 'a', was: 1, now: 2 }] },
  waiting: [{ op: 'set', at: 'b', now: 2 }],
  typing: { address: 'goal', text: '写到一半' },
}

function memory(limit = Number.POSITIVE_INFINITY): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => kept.delete(key),
    setItem(key, value) {
      if (value.length > limit) throw new Error('full')
      kept.set(key, value)
    },
  }
}

describe('drafts on this machine', () => {
  it('come back as they were', () => {
    const drafts = localDrafts(memory(), 's1')
    expect(drafts.write(draft)).toBe(true)
    expect(drafts.read()).toEqual(draft)
  })

  it('are gone once everything is saved', () => {
    const drafts = localDrafts(memory(), 's1')
    drafts.write(draft)
    drafts.write(null)
    expect(drafts.read()).toBeNull()
  })

  it('of one submission are not those of another', () => {
    const store = memory()
    localDrafts(store, 's1').write(draft)
    expect(localDrafts(store, 's2').read()).toBeNull()
  })

  it('say when there is no room, or no store', () => {
    expect(localDrafts(memory(10), 's1').write(draft)).toBe(false)
    expect(localDrafts(null, 's1').write(draft)).toBe(false)
    expect(localDrafts(null, 's1').write(null)).toBe(true)
  })

  it.each([
    '',
    'x',
    '{}',
    '[]',
    '{"base":{},"revision":1,"waiting":[{"op":"eval"}]}',
    '{"base":[],"revision":1,"waiting":[]}',
  ])('that cannot be read are none: %s', (text) => {
    const store = memory()
    store.setItem('tianbao:draft:s1', text)
    expect(localDrafts(store, 's1').read()).toBeNull()
  })
})
