import { createRoute, z } from '@hono/zod-openapi'
import { ApiError } from '../api-error.ts'
import { beginDraft } from '../drafts/begin-draft.ts'
import { draftLine } from '../drafts/draft-line.ts'
import { requireDraft } from '../drafts/read-draft.ts'
import {
  draftConflictSchema,
  draftIdSchema,
  draftLineSchema,
  draftSchema,
  newDraftSchema,
  templateErrorSchema,
} from '../schemas/draft-schema.ts'
import { answer, changeRefusals, readRefusals } from '../schemas/error-schema.ts'
import type { Services } from '../services.ts'
import { jsonText } from './json-text.ts'
import { openApiApp } from './open-api-app.ts'

const tags = ['drafts']

const list = createRoute({
  method: 'get',
  path: '/',
  tags,
  summary: 'The templates that are being drawn, the last changed first.',
  responses: {
    200: answer('The drafts.', z.object({ drafts: z.array(draftLineSchema) })),
    ...readRefusals(),
  },
})

const create = createRoute({
  method: 'post',
  path: '/',
  tags,
  summary: 'Begins a template: blank, from another one, or from JSON. The window that asks writes it.',
  request: { body: { required: true, content: { 'application/json': { schema: newDraftSchema } } } },
  responses: {
    201: answer('The draft.', draftLineSchema),
    ...changeRefusals(404),
    422: answer('draft.template', templateErrorSchema),
  },
})

const get = createRoute({
  method: 'get',
  path: '/{id}',
  tags,
  summary: 'A draft: what it was begun with, and every step since.',
  request: { params: draftIdSchema },
  responses: { 200: answer('The draft.', draftSchema), ...readRefusals(400, 404) },
})

const remove = createRoute({
  method: 'delete',
  path: '/{id}',
  tags,
  summary: 'Removes a draft for good. One that is in review or published stays.',
  request: { params: draftIdSchema },
  responses: {
    204: { description: 'It is gone.' },
    ...changeRefusals(404),
    409: answer('draft.state', draftConflictSchema),
  },
})

/** Templates that are being drawn. */
export function draftRoutes(services: Services) {
  const { storage } = services
  return openApiApp()
    .openapi(list, async (c) => c.json({ drafts: (await storage.listDrafts()).map(draftLine) }, 200))
    .openapi(create, async (c) => c.json(draftLine(await beginDraft(services, c.req.valid('json'))), 201))
    .openapi(get, async (c) => {
      const draft = await requireDraft(storage, c.req.valid('param').id)
      const steps = await storage.draftSteps(draft.id, 0)
      const parts = [
        `"draft":${JSON.stringify(draftLine(draft))}`,
        `"base":${draft.base}`,
        `"variant":${draft.variant ?? 'null'}`,
        `"steps":[${steps.map(({ step }) => step).join(',')}]`,
      ]
      return jsonText<z.infer<typeof draftSchema>>(c, `{${parts.join(',')}}`)
    })
    .openapi(remove, async (c) => {
      const { id } = c.req.valid('param')
      if (await storage.removeDraft(id, 'draft')) return c.body(null, 204)
      const kept = await requireDraft(storage, id)
      throw new ApiError('draft.state', { state: kept.state }, { draft: draftLine(kept) })
    })
}
