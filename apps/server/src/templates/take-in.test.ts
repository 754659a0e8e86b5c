import { afterEach, describe, expect, test } from 'vitest'
import {
  openTestServer,
  smallFolder,
  smallKey,
  smallTemplate,
  type TestServer,
} from '../testing/test-server.ts'
import { takeInTemplates } from './take-in.ts'

const opened: TestServer[] = []
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close()
})

async function open(...folders: Parameters<typeof openTestServer>): Promise<TestServer> {
  const server = await openTestServer(...folders)
  opened.push(server)
  return server
}

const names = async (server: TestServer) =>
  (await server.services.storage.listSubmissions()).map(({ name }) => name).sort()

describe('taking templates in', () => {
  test('twice brings the samples once', async () => {
    const server = await open()
    await takeInTemplates([smallFolder], server.services)
    expect(await names(server)).toEqual(['市财政局（照原表录入）'])
  })

  test('leaves a sample that someone removed removed', async () => {
    const server = await open()
    const [sample] = await server.services.storage.listSubmissions()
    await server.services.storage.removeSubmission(sample?.id ?? '')
    await takeInTemplates([smallFolder], server.services)
    expect(await names(server)).toEqual([])
  })

  test('that was cut short before the template was kept goes on where it was', async () => {
    const whole = await open()
    const cut = await open([])
    const [sample] = await whole.services.storage.listSubmissions()
    const kept = await whole.services.storage.getSubmission(sample?.id ?? '')
    if (!kept) throw new Error('The sample was taken in.')
    const { revision: _, ...submission } = kept
    await cut.services.storage.createSubmission(submission)
    await takeInTemplates([smallFolder], cut.services)
    expect(await names(cut)).toEqual(['市财政局（照原表录入）'])
  })

  test('puts a changed file in the place of its draft, and keeps the submissions', async () => {
    const server = await open()
    const changed = smallTemplate.replace('"小表"', '"小表（改）"')
    const shelf = await takeInTemplates([{ ...smallFolder, text: changed }], server.services)
    expect(shelf.find(smallKey)?.title).toBe('小表（改）')
    expect((await server.services.storage.getTemplate(smallKey))?.text).toBe(changed)
    expect(await names(server)).toEqual(['市财政局（照原表录入）'])
  })

  test('leaves one out that cannot be read or compiled, and takes in the others', async () => {
    const server = await open([])
    const broken = { ...smallFolder, path: 'templates/broken', text: '{"format": 1' }
    const shelf = await takeInTemplates([broken, smallFolder], server.services)
    expect(shelf.all.map(({ form }) => form)).toEqual(['small-goal'])
  })

  test('keeps what storage has though its file is gone', async () => {
    const server = await open()
    const shelf = await takeInTemplates([], server.services)
    expect(shelf.find(smallKey)?.title).toBe('小表')
  })
})

describe('a sample', () => {
  test('that was changed is set back, and other windows are told', async () => {
    const server = await open()
    const [line] = await server.services.storage.listSubmissions()
    const path = `/api/submissions/${line?.id}`
    const { body: before } = await server.send('GET', path)
    const edits = [
      { op: 'set', at: 'department', was: '市财政局', now: '市教育局' },
      {
        op: 'remove',
        from: 'annual',
        node: { id: 'r1', name: '公文按时办结率', target: '≥95%' },
        after: null,
      },
    ]
    await server.send('PATCH', path, { patch: '00000000-0000-4000-8000-000000000001', revision: 1, edits })
    const reset = await server.send('POST', `${path}/reset`)
    expect(reset.status).toBe(200)
    expect(reset.body).toMatchObject({ revision: 3, summary: before.summary })
    expect(reset.body.document).toMatchObject({
      department: '市财政局',
      annual: [{ id: 'r1' }, { id: 'r2' }],
    })
    const later = [{ op: 'set', at: 'funds.own', was: 20, now: 5 }]
    const other = await server.send('PATCH', path, {
      patch: '00000000-0000-4000-8000-000000000002',
      revision: 2,
      edits: later,
    })
    expect(other.body.merged).toContainEqual({
      op: 'set',
      at: 'department',
      was: '市教育局',
      now: '市财政局',
    })
  })

  test('that is none cannot be set back', async () => {
    const server = await open()
    const { body } = await server.send('POST', '/api/submissions', { template: smallKey })
    const { status, body: answer } = await server.send('POST', `/api/submissions/${body.id}/reset`)
    expect([status, answer.code]).toEqual([409, 'submission.no_sample'])
  })
})
