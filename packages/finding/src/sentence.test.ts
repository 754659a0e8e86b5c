import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding, Param } from './index.ts'
import { findingMessages, mergeMessages, missingMessages, sentence, worstFirst } from './index.ts'
import cases from './sentence.cases.json'

const finding = (params: Record<string, Param>, code = 'x.y'): Finding => ({
  code,
  severity: 'error',
  addresses: [],
  params,
})

describe('a sentence', () => {
  it.each(cases)('$name', ({ text, params, reads }) => {
    const given = params as unknown as Record<string, Param>
    expect(sentence(finding(given), { 'x.y': text })).toBe(reads)
  })

  it('that is missing is a bug of ours, told by its code', () => {
    expect(() => sentence(finding({}, 'value.lost'), {})).toThrow('"value.lost"')
    expect(() => sentence(finding({}, 'constructor'), {})).toThrow('"constructor"')
  })

  it('takes the words of its language', () => {
    const messages = mergeMessages({ 'x.y': '{a}; {b}; {c}' }, findingMessages.en)
    expect(sentence(finding({ a: true, b: ['p', 'q'] }), messages)).toBe('yes; p, q; empty')
  })

  it('shows a list nested ten thousand deep', () => {
    let deep: Param = 'x'
    for (let i = 0; i < 10_000; i++) deep = [deep]
    expect(sentence(finding({ deep }), { 'x.y': '{deep}' })).toBe('x')
  })

  it('shows every number as text that reads back as the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        const text = sentence(finding({ x }), { 'x.y': '{x}' })
        expect(text).toMatch(/^−?\d+(\.\d+)?$/)
        expect(Number(text.replace('−', '-'))).toBe(x === 0 ? 0 : x)
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  it('never throws, whatever the text and the params', () => {
    fc.assert(
      fc.property(fc.string(), fc.dictionary(fc.string(), fc.jsonValue()), (text, params) => {
        expect(typeof sentence(finding(params as Record<string, Param>), { 'x.y': text })).toBe('string')
      }),
      { seed: 2, numRuns: 500 },
    )
  })
})

describe('messages', () => {
  it('of one code that differ are refused, by name', () => {
    expect(() => mergeMessages({ a: '1' }, { a: '2' })).toThrow('"a"')
    expect(mergeMessages({ a: '1' }, { a: '1', b: '2' })).toEqual({ a: '1', b: '2' })
  })

  it('that are missing are listed once each', () => {
    expect(missingMessages(['b', 'a', 'b', 'toString'], { a: '1' })).toEqual(['b', 'toString'])
  })

  it('of both languages have the same codes', () => {
    const codes = Object.keys(findingMessages['zh-CN'])
    expect(missingMessages(codes, findingMessages.en)).toEqual([])
    expect(Object.keys(findingMessages.en)).toHaveLength(codes.length)
  })
})

it('findings sort worst first, and stay in order among equals', () => {
  const list = (['hint', 'error', 'warning', 'error'] as const).map((severity, at) => ({ severity, at }))
  expect(list.toSorted(worstFirst).map((one) => one.at)).toEqual([1, 3, 2, 0])
})
