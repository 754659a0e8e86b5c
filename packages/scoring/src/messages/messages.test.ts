import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { missingMessages } from '@tianbao/finding'
import { describe, expect, test } from 'vitest'
import { scoringMessages } from './messages.ts'

const source = fileURLToPath(new URL('..', import.meta.url))
const clauses = fileURLToPath(new URL('../../../reading/src/clause/draft.ts', import.meta.url))
const files = ['', 'models/', 'row/'].flatMap((folder) =>
  readdirSync(source + folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(source + folder + file, 'utf8')),
)
const told = files.flatMap((text) =>
  [...text.matchAll(/(?:fault|tell|problem|problemOf|problemAt\('[a-z]+', )\(?'([a-z_]+)'/g)].map(
    ([, code]) => `scoring.${code}`,
  ),
)
const faults = [
  ...(/ClauseFault =([^/]*)/.exec(readFileSync(clauses, 'utf8'))?.[1] ?? '').matchAll(/'([a-z_]+)'/g),
].map(([, fault]) => `scoring.fault.${fault}`)
const whole = [
  'clause_judged',
  'clause_empty',
  'clause_too_long',
  'clause_threshold',
  'clause_unit',
  'clause_note',
  'steep',
  'part_steps_open',
  'input_open',
  'counts_open',
  'not_one_number',
  'given_range',
  'not_given',
  'choice_open',
]
const codes = [...told, ...faults, ...whole.map((code) => `scoring.${code}`)]

describe.each(Object.entries(scoringMessages))('the sentences in %s', (_, messages) => {
  test('cover every code that this room gives, and no other', () => {
    expect(missingMessages(codes, messages)).toEqual([])
    expect(Object.keys(messages).filter((code) => !codes.includes(code))).toEqual([])
  })
})

test('both languages fill the same holes', () => {
  const holes = (sentence: string) => [...new Set(sentence.match(/\{[a-z]+/g))].sort()
  for (const [code, sentence] of Object.entries(scoringMessages['zh-CN']))
    expect([code, holes(sentence)]).toEqual([code, holes(scoringMessages.en[code] ?? '')])
})
