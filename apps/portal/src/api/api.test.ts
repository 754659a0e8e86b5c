import { afterEach, expect, it, vi } from 'vitest'
import { api } from './api.ts'
import { Unreachable } from './reach.ts'

afterEach(() => vi.unstubAllGlobals())

const patch = (status: number, body: unknown) => {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status }))
  return api.patch('s1', { revision: 1, patch: 'p1', digest: 'd1', edits: [] })
}

it('a save is saved where the server says its revision', async () => {
  expect(await patch(200, { revision: 2, merged: [] })).toEqual({ status: 'saved', revision: 2, merged: [] })
})

it.each([[{ login: true }], [{ revision: '2', merged: [] }], [{ revision: 2 }]])(
  'an answer of somebody in between is none: %j',
  async (body) => {
    await expect(patch(200, body)).rejects.toBeInstanceOf(Unreachable)
  },
)
