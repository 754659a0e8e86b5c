import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Line, readLines } from './read-lines.ts'

async function linesOf(
  bytes: Uint8Array,
  cuts: readonly number[],
  longest?: number,
): Promise<readonly Line[]> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    let from = 0
    for (const cut of [...cuts].sort((a, b) => a - b)) {
      const to = Math.min(cut, bytes.length)
      yield bytes.subarray(from, to)
      from = to
    }
    yield bytes.subarray(from)
  }
  const lines: Line[] = []
  for await (const line of readLines(chunks(), longest)) lines.push(line)
  return lines
}

describe('readLines', () => {
  test('gives the same lines wherever the bytes are cut', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', '指', '标', '𠮷', ' '), maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(line),
        fc.array(fc.nat(60)),
        fc.constantFrom('\n', '\r\n'),
        async (lines, cuts, end) => {
          const bytes = new TextEncoder().encode(lines.map((text) => text + end).join(''))
          expect(await linesOf(bytes, cuts)).toEqual(lines.map((text) => ({ text })))
        },
      ),
      { seed: 711, numRuns: 200 },
    )
  })

  test('reads a last line without an end, and passes over a byte order mark', async () => {
    expect(await linesOf(new TextEncoder().encode('\ufeffa\nb'), [])).toEqual([{ text: 'a' }, { text: 'b' }])
  })

  test('takes a line exactly as long as allowed, and refuses one byte more', async () => {
    const bytes = new TextEncoder().encode('12345\n123456\n1\n')
    expect(await linesOf(bytes, [3, 8], 5)).toEqual([{ text: '12345' }, { problem: 'long' }, { text: '1' }])
  })
})
