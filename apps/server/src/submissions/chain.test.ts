import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, smallKey, smallTemplate, type TestServer } from '../testing/test-server.ts'

const small = JSON.parse(smallTemplate)
const target = { type: 'string', 'x-kind': 'target', maxLength: 100 }
const columns = (more: object, order: readonly string[]) => {
  const template = structuredClone(small)
  const { items } = template.schema.properties.annual
  items['x-order'] = ['name', ...order]
  items.properties = { ...items.properties, target: { ...target, title: '指标值', 'x-year': 0 }, ...more }
  return template
}

/** 申报表: what is intended this year, and what was done last year, as the self-evaluation says. */
const goal = (year: number) => ({
  ...columns({ last: { ...target, title: '上年实际', 'x-year': -1 } }, ['target', 'last']),
  year,
  sources: {
    done: {
      form: 'small-evaluation',
      year: -1,
      carry: [{ each: 'annual', fields: ['last'], from: { last: 'actual' } }],
    },
  },
})

/** 自评表: what was declared, locked, and what was done. */
const evaluation = {
  ...columns({ actual: { ...target, title: '实际完成值' } }, ['target', 'actual']),
  form: 'small-evaluation',
  sources: {
    declared: {
      form: smallKey.form,
      year: 0,
      carry: [{ fields: ['department'] }, { each: 'annual', fields: ['name', 'target'] }],
    },
  },
}

let server: TestServer
beforeAll(async () => {
  const texts = [goal(2024), evaluation, goal(2025)].map((template) => JSON.stringify(template))
  server = await openTestServer(texts.map((text, at) => ({ path: `templates/${at}`, text, samples: [] })))
})
afterAll(() => server.close())

const post = async (path: string, body?: object) =>
  (await server.send('POST', `/api/submissions${path}`, body)).body as unknown as {
    id: string
    submission: { id: string; document: object }
    document: object
    counts: object
  }
const get = async (path: string) => (await server.send('GET', `/api/submissions/${path}`)).body
const annual = [
  { id: 'r1', name: '公文按时办结率', target: '≥95%' },
  { id: 'r2', name: '会议费控制率', target: '≤100%' },
]

test('what was declared is evaluated, and what was done stands in next year’s column of the year before', async () => {
  const declared = await post('', { template: smallKey, data: { department: '市财政局', annual } })

  const evaluated = await post('', {
    template: { ...smallKey, form: 'small-evaluation' },
    sources: { declared: declared.id },
  })
  expect(evaluated.document).toMatchObject({
    department: '市财政局',
    annual,
    $origins: { declared: { submission: declared.id } },
  })
  const done = [{ op: 'set', at: 'annual#r1.actual', now: '97%' }]
  const patch = { patch: '018f3b5a-0000-7000-8000-000000000003', revision: 1, edits: done }
  expect((await server.send('PATCH', `/api/submissions/${evaluated.id}`, patch)).status).toBe(200)

  expect(await get(`${declared.id}/next`)).toMatchObject({
    remainder: [{ at: 'annual#r1.target', reason: 'taken' }],
  })
  const { submission } = await post(`/${declared.id}/next`, {})
  expect(submission.document).toMatchObject({
    department: '市财政局',
    annual: [
      { id: 'r1', name: '公文按时办结率', last: '97%' },
      { id: 'r2', name: '会议费控制率', last: '≤100%' },
    ],
    $origins: {
      last: { submission: declared.id, form: smallKey.form },
      done: { submission: evaluated.id, form: 'small-evaluation', year: 2024 },
    },
  })
  // What was done is locked, as it was evaluated; what was only intended is carried, and to be looked at.
  const { findings } = (await get(`${submission.id}/findings?mode=submitting`)) as unknown as {
    findings: readonly { code: string; addresses: readonly string[] }[]
  }
  const unchecked = findings.filter(({ code }) => code === 'form.unchecked').flatMap((one) => one.addresses)
  expect(unchecked.toSorted()).toEqual(['annual#r1.name', 'annual#r2.last', 'annual#r2.name', 'department'])
})
