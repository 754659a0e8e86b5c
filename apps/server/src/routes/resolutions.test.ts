import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, smallTemplate, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

test('a county has the form of its province, and is told why', async () => {
  const { status, body } = await server.send('GET', '/api/resolutions/429004/small-goal/2024')
  expect(status).toBe(200)
  expect(body).toMatchObject({ is: 'found', version: { region: '420000', year: 2024, number: 1 } })
  expect((body as unknown as { trace: { message: string }[] }).trace.map(({ message }) => message)).toEqual([
    '仙桃市没有 2024 年度的版本，往上一级找。',
    '湖北省有 2024 年度第 1 版，用它。',
  ])
})

test('another year’s form never applies', async () => {
  const { body } = await server.send('GET', '/api/resolutions/429004/small-goal/2025')
  expect(body).toMatchObject({ is: 'none', version: null })
})

const rehearse = async (body: object) => {
  const answer = await server.app.request('http://localhost/api/rehearsals', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const lines = (await answer.text()).trim().split('\n')
  return { status: answer.status, lines: lines.map((line) => JSON.parse(line)) }
}
const from = { region: '420000', form: 'small-goal', year: 2024 }

test('a candidate is rehearsed on what was filled the year before, line by line', async () => {
  const { status, lines } = await rehearse({ from, candidate: { ...JSON.parse(smallTemplate), year: 2025 } })
  expect(status).toBe(200)
  expect(lines.at(-1).report.departments.length).toBe(1)
  expect(lines.at(-2)).toEqual({ done: 1, total: 1 })
})

test('what is no template, or no way between two, is refused', async () => {
  expect((await rehearse({ from, candidate: { a: 1 } })).status).toBe(422)
  expect((await rehearse({ from: { ...from, year: 2001 }, candidate: {} })).status).toBe(404)
  const mapping = {
    from,
    to: { ...from, year: 2025 },
    steps: [{ op: 'keep', from: 'department', to: 'gone' }],
  }
  const candidate = { ...JSON.parse(smallTemplate), year: 2025 }
  const refused = await rehearse({ from, candidate, mapping })
  expect(refused.status).toBe(422)
  expect(refused.lines[0].message).toContain('新表没有这个字段')
})
