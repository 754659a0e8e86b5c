import { createRoute, z } from '@hono/zod-openapi'
import type { JsonObject } from '@tianbao/edit'
import { ApiError } from '../api-error.ts'
import { draftSampleLimits } from '../drafts/bring-samples.ts'
import { draftLine } from '../drafts/draft-line.ts'
import { requireDraft } from '../drafts/read-draft.ts'
import { draftConflictSchema, draftIdSchema } from '../schemas/draft-schema.ts'
import { answer, changeRefusals, errorSchema, readRefusals } from '../schemas/error-schema.ts'
import { reasonSchema } from '../schemas/submission-schema.ts'
import { templateKeySchema } from '../schemas/template-schema.ts'
import type { Services } from '../services.ts'
import { jsonText } from './json-text.ts'
import { openApiApp } from './open-api-app.ts'

const tags = ['drafts']
const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const name = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} _（）().-]{0,59}$/u)
const path = draftIdSchema.extend({ name })

const sampleSchema = z
  .strictObject({
    template: templateKeySchema.extend({ digest: z.string().max(64).exactOptional() }),
    data: z.custom<JsonObject>(isObject, 'an object').openapi({ type: 'object', additionalProperties: true }),
    reasons: z.array(reasonSchema).max(10_000).exactOptional(),
    expect: z
      .strictObject({
        findings: z
          .array(z.strictObject({ code: z.string().max(200), path: z.string().max(1000) }))
          .max(10_000)
          .exactOptional(),
        score: z.number().exactOptional(),
      })
      .exactOptional(),
  })
  .openapi('Sample')

const samplesSchema = z.object({ samples: z.array(z.object({ name, sample: sampleSchema })) })

const list = createRoute({
  method: 'get',
  path: '/{id}/samples',
  tags,
  summary: 'The samples of a draft, by name: filled forms, with what they are expected to say.',
  request: { params: draftIdSchema },
  responses: {
    200: answer('The samples.', samplesSchema),
    ...readRefusals(400, 404),
  },
})

const put = createRoute({
  method: 'put',
  path: '/{id}/samples/{name}',
  tags,
  summary: 'Keeps a sample of a draft, or another one under its name.',
  request: {
    params: path,
    body: { required: true, content: { 'application/json': { schema: sampleSchema } } },
  },
  responses: {
    204: { description: 'It is kept.' },
    ...changeRefusals(404),
    409: answer('draft.state', draftConflictSchema),
    422: answer('draft.sample', errorSchema),
  },
})

const remove = createRoute({
  method: 'delete',
  path: '/{id}/samples/{name}',
  tags,
  summary: 'Removes a sample of a draft.',
  request: { params: path },
  responses: {
    204: { description: 'It is not there.' },
    ...changeRefusals(404),
    409: answer('draft.state', draftConflictSchema),
  },
})

/** The samples of drafts: they are its tests, and are run before it is published. */
export function draftSampleRoutes({ storage }: Services) {
  const requireDrawn = async (id: string) => {
    const draft = await requireDraft(storage, id)
    if (draft.state !== 'draft')
      throw new ApiError('draft.state', { state: draft.state }, { draft: draftLine(draft) })
    return draft
  }
  return openApiApp()
    .openapi(list, async (c) => {
      const { id } = await requireDraft(storage, c.req.valid('param').id)
      const samples = await storage.draftSamples(id)
      const texts = samples.map((one) => `{"name":${JSON.stringify(one.name)},"sample":${one.text}}`)
      return jsonText<z.infer<typeof samplesSchema>>(c, `{"samples":[${texts.join(',')}]}`)
    })
    .openapi(put, async (c) => {
      const { id, name } = c.req.valid('param')
      await requireDrawn(id)
      const text = JSON.stringify(c.req.valid('json'))
      const known = await storage.draftSamples(id)
      const refuse = (detail: string) => new ApiError('draft.sample', { name, detail })
      if (text.length > draftSampleLimits.characters)
        throw refuse(`超过 ${draftSampleLimits.characters} 个字符。`)
      if (known.length >= draftSampleLimits.samples && !known.some((one) => one.name === name))
        throw refuse(`一份草稿最多 ${draftSampleLimits.samples} 个样例。`)
      await storage.putDraftSample(id, name, text)
      return c.body(null, 204)
    })
    .openapi(remove, async (c) => {
      const { id, name } = c.req.valid('param')
      await requireDrawn(id)
      await storage.putDraftSample(id, name, null)
      return c.body(null, 204)
    })
}
