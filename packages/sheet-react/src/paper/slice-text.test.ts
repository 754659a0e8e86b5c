import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type LineEnd, paragraphsOf, sliceText } from './slice-text.ts'

/** Lines of so many characters, each 5 mm high, the first one 1 mm under the top of its row. */
function linesOf(text: string, width: number): LineEnd[] {
  const lines: LineEnd[] = []
  for (const [paragraph, words] of text.split('\n').entries()) {
    const count = Math.max(1, Math.ceil(words.length / width))
    for (let line = 1; line <= count; line += 1) {
      lines.push({ paragraph, end: Math.min(words.length, line * width), bottom: 6 + lines.length * 5 })
    }
  }
  return lines
}

it('a text that is cut within a paragraph goes on without an indent, and its cut line is full', () => {
  const text = '一二三四五六\n七八'
  const lines = linesOf(text, 4)
  expect(sliceText(paragraphsOf(text), lines, 0, 6)).toEqual([
    { text: '一二三四', isContinued: false, goesOn: true },
  ])
  expect(sliceText(paragraphsOf(text), lines, 6, 20)).toEqual([
    { text: '五六', isContinued: true, goesOn: false },
    { text: '七八', isContinued: false, goesOn: false },
  ])
})

it('slices that meet bear every character once, wherever the text is cut', () => {
  const words = fc.string({ unit: fc.constantFrom('文', '字', '1', '\n'), maxLength: 80 })
  fc.assert(
    fc.property(
      words,
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.integer({ min: 0, max: 60 })),
      (text, width, at) => {
        const lines = linesOf(text, width)
        const cuts = at.flatMap((index) => lines[index]?.bottom ?? []).sort((a, b) => a - b)
        const edges = [0, ...new Set(cuts), 1000]
        const slices = edges
          .slice(1)
          .map((to, index) => sliceText(paragraphsOf(text), lines, edges[index] ?? 0, to))
        const whole = slices.flat().map((part) => `${part.isContinued ? '' : '\n'}${part.text}`)
        expect(whole.join('')).toBe(`\n${text}`)
      },
    ),
    { seed: 133, numRuns: 500 },
  )
})
