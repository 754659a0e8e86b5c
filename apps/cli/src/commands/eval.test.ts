import { describe, expect, test } from 'vitest'
import { longestLine } from '../files/read-lines.ts'
import { runHere } from '../testing/run-here.ts'

const answers = (out: string): unknown[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('eval', () => {
  test('answers each line in its place, bad ones with an error', async () => {
    const stdin = [
      '{"logic":{"+":[{"var":"a"},0.2]},"data":{"a":0.1}}',
      '{"logic":',
      '{"logic":{"nothing_of_the_kind":1}}',
      '{"data":{}}',
      '7',
      '{"logic":{"var":"a"}}\r',
      '{"logic":[1,{"sum":[1,2]}],"data":null}',
    ].join('\n')
    const { code, out } = await runHere(['eval'], { stdin })
    expect(code).toBe(1)
    expect(answers(out)).toEqual([
      { result: 0.3 },
      { error: '第 1 行第 10 个字符起不是 JSON。' },
      { error: expect.stringContaining('nothing_of_the_kind') },
      { error: '这一行要是 {"logic":…,"data":…}。' },
      { error: '这一行要是 {"logic":…,"data":…}。' },
      { result: null },
      { result: [1, 3] },
    ])
  })

  test('of nothing answers nothing, and ends with 0', async () => {
    expect(await runHere(['eval'])).toEqual({ code: 0, out: '', err: '' })
  })

  test('keeps the order of a thousand lines', async () => {
    const stdin = Array.from({ length: 1000 }, (_, i) => JSON.stringify({ logic: { '*': [i, 2] } })).join(
      '\n',
    )
    const { out } = await runHere(['eval'], { stdin })
    expect(answers(out)).toEqual(Array.from({ length: 1000 }, (_, i) => ({ result: i * 2 })))
  })

  test('passes over a line of 100 MB without keeping it, and goes on', async () => {
    async function* stdin(): AsyncGenerator<Uint8Array> {
      const piece = new Uint8Array(1 << 20).fill(0x20)
      for (let i = 0; i < 100; i += 1) yield piece
      yield new TextEncoder().encode('\n{"logic":1}\n')
    }
    const { out } = await runHere(['eval'], { stdin: stdin() })
    expect(answers(out)).toEqual([{ error: `这一行超过 ${longestLine >> 20} MB。` }, { result: 1 }])
  })

  test('says of bytes that are no text that they are none, and goes on', async () => {
    async function* stdin(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array([0xff, 0xfe, 0x0a, 0x31, 0x0a])
    }
    const { out } = await runHere(['eval'], { stdin: stdin() })
    expect(answers(out)[0]).toEqual({ error: '这一行不是 UTF-8 文字。' })
  })

  test('bounds what a line may cost', async () => {
    const deep = `${'{"!":'.repeat(5_000)}1${'}'.repeat(5_000)}`
    const doubling = {
      reduce: [{ var: '' }, { cat: [{ var: 'accumulator' }, { var: 'accumulator' }] }, 'ab'],
    }
    const stdin = [`{"logic":${deep}}`, JSON.stringify({ logic: doubling, data: Array(60).fill(1) })].join(
      '\n',
    )
    const { out } = await runHere(['eval'], { stdin })
    expect(answers(out)).toEqual([{ error: expect.any(String) }, { error: expect.any(String) }])
  })

  test('stops quietly when nobody reads any more', async () => {
    const stdin = '{"logic":1}\n'.repeat(100)
    expect(await runHere(['eval'], { stdin, closesAfter: 3 })).toEqual({
      code: 0,
      out: '{"result":1}\n'.repeat(3),
      err: '',
    })
  })
})

describe('read clause', () => {
  test('scores the examples of a line, and names what was not understood', async () => {
    const lines = [
      { text: '达到95%得5分，每降低2%扣1分', examples: [{ input: 91 }, { input: 94 }] },
      { text: '完成率较高的酌情给分', examples: [{ input: 1 }] },
      { examples: [] },
    ]
    const { code, out } = await runHere(['read', 'clause'], {
      stdin: lines.map((line) => JSON.stringify(line)).join('\n'),
    })
    expect(code).toBe(1)
    expect(answers(out)).toEqual([
      {
        text: '达到95%得5分，每降低2%扣1分',
        model: 'step',
        scores: [3, null],
        unread: [],
        manual: false,
        readings: [null, { linear: 4.5, whole: 5, up: 4 }],
      },
      {
        text: '完成率较高的酌情给分',
        model: 'manual',
        scores: [null],
        unread: ['完成率较高的酌情给分'],
        manual: true,
        reason: 'judged',
      },
      { error: '这一行要是 {"text":…,"examples":[{"input":…}]}。' },
    ])
  })
})

describe('read target', () => {
  test('reads a text per line', async () => {
    const { code, out } = await runHere(['read', 'target'], { stdin: '≥95%\n\n不少于4期' })
    expect(code).toBe(0)
    expect(answers(out)).toMatchObject([
      { kind: 'number', operator: '>=', value: 95, unit: '%', qualitative: null },
      { kind: 'empty' },
      { kind: 'number', operator: '>=', value: 4, unit: '期' },
    ])
  })

  test.each([[[]], [['clauses']], [['constructor']], [['target', 'more']]])(
    'of %j says how it is called',
    async (argv) => {
      expect(await runHere(['read', ...argv])).toEqual({
        code: 2,
        out: '',
        err: '用法：tianbao read target|clause < 一行行文字\n',
      })
    },
  )
})
