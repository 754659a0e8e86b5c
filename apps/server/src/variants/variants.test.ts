import type { Template } from '@tianbao/template'
import { type Decision, decide, rebaseVariant } from '@tianbao/versions'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { changed, codes, drawingOn, parsed, region, retitled } from '../testing/drawing.ts'
import { openTestServer, smallFolder, smallKey, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await openTestServer()
})
afterEach(() => server.close())

const { begin, opened, draw, publish, publishBase } = drawingOn(() => server)

describe('a region’s variant', () => {
  test('is begun over a base, drawn, and published as what it makes, with its edits and base beside it', async () => {
    const { status, body } = await begin()
    expect({ status, body }).toMatchObject({ status: 201, body: { region, origin: { from: 'variant' } } })
    const draft = String(body.id)
    expect((await opened(draft)).variant).toMatchObject({ region, base: smallKey, edits: [] })
    await draw(draft, (now) => retitled(now, '单位'))
    expect((await publish(draft)).body).toMatchObject({ version: { region, number: 1 } })
    const kept = await server.services.storage.getVersion({ ...smallKey, region }, 1)
    expect(JSON.parse(kept?.variant ?? '')).toMatchObject({
      base: smallKey,
      edits: [{ id: 'e1', edit: { op: 'set', now: '单位' } }],
    })
    expect(JSON.parse(kept?.text ?? '')).toEqual({ ...retitled(parsed(), '单位'), region })
  })

  test('can be what a plain draft becomes, by a step; from then on it is judged as one', async () => {
    const template = { ...retitled(parsed(), '单位'), region }
    const plain = await server.send('POST', '/api/drafts', { from: 'json', window: 'w1', template })
    const draft = String(plain.body.id)
    const { variant } = await opened(String((await begin()).body.id))
    expect(await draw(draft, (now) => ({ ...now, rules: [] }), variant)).toMatchObject({ status: 200 })
    expect(codes(await publish(draft))).toContain('versions.variant_rule_gone')
    await draw(draft, () => template)
    expect((await publish(draft)).body).toMatchObject({ version: { region, number: 1 } })
    const kept = await server.services.storage.getVersion({ ...smallKey, region }, 1)
    expect(JSON.parse(kept?.variant ?? '').edits).toHaveLength(1)
  })

  test('is not published while it does what its base does not allow, and says what', async () => {
    const draft = String((await begin()).body.id)
    await draw(draft, (now) => changed(now, (copy) => Object.assign(copy, { rules: [] })))
    const answer = await publish(draft)
    expect(answer.status).toBe(422)
    expect(codes(answer)).toContain('versions.variant_rule_gone')
    expect((await server.send('GET', `/api/drafts/${draft}/checks`)).body.findings).not.toEqual([])
    expect(await server.services.storage.listVersions()).toEqual([])
  })

  test('goes to next year’s base with a conflict open, and is published when that is decided', async () => {
    await publishBase(parsed())
    const first = String((await begin()).body.id)
    await draw(first, (now) => retitled(now, '单位'))
    await publish(first)
    await publishBase({ ...retitled(parsed(), '部门全称'), year: 2025 })
    const of = { ...smallKey, region }
    const { body } = await begin({ base: { ...smallKey, year: 2025 }, of })
    const draft = String(body.id)
    expect(body).toMatchObject({ year: 2025, region })
    expect(codes(await publish(draft))).toEqual(['versions.variant_open'])
    const { variant } = await opened(draft)
    const base = server.services.templates.find({ ...smallKey, year: 2025 })
    const next = JSON.parse(base?.text ?? '') as Template
    const [waiting] = rebaseVariant(variant, next).effective.outcomes
    expect(waiting).toMatchObject({
      is: 'conflict',
      conflict: { saw: '部门名称', stands: '部门全称', wanted: '单位' },
    })
    const decided = (decision: Decision) => {
      const settled = decide(variant, next, waiting?.id ?? '', decision)
      return draw(draft, () => rebaseVariant(settled, next).effective.template, settled)
    }
    expect((await decided('base')).status).toBe(200)
    // Going back takes the decision back, too.
    const { draft: line } = await opened(draft)
    const back = { window: 'w1', revision: line.revision, steps: [], position: 0 }
    expect((await server.send('POST', `/api/drafts/${draft}/steps`, back)).status).toBe(200)
    expect(codes(await publish(draft))).toEqual(['versions.variant_open'])
    expect((await decided('mine')).status).toBe(200)
    expect((await publish(draft)).body).toMatchObject({ version: { region, year: 2025, number: 1 } })
    expect((await server.services.storage.getVersion({ ...of, year: 2025 }, 1))?.text).toContain('"单位"')
    expect((await server.send('GET', `/api/versions/${region}/${smallKey.form}/2024/1`)).status).toBe(200)
  })
})

test('a folder’s variant is one when a draft is begun from it, and begins a plain one where its base is not there', async () => {
  await server.close()
  const { variant, effective } = rebaseVariant(
    { format: 1, ...smallKey, region, base: { ...smallKey, digest: '' }, edits: [] },
    parsed(),
  )
  const folder = {
    path: 'templates/city',
    text: JSON.stringify(effective.template),
    samples: [],
    variant: JSON.stringify(variant),
  }
  const from = { from: 'template', window: 'w1', template: { ...smallKey, region } }
  server = await openTestServer([smallFolder, folder])
  const { body } = await server.send('POST', '/api/drafts', from)
  expect((await opened(String(body.id))).variant).toEqual(variant)
  const path = `/api/templates/${region}/${smallKey.form}/2024/variant`
  expect((await server.send('GET', path)).body).toEqual({ variant })
  await server.close()
  server = await openTestServer([folder])
  const alone = await server.send('POST', '/api/drafts', from)
  expect((await opened(String(alone.body.id))).variant).toBeNull()
})
