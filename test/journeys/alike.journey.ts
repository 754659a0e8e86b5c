import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import type { JsonObject } from '@tianbao/edit'
import { createForm } from '@tianbao/form'
import { compileTemplate } from '@tianbao/template'
import { createValidator, validatorSource } from '@tianbao/template/validate'
import fc from 'fast-check'
import { build } from 'vite'

const folder = new URL('../../templates/hubei-ezhou/department-goal-2024/', import.meta.url)
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

const SEED = 20_240_126
const SUBMISSIONS = 2_000
const AT_ONCE = 100

/** Values that people, other programs and attackers put where something else belongs. */
const value = fc.oneof(
  fc.constantFrom<unknown>(
    0,
    -1,
    0.29,
    0.07,
    100,
    1e15,
    2023,
    '',
    ' ',
    '0',
    '１２.5',
    '1,000',
    '约1130',
    '100%',
    '≥95%',
  ),
  fc.constantFrom<unknown>(
    '健全',
    '计划标准',
    '绩效基本型',
    '2024-02-30',
    '2024-01-26',
    null,
    true,
    [],
    {},
    [1],
    { a: 1 },
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
  fc.integer({ min: 1, max: 5_000 }).map((length) => '长'.repeat(length)),
)

/** Places in a submission: paths of properties, a number being a position in an array. */
const change = fc.record({
  at: fc.nat(),
  value,
  kind: fc.constantFrom('set', 'set', 'set', 'drop', 'double'),
})

function places(data: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof data !== 'object' || data === null) return [path]
  return [path, ...Object.entries(data).flatMap(([name, own]) => places(own, [...path, name]))]
}

function mutate(
  data: JsonObject,
  changes: readonly { at: number; value: unknown; kind: string }[],
): JsonObject {
  const changed = structuredClone(data) as Record<string, unknown>
  for (const { at, value: next, kind } of changes) {
    const all = places(changed).filter((path) => path.length > 0)
    const path = all[at % all.length]
    const name = path?.at(-1)
    if (!path || name === undefined) continue
    const parent = path
      .slice(0, -1)
      .reduce<unknown>((own, step) => (own as Record<string, unknown>)[step], changed)
    if (typeof parent !== 'object' || parent === null) continue
    if (kind === 'drop') delete (parent as Record<string, unknown>)[name]
    else if (kind === 'double' && Array.isArray(parent)) parent.push(structuredClone(parent[Number(name)]))
    else (parent as Record<string, unknown>)[name] = next
  }
  return JSON.parse(JSON.stringify(changed))
}

interface Judging {
  readonly verdict: { judge(...args: unknown[]): unknown }
  readonly template: unknown
  readonly createErrors: unknown
  judged: Promise<string>
}

test('a page and the server judge 2,000 submissions alike', async ({ page }) => {
  test.setTimeout(180_000)
  const compilation = compileTemplate(read('template.json'))
  if (!('compiled' in compilation)) throw new Error(JSON.stringify(compilation.findings))
  const { compiled } = compilation
  const samples: JsonObject[] = ['typed', 'clean', 'empty'].map((name) => read(`samples/${name}.json`).data)
  const generated = fc.sample(fc.tuple(fc.nat(2), fc.array(change, { minLength: 1, maxLength: 12 })), {
    seed: SEED,
    numRuns: SUBMISSIONS,
  })
  const submissions = generated.map(([sample, changes]) => mutate(samples[sample] ?? {}, changes))

  await page.goto('about:blank')
  await page.addScriptTag({ content: await bundle() })
  await page.evaluate(
    async ([source, template]) => {
      const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
      const { createErrors } = await import(url)
      Object.assign(window, { createErrors, template: JSON.parse(template) })
    },
    [validatorSource(compiled), JSON.stringify(compiled)] as const,
  )

  const validate = createValidator(compiled)
  const codes = new Set<string>()
  let judged = 0
  for (let from = 0; from < submissions.length; from += AT_ONCE) {
    const some = submissions.slice(from, from + AT_ONCE)
    // The page goes to work, and answers later: both sides judge at the same time.
    await page.evaluate((text) => {
      const own = window as unknown as Judging
      own.judged = new Promise((answer) =>
        setTimeout(() =>
          answer(JSON.stringify(own.verdict.judge(own.template, own.createErrors, JSON.parse(text)))),
        ),
      )
    }, JSON.stringify(some))
    const onServer = some.map((data) => {
      let minted = 0
      const form = createForm(compiled, { data, validate, today: '2024-01-26', mintId: () => `m${++minted}` })
      const findings = form.findings('submitting')
      for (const finding of findings) codes.add(finding.code)
      return { findings, computed: form.computed(), progress: form.progress().missing }
    })
    const here = JSON.stringify(onServer)
    const inPage = await page.evaluate(() => (window as unknown as Judging).judged)
    // What is written alike is alike; only what is not is looked into.
    if (inPage !== here)
      expect(JSON.parse(inPage), `seed ${SEED}, submissions ${from} to ${from + AT_ONCE}`).toEqual(
        JSON.parse(here),
      )
    judged += some.length
  }
  expect(judged).toBe(SUBMISSIONS)
  // The submissions are worth judging: they reach a good part of what can be found.
  expect(codes.size).toBeGreaterThan(30)
})

/** The page's side, as one script. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('verdict-entry.ts', import.meta.url)),
        formats: ['iife'],
        name: 'verdict',
      },
    },
  })
  const output = Array.isArray(result) ? result[0] : result
  if (!output || !('output' in output)) throw new Error('vite built nothing')
  return output.output[0].code
}
