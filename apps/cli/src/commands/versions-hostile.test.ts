import { describe, expect, test } from 'vitest'
import { runHere, type Surroundings, smallTemplate } from '../testing/run-here.ts'

const small = JSON.parse(smallTemplate)
/** Two templates that stand in every folder. */
const [old, now] = ['old.json', 'now.json']
const both = { [old]: small, [now]: { ...small, year: small.year + 1 } }
const variant = {
  format: 1,
  form: small.form,
  region: '420700',
  year: small.year,
  base: { form: small.form, region: small.region, year: small.year, digest: 'f'.repeat(64) },
  edits: [],
}
const template = { form: small.form, region: small.region }
const mapping = (steps: unknown) => ({
  from: { ...template, year: small.year },
  to: { ...template, year: small.year + 1 },
  steps,
})
const submission = (data: unknown) => ({ template: { ...template, year: small.year }, data })
const deep = '['.repeat(100_000)
const version = {
  form: 'department-goal',
  region: '420700',
  year: 2024,
  number: 1,
  digest: 'a',
  publishedAt: '2024-01-01T00:00:00Z',
}

/** What nobody should write: each is refused in a sentence, or answered; never with the words of a program. */
const cases: readonly (readonly [name: string, argv: readonly string[], files: Surroundings['files']])[] = [
  ['diff of no template', ['diff', 'a.json', now], { 'a.json': { a: 1 } }],
  ['diff of a list', ['diff', 'a.json', now], { 'a.json': [1, 2] }],
  ['diff of a file cut short', ['diff', 'a.json', now], { 'a.json': '{"format":1,' }],
  ['diff of depth', ['diff', 'a.json', now], { 'a.json': deep }],
  ['diff of bytes', ['diff', 'a.json', now], { 'a.json': new Uint8Array([0xff, 0xfe, 0]) }],
  ['diff of one', ['diff', now], {}],
  ['diff of what is not there', ['diff', 'none', now], {}],
  ['migrate of a list', ['migrate', old, now, 'a.json'], { 'a.json': [] }],
  [
    'migrate of odd rows',
    ['migrate', old, now, 'a.json'],
    { 'a.json': submission({ annual: [null, 7, { id: 3 }], funds: [] }) },
  ],
  [
    'migrate of prototypes',
    ['migrate', old, now, 'a.json'],
    { 'a.json': '{"__proto__":{"x":1},"constructor":1}' },
  ],
  [
    'migrate by steps that are none',
    ['migrate', old, now, 'a.json', 'm.json'],
    { 'a.json': submission({}), 'm.json': mapping([null, 5]) },
  ],
  [
    'migrate by an unknown step',
    ['migrate', old, now, 'a.json', 'm.json'],
    { 'a.json': submission({}), 'm.json': mapping([{ op: 'burn', from: 'department', to: 'department' }]) },
  ],
  [
    'migrate by a step without places',
    ['migrate', old, now, 'a.json', 'm.json'],
    { 'a.json': submission({}), 'm.json': mapping([{ op: 'keep' }]) },
  ],
  [
    'migrate by a mapping of no templates',
    ['migrate', old, now, 'a.json', 'm.json'],
    { 'a.json': submission({}), 'm.json': { from: null, to: 1, steps: [] } },
  ],
  [
    'migrate by options that are no map',
    ['migrate', old, now, 'a.json', 'm.json'],
    {
      'a.json': submission({ department: '甲' }),
      'm.json': mapping([{ op: 'options', from: 'department', to: 'department', map: null }]),
    },
  ],
  [
    'migrate by nodes that are none',
    ['migrate', old, now, 'a.json', 'm.json'],
    { 'a.json': submission({}), 'm.json': { ...mapping([]), nodes: 5 } },
  ],
  ['rebase of no variant', ['rebase', 'v.json', now], { 'v.json': {} }],
  [
    'rebase of odd edits',
    ['rebase', 'v.json', now],
    { 'v.json': { ...variant, edits: [{ id: 'e', edit: { op: 'set', at: 5 }, on: '' }] } },
  ],
  [
    'rebase of an edit that spoils all',
    ['rebase', 'v.json', now],
    { 'v.json': { ...variant, edits: [{ id: 'e', edit: { op: 'set', at: 'schema', now: 5 }, on: '' }] } },
  ],
  [
    'rebase of an edit of the whole',
    ['rebase', 'v.json', now],
    { 'v.json': { ...variant, edits: [{ id: 'e', edit: { op: 'set', at: '', now: null }, on: '' }] } },
  ],
  [
    'rebase onto another form',
    ['rebase', 'v.json', '100000/project-self-evaluation/2022'],
    { 'v.json': variant },
  ],
  ['resolve of words', ['resolve', '鄂州', '2024', 'department-goal'], {}],
  ['resolve of a year of words', ['resolve', '420700', '今年', 'department-goal'], {}],
  [
    'resolve by versions that are none',
    ['resolve', '420700', '2024', 'department-goal', 'v.json'],
    { 'v.json': [5] },
  ],
  [
    'resolve by versions of odd values',
    ['resolve', '420700', '2024', 'department-goal', 'v.json'],
    { 'v.json': [{ ...version, number: null, digest: 3, publishedAt: 'gestern' }] },
  ],
  [
    'resolve by a version of no time',
    ['resolve', '420700', '2024', 'department-goal', 'v.json'],
    { 'v.json': [{ ...version, inForceFrom: '2024-99-99' }] },
  ],
  [
    'resolve by versions that overlap',
    ['resolve', '420700', '2024', 'department-goal', 'v.json'],
    {
      'v.json': [
        { ...version, inForceTo: '2024-06-30T16:00:00Z' },
        { ...version, number: 2, digest: 'b', publishedAt: '2024-02-01T00:00:00Z' },
      ],
    },
  ],
  [
    'resolve by versions of a clock set back',
    ['resolve', '420700', '2024', 'department-goal', 'v.json'],
    { 'v.json': [version, { ...version, number: 2, digest: 'b', publishedAt: '2023-12-01T00:00:00Z' }] },
  ],
  ['resolve on a day that is none', ['resolve', '420700', '2024', 'department-goal', '2024-02-30'], {}],
  ['rehearse of no folder', ['rehearse', now, 'none'], {}],
  ['rehearse of an empty folder', ['rehearse', now, '.'], {}],
  [
    'rehearse of files that are none',
    ['rehearse', now, 's'],
    { 's/a.json': { a: 1 }, 's/b.json': '{', 's/c.json': new Uint8Array([0, 1, 255]) },
  ],
  ['rehearse of odd data', ['rehearse', now, 's'], { 's/a.json': submission({ annual: 5, funds: [1] }) }],
]

describe('a command about versions answers odd input in words', () => {
  test.each(cases)('%s', async (_, argv, files = {}) => {
    for (const more of [[], ['--json']]) {
      const { code, out, err } = await runHere([...argv, ...more], { files: { ...both, ...files } })
      expect([0, 1, 2]).toContain(code)
      const said = `${out}${err}`
      expect(said).not.toMatch(
        /TypeError|undefined|\[object|is not a function|Cannot read|NaN|Invalid Date|出了差错|at \w+ \(/,
      )
      if (code === 2) expect(err).toMatch(/[\u4e00-\u9fff]/)
      if (code !== 2 && more.length > 0) expect(() => JSON.parse(out)).not.toThrow()
    }
  })
})
