import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fromPointer, type Json, type JsonObject, resolve } from '@tianbao/edit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runHere } from '../apps/cli/src/testing/run-here.ts'
import { readTemplateFolders } from '../apps/server/src/templates/template-folder.ts'
import { openTestServer, type TestServer } from '../apps/server/src/testing/test-server.ts'
import { toldAsJson } from '../packages/designer/src/difference/told-json.ts'
import { diffTemplates } from '../packages/versions/src/index.ts'

/*
 * Templates as files in git and the pages: one answer. The same five questions are asked of the command line and of the
 * server that the pages ask.
 */

const root = fileURLToPath(new URL('../templates', import.meta.url))
const read = (path: string) => JSON.parse(readFileSync(`${root}/${path}`, 'utf8'))
const form = 'department-goal'
const [old, now] = [
  read(`hubei-ezhou/${form}-2023/template.json`),
  read(`hubei-ezhou/${form}-2024/template.json`),
]
const base = read(`hubei/${form}-2024/template.json`)
const sample = read(`hubei-ezhou/${form}-2023/samples/clean.json`)
/** The province's form of 2025, which asks in fewer columns: one edit of the city's is to be decided. */
const nextBase = {
  ...base,
  year: 2025,
  rules: base.rules.map((rule: JsonObject) =>
    rule.id === 'money_filled' ? { ...rule, columns: ['current', 'before'] } : rule,
  ),
}

let server: TestServer
beforeAll(async () => {
  const folders = readTemplateFolders(root).filter(({ path }) => path.includes('hubei'))
  const next = { path: 'templates/next', text: JSON.stringify(nextBase), samples: [] }
  server = await openTestServer([...folders.map((one) => ({ ...one, samples: [] })), next])
})
afterAll(() => server.close())

const ask = async (method: string, path: string, body?: object) => {
  const answer = await server.send(method, path, body)
  expect(answer.status, JSON.stringify(answer.body).slice(0, 300)).toBeLessThan(300)
  return answer.body as unknown as Record<string, never>
}
const told = async (argv: readonly string[], files: Readonly<Record<string, unknown>> = {}) =>
  JSON.parse((await runHere([...argv, '--json'], { files })).out)

test('diff tells what the page tells and saves as JSON', async () => {
  const files = { 'a.json': old, 'b.json': now }
  expect(await told(['diff', 'a.json', 'b.json'], files)).toEqual(
    JSON.parse(JSON.stringify(toldAsJson(diffTemplates(old, now)))),
  )
})

test('migrate carries what the page carries, and leaves what it leaves, for the same reasons', async () => {
  const cli = await told(['migrate', 'a.json', 'b.json', 's.json'], {
    'a.json': old,
    'b.json': now,
    's.json': sample,
  })
  const template = { region: '420700', form, year: 2023 }
  const { id } = await ask('POST', '/api/submissions', { template, data: sample.data })
  const preview = (await ask('GET', `/api/submissions/${id}/next`)) as unknown as {
    counts: Readonly<Record<string, number>>
    remainder: readonly { at: string; reason: string; message: string }[]
  }
  const { kept = 0, moved = 0, changed = 0 } = preview.counts
  expect(kept + moved + changed).toBe(cli.origin.length)
  const left = ({ path, reason, message }: { path: string; reason: string; message: string }) =>
    `${fromPointer(sample.data, path)} ${reason} ${message}`
  expect(preview.remainder.map(({ at, reason, message }) => `${at} ${reason} ${message}`).toSorted()).toEqual(
    cli.remainder.map(left).toSorted(),
  )
  const begun = (await ask('POST', `/api/submissions/${id}/next`, {})) as unknown as {
    submission: { document: JsonObject }
  }
  for (const { path } of cli.origin as readonly { path: string }[]) {
    const at = fromPointer(cli.data, path) ?? ''
    expect([at, resolve(begun.submission.document, at)]).toEqual([at, resolve(cli.data as Json, at)])
  }
})

test('rebase brings a variant where the designer brings it', async () => {
  const variant = read(`hubei-ezhou/${form}-2024/variant.json`)
  const cli = await told(['rebase', 'v.json', 'n.json'], { 'v.json': variant, 'n.json': nextBase })
  const draft = await ask('POST', '/api/drafts', {
    from: 'variant',
    window: 'w1',
    base: { region: '420000', form, year: 2025 },
    region: '420700',
    of: { region: '420700', form, year: 2024 },
  })
  const opened = await ask('GET', `/api/drafts/${draft.id}`)
  expect(opened.variant).toEqual(cli.variant)
  expect(opened.base).toEqual(cli.template)
  expect(cli.open).toBe(1)
})

test.each(['429004', '420700901', '421381', '430000'])(
  'resolve finds for %s what the page finds, and says why in the same words',
  async (region) => {
    const cli = await told(['resolve', region, '2024', form])
    const page = (await ask('GET', `/api/resolutions/${region}/${form}/2024`)) as unknown as {
      is: string
      version: JsonObject | null
      trace: readonly JsonObject[]
    }
    expect(page.is).toBe(cli.is)
    expect(page.trace).toEqual(cli.trace)
    expect(page.version?.digest).toBe(cli.version?.digest)
  },
)

test('rehearse says of each department, of rules and of cells what the page says', async () => {
  const cli = await told(['rehearse', 'b.json', 'last'], { 'b.json': now, 'last/a.json': sample })
  const response = await server.app.request('/api/rehearsals', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: 'http://localhost',
      'sec-fetch-site': 'same-origin',
    },
    body: JSON.stringify({ from: { region: '420700', form, year: 2023 }, candidate: now }),
  })
  const { report } = JSON.parse((await response.text()).trim().split('\n').at(-1) ?? '')
  const anonymous = ({ departments, ...rest }: { departments: readonly JsonObject[] }) => ({
    ...rest,
    departments: departments.map(({ id: _, name: _name, ...one }) => one),
  })
  expect(anonymous(report)).toEqual(anonymous(cli))
})
