import { fileURLToPath } from 'node:url'
import type { Edit, Json, JsonObject } from '@tianbao/edit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTemplateFolders, type TemplateFolder } from './templates/template-folder.ts'
import { openTestServer, type TestServer } from './testing/test-server.ts'

/**
 * What nobody types and anybody can send, to every template: it is taken and found, or refused with its places, and the
 * next request works. What the rules make of such data is the form's to test.
 */
const folders = readTemplateFolders(fileURLToPath(new URL('../../../templates', import.meta.url)))
let server: TestServer
beforeAll(async () => {
  server = await openTestServer(folders)
})
afterAll(() => server.close())

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every leaf of data through `leaf`; what names a row stays. A leaf that becomes undefined is absent. */
function eachLeaf(data: JsonObject, leaf: (value: Json) => Json | undefined): JsonObject {
  const through = (value: Json): Json | undefined => {
    if (Array.isArray(value)) return value.flatMap((item: Json) => through(item) ?? [])
    return isObject(value) ? eachLeaf(value, leaf) : leaf(value)
  }
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) => {
      const now = name === 'id' || name === 'under' ? value : through(value)
      return now === undefined ? [] : [[name, now]]
    }),
  )
}

/** The rows of the lists at the top through `change`. */
function eachList(data: JsonObject, change: (rows: readonly JsonObject[]) => readonly Json[]): JsonObject {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]): [string, Json] => [
      name,
      Array.isArray(value) ? [...change(value as readonly JsonObject[])] : value,
    ]),
  )
}

type Shape = readonly [name: string, change: (data: JsonObject) => JsonObject]

const taken: readonly Shape[] = [
  ['every cell empty', (data) => eachLeaf(data, () => undefined)],
  [
    'every text a number and every number a text',
    (data) => eachLeaf(data, (value) => (typeof value === 'string' ? 7 : '约无')),
  ],
  ['every cell true', (data) => eachLeaf(data, () => true)],
  ['rows of one id', (data) => eachList(data, (rows) => rows.map((row) => ({ ...row, id: 'same' })))],
  [
    'rows under no node',
    (data) => eachList(data, (rows) => rows.map((row, n) => ({ ...row, id: `gone${n}`, under: 'nowhere' }))),
  ],
  [
    'a row that lacks its columns',
    (data) => eachList(data, ([first, ...rows]) => [{ id: first?.id ?? 'x' }, ...rows]),
  ],
  [
    'texts of 100,000 characters',
    (data) =>
      eachList(
        eachLeaf(data, (value) =>
          typeof value === 'string' && value.length > 30 ? '长'.repeat(100_000) : value,
        ),
        (rows) => rows.slice(0, 2),
      ),
  ],
]

const refused: readonly Shape[] = [
  ['every cell a list', (data) => eachLeaf(data, () => [{ a: [1] }])],
  ['every cell null', (data) => eachLeaf(data, () => null)],
  [
    'no list where one belongs',
    (data) =>
      Object.fromEntries(
        Object.entries(data).map(([name, value]) => [name, Array.isArray(value) ? 7 : value]),
      ),
  ],
  [
    '10,000 rows',
    (data) => eachList(data, () => Array.from({ length: 10_000 }, (_, n) => ({ id: `r${n}` }))),
  ],
  ['what is no row', (data) => eachList(data, () => [1, 'x', [], [[]]])],
]

const typed = ({ samples }: TemplateFolder) => {
  const sample = samples.find(({ name }) => name === 'typed')?.sample
  if (!sample) throw new Error('Every template has a typed sample.')
  return sample
}

const patchId = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

const alive = async () => expect((await server.send('GET', '/api/health')).status).toBe(200)

describe.each(folders.map((folder) => ({ ...typed(folder), path: folder.path })))(
  'a submission of $template.region $template.year',
  ({ template: { region, form, year }, data }) => {
    const key = { region, form, year }
    const send = (given: JsonObject) =>
      server.send('POST', '/api/submissions', { template: key, data: given })

    test.each(taken)('with %s is taken, and its findings are told', async (_name, change) => {
      const { status, body } = await send(change(data))
      expect(status).toBe(201)
      const found = await server.send('GET', `/api/submissions/${body.id}/findings?mode=submitting`)
      expect(found.status).toBe(200)
      const findings = found.body.findings as unknown as readonly {
        readonly severity: string
        readonly message: string
      }[]
      expect(findings.some(({ severity }) => severity === 'error')).toBe(true)
      for (const { message } of findings) {
        expect(message).not.toMatch(/undefined|NaN|\[object/)
        expect(message.length).toBeLessThan(4000)
      }
    })

    test.each(refused)('with %s is refused, with places', async (_name, change) => {
      const { status, body } = await send(change(data))
      expect([status, body.code]).toEqual([422, 'submission.structure'])
      const told = body.findings as unknown as readonly Json[]
      expect(told.length).toBeGreaterThan(0)
      expect(told.length).toBeLessThanOrEqual(100)
      await alive()
    })

    test('takes or refuses each hostile edit, and stays what it was where it refuses', async () => {
      const { body } = await send(data)
      const list = Object.entries(data).find(([, value]) => Array.isArray(value))?.[0] ?? ''
      const [row] = data[list] as readonly (JsonObject & { readonly id: string })[]
      const insert = (node: unknown): Edit => ({ op: 'insert', into: list, node: node as never, after: null })
      const edits: readonly (readonly [Edit, readonly number[]])[] = [
        [{ op: 'set', at: `${list}#${row?.id}.name`, was: '别的', now: '甲' }, [409]],
        [{ op: 'set', at: '__proto__.x', now: 1 }, [422]],
        [{ op: 'set', at: 'constructor', now: 1 }, [422]],
        [{ op: 'set', at: list, now: 7 }, [422]],
        [insert(row), [409]],
        [insert({ id: '', name: 'x' }), [400, 422]],
        [insert({ id: 'n1', name: { a: 1 } }), [422]],
        [insert({ id: 'n2', under: 'nowhere', name: '甲' }), [200]],
        [{ op: 'remove', from: list, node: { id: 'gone' }, after: null }, [409]],
      ]
      let { revision } = body as unknown as { readonly revision: number }
      for (const [n, [edit, expected]] of edits.entries()) {
        const answer = await server.send('PATCH', `/api/submissions/${body.id}`, {
          patch: patchId(n),
          revision,
          edits: [edit],
        })
        expect(expected, JSON.stringify(edit)).toContain(answer.status)
        if (answer.status === 200) revision = Number(answer.body.revision)
      }
      const many = Array.from({ length: 2_000 }, (_, n) => insert({ id: `m${n}` }))
      const answer = await server.send('PATCH', `/api/submissions/${body.id}`, {
        patch: patchId(999),
        revision,
        edits: many,
      })
      expect([answer.status, answer.body.code]).toEqual([422, 'submission.structure'])
      const now = await server.send('GET', `/api/submissions/${body.id}`)
      expect(Number(now.body.revision)).toBe(revision)
    })
  },
)
