import { applyEdits, diff, type Edit, type Json } from '@tianbao/edit'
import type { Template } from '@tianbao/template'
import { type Decision, decide, rebaseVariant, type Variant } from '@tianbao/versions'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  openTestServer,
  smallFolder,
  smallKey,
  smallTemplate,
  type TestServer,
} from '../testing/test-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await openTestServer()
})
afterEach(() => server.close())

const region = '420700'
const parsed = () => JSON.parse(smallTemplate) as Template
/** What a template is after something was done to it. */
type Fields = Record<string, { title?: string }>
const changed = (template: Template, change: (copy: Template) => void): Template => {
  const copy = structuredClone(template)
  change(copy)
  return copy
}
const retitled = (template: Template, title: string): Template =>
  changed(template, ({ schema }) => Object.assign((schema.properties as Fields).department ?? {}, { title }))

const begin = async (more: object = {}) =>
  server.send('POST', '/api/drafts', { from: 'variant', window: 'w1', base: smallKey, region, ...more })
const opened = async (draft: string) =>
  (await server.send('GET', `/api/drafts/${draft}`)).body as unknown as Opened
interface Opened {
  readonly draft: { readonly revision: number; readonly steps: number; readonly position: number }
  readonly base: Template
  readonly variant: Variant
  readonly steps: readonly { readonly edits: readonly Edit[]; readonly variant?: Variant }[]
}
/** What a designer's window does: draws another template, or another variant stands. */
const draw = async (draft: string, wanted: (now: Template) => Template, variant?: Variant) => {
  const { draft: line, base, steps } = await opened(draft)
  const outcome = applyEdits(
    base as unknown as Json,
    steps.flatMap(({ edits }) => edits),
  )
  if (!('tree' in outcome)) throw new Error('The steps do not apply.')
  const edits = diff(outcome.tree, wanted(outcome.tree as unknown as Template) as unknown as Json)
  const step = { id: `s${line.steps}`, code: 'step.json', params: {}, edits, at: '2024-01-26T04:00:00.000Z' }
  return server.send('POST', `/api/drafts/${draft}/steps`, {
    window: 'w1',
    revision: line.revision,
    steps: [{ ...step, ...(variant && { variant }) }],
    position: line.steps + 1,
  })
}
const act = async (draft: string, act: string, by: string) => {
  const { draft: line } = await opened(draft)
  return server.send('POST', `/api/drafts/${draft}/acts`, { act, by, revision: line.revision })
}
const publish = async (draft: string) => {
  server.pass(60_000)
  const submitted = await act(draft, 'submit', '周敏')
  return submitted.status === 200 ? act(draft, 'publish', '李琼') : submitted
}
const publishBase = async (template: Template) => {
  const { body } = await server.send('POST', '/api/drafts', { from: 'json', window: 'w1', template })
  return publish(String(body.id))
}
const codes = (answer: { readonly body: unknown }) =>
  (answer.body as { readonly findings?: readonly { readonly code: string }[] }).findings?.map(
    ({ code }) => code,
  )

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
    const gone = { ...storage, getTemplateByDigest: async () => null }
    const { publishChecks } = await import('../drafts/publish-checks.ts')
    const { requireDraft } = await import('../drafts/read-draft.ts')
    templates.take(smallKey)
    const checks = await publishChecks(
      { ...server.services, storage: gone },
      await requireDraft(storage, second),
    )
    expect(checks.findings.map(({ code }) => code)).toContain('versions.variant_base_gone')
    expect((await server.send('GET', `/api/templates/${region}/${smallKey.form}/2024`)).status).toBe(200)
  })
})

describe('a version is refused', () => {
  test.each([
    ['versions.publish_overlap', 0],
    ['versions.publish_clock', -86_400_000],
  ])('for %s: what was there before still opens', async (code, passed) => {
    await publishBase(parsed())
    const template = retitled(parsed(), '单位')
    const { body } = await server.send('POST', '/api/drafts', { from: 'json', window: 'w1', template })
    server.pass(passed)
    const answer = await act(String(body.id), 'submit', '周敏')
    expect(codes(answer)).toEqual([code])
    expect(
      (await server.send('GET', `/api/versions/${smallKey.region}/${smallKey.form}/2024/1`)).status,
    ).toBe(200)
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
  await server.close()
  server = await openTestServer([folder])
  const alone = await server.send('POST', '/api/drafts', from)
  expect((await opened(String(alone.body.id))).variant).toBeNull()
})
