import type { Template } from '@tianbao/template'
import { rebaseVariant, type Variant } from '@tianbao/versions'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { changed, codes, drawingOn, parsed, region, retitled } from '../testing/drawing.ts'
import { openTestServer, smallKey, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await openTestServer()
})
afterEach(() => server.close())

const { begin, opened, draw, act, publish, publishBase } = drawingOn(() => server)

describe('a variant is refused', () => {
  const standing = async () => {
    const draft = String((await begin()).body.id)
    return { draft, variant: (await opened(draft)).variant }
  }
  const why = async (change: (variant: Variant) => object) => {
    const { draft, variant } = await standing()
    const answer = await draw(draft, (now) => now, change(variant) as Variant)
    expect(answer).toMatchObject({ status: 422, body: { code: 'draft.variant' } })
    // What was there before still opens.
    expect((await opened(draft)).variant).toEqual(variant)
    return codes(answer)?.[0]?.replace('versions.variant_', '')
  }

  test.each<readonly [string, (variant: Variant) => object]>([
    ['base_unknown', (one) => ({ ...one, base: { ...one.base, digest: 'f'.repeat(64) } })],
    ['base_gone', (one) => ({ ...one, base: { ...one.base, region: '430000', digest: 'f'.repeat(64) } })],
    ['base_beside', (one) => ({ ...one, region: '430400' })],
    ['base_cycle', (one) => ({ ...one, base: { ...one.base, region } })],
    ['base_other', (one) => ({ ...one, year: 2030 })],
    ['shape', (one) => ({ ...one, edits: [{}] })],
    ['format', () => ({})],
  ])('for its %s', async (code, change) => {
    expect(await why(change)).toBe(code)
  })

  test('where the base is its own region’s, of no year, or nothing that it comes from is a variant', async () => {
    expect(await begin({ region: smallKey.region })).toMatchObject({
      status: 422,
      body: { code: 'draft.variant' },
    })
    expect(await begin({ base: { ...smallKey, year: 1999 } })).toMatchObject({ status: 404 })
    expect(await begin({ of: smallKey })).toMatchObject({ status: 422 })
  })

  test('on publishing where its base has disappeared meanwhile; what was published of it still opens', async () => {
    const first = String((await begin()).body.id)
    await draw(first, (now) => retitled(now, '单位'))
    await publish(first)
    const second = String((await begin()).body.id)
    await draw(second, (now) => retitled(now, '机关'))
    const { storage, templates } = server.services
    const emptyShelf = { ...templates, find: () => undefined, findByDigest: () => undefined }
    const gone = { ...storage, getTemplateByDigest: async () => null }
    const { publishChecks } = await import('../drafts/publish-checks.ts')
    const { requireDraft } = await import('../drafts/read-draft.ts')
    const checks = await publishChecks(
      { ...server.services, storage: gone, templates: emptyShelf },
      await requireDraft(storage, second),
      null,
    )
    expect(checks.findings.map(({ code }) => code)).toContain('versions.variant_base_gone')
    expect((await server.send('GET', `/api/templates/${region}/${smallKey.form}/2024`)).status).toBe(200)
  })
})

test('a base that was revoked is none to publish on; the variant is still there, and goes to the one in force', async () => {
  await publishBase(parsed())
  const draft = String((await begin()).body.id)
  await draw(draft, (now) => retitled(now, '单位'))
  await publishBase(changed(parsed(), (copy) => Object.assign(copy, { notes: '另一版。' })))
  const path = `/api/versions/${smallKey.region}/${smallKey.form}/2024/1/revoke`
  expect((await server.send('POST', path, { by: '周敏', note: '重复' })).status).toBe(200)
  const answer = await publish(draft)
  expect(codes(answer)).toEqual(['versions.variant_base_revoked'])
  // Going on drawing, and deciding, is not refused; beginning with it is.
  const { variant } = await opened(draft)
  expect((await draw(draft, (now) => retitled(now, '机关'), variant)).status).toBe(200)
  const json = { from: 'json', window: 'w2', template: { ...parsed(), region }, variant }
  expect(codes(await server.send('POST', '/api/drafts', json))).toEqual(['versions.variant_base_revoked'])
  const next = JSON.parse(server.services.templates.find(smallKey)?.text ?? '') as Template
  const rebased = rebaseVariant(variant, next).variant
  await draw(draft, () => ({ ...next, region }), rebased)
  await draw(draft, (now) => retitled(now, '机关'))
  expect((await publish(draft)).body).toMatchObject({ version: { region, number: 1 } })
})

describe('a version is refused', () => {
  test.each([
    ['versions.publish_overlap', 0, 'publish'],
    ['versions.publish_clock', -86_400_000, 'submit'],
  ])('for %s: what was there before still opens', async (code, passed, acted) => {
    await publishBase(parsed())
    const template = retitled(parsed(), '单位')
    const { body } = await server.send('POST', '/api/drafts', { from: 'json', window: 'w1', template })
    server.pass(passed)
    const submitted = await act(String(body.id), 'submit', '周敏')
    const answer = acted === 'submit' ? submitted : await act(String(body.id), 'publish', '李琼')
    expect(codes(answer)).toEqual([code])
    expect(
      (await server.send('GET', `/api/versions/${smallKey.region}/${smallKey.form}/2024/1`)).status,
    ).toBe(200)
  })
})
