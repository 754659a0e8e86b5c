import { describe, expect, it } from 'vitest'
import { takeFile, takeLink } from './take-in.ts'

const here = 'http://127.0.0.1:8787/try?from=x'
const get = (asked: string[]) => async (url: string) => {
  asked.push(url)
  return new Response('{}')
}

describe('a link', () => {
  it.each(['/api/templates/420700/department-goal/2024', 'x.json', 'http://127.0.0.1:8787/a?b=1'])(
    '%s of this server is fetched',
    async (link) => {
      const asked: string[] = []
      expect(await takeLink(link, here, get(asked))).toEqual({ text: '{}' })
      expect(asked).toHaveLength(1)
      expect(asked[0]).toMatch(/^\//)
    },
  )

  it.each([
    'http://example.org/x.json',
    '//example.org/x.json',
    'https://127.0.0.1:8787/x',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:application/json,{}',
    'http://127.0.0.1:8787@example.org/',
    'http://',
  ])('%s is refused, and nothing is fetched', async (link) => {
    const asked: string[] = []
    expect((await takeLink(link, here, get(asked))).refused).toContain('不在这台服务器上')
    expect(asked).toEqual([])
  })

  it('that leads to nothing is told, and so is a server that is away', async () => {
    const gone = await takeLink('/x', here, async () => new Response('', { status: 404 }))
    expect(gone.refused).toContain('404')
    const away = await takeLink('/x', here, async () => {
      throw new TypeError('fetch failed')
    })
    expect(away.refused).toContain('连不上')
  })
})

describe('a file', () => {
  it('of 512 KB is taken, and of one byte more is not', async () => {
    const file = (size: number) => new Blob(['x'.repeat(size)])
    expect((await takeFile(file(512 * 1024))).text).toHaveLength(512 * 1024)
    expect((await takeFile(file(512 * 1024 + 1))).refused).toContain('513 KB')
  })
})
