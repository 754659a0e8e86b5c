import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, smallKey, smallTemplate, type TestServer } from '../testing/test-server.ts'

const next = {
  ...JSON.parse(smallTemplate),
  form: 'small-evaluation',
  sources: { declared: { form: smallKey.form, year: 0, carry: [{ fields: ['department'] }] } },
}
const key = { ...smallKey, form: 'small-evaluation' }

let server: TestServer
beforeAll(async () => {
  server = await openTestServer([
    { path: 'templates/small', text: smallTemplate, samples: [] },
    { path: 'templates/next', text: JSON.stringify(next), samples: [] },
  ])
})
afterAll(() => server.close())

const begin = (body: object) => server.send('POST', '/api/submissions', body)

test('a submission begins with what it takes over from another, and keeps what it read', async () => {
  const declared = await begin({ template: smallKey, data: { department: '市财政局' } })
  const { status, body } = await begin({ template: key, sources: { declared: declared.body.id } })
  expect(status).toBe(201)
  expect(body.document).toMatchObject({
    department: '市财政局',
    $sources: { declared: { department: '市财政局' } },
  })
})

test('a submission of another form, or by a name that the template does not give, is refused', async () => {
  const other = await begin({ template: key })
  for (const sources of [{ declared: other.body.id }, { nothing: other.body.id }])
    expect(await begin({ template: key, sources })).toMatchObject({
      status: 422,
      body: { code: 'submission.source' },
    })
})

test('the list of templates says what one of each may begin with', async () => {
  const { body } = await server.send('GET', '/api/templates')
  expect(body.templates).toContainEqual(
    expect.objectContaining({
      ...key,
      sources: [{ name: 'declared', form: smallKey.form, year: smallKey.year }],
    }),
  )
})
