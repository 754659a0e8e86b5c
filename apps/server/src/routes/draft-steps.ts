import { createRoute } from '@hono/zod-openapi'
import { appendSteps } from '../drafts/append-steps.ts'
import { draftLine } from '../drafts/draft-line.ts'
import { requireDraft } from '../drafts/read-draft.ts'
import {
  appendSchema,
  draftConflictSchema,
  draftIdSchema,
  draftLineSchema,
  draftSchema,
  stepsAfterSchema,
  templateErrorSchema,
} from '../schemas/draft-schema.ts'
import { answer, changeRefusals, readRefusals } from '../schemas/error-schema.ts'
import type { Services } from '../services.ts'
import { inTurn } from '../submissions/in-turn.ts'
import { jsonText } from './json-text.ts'
import { openApiApp } from './open-api-app.ts'

const tags = ['drafts']
const newSteps = draftSchema.omit({ base: true, variant: true }).openapi('NewSteps')

const since = createRoute({
  method: 'get',
  path: '/{id}/steps',
  tags,
  summary: 'Where a draft stands, who writes it, and the steps that the client does not have.',
  request: { params: draftIdSchema, query: stepsAfterSchema },
  responses: { 200: answer('The draft, and its steps after `after`.', newSteps), ...readRefusals(400, 404) },
})

const append = createRoute({
  method: 'post',
  path: '/{id}/steps',
  tags,
  summary: 'Adds steps behind all that there are. The same steps sent again are added once.',
  request: {
    params: draftIdSchema,
    body: { required: true, content: { 'application/json': { schema: appendSchema } } },
  },
  responses: {
    200: answer('The steps are kept.', draftLineSchema),
    ...changeRefusals(404),
    409: answer('draft.writer, draft.revision, draft.state', draftConflictSchema),
    422: answer('draft.steps, draft.position, draft.template, draft.too_many_steps', templateErrorSchema),
  },
})

/** The saving of what is drawn. Saves of one draft are done one after another. */
export function draftStepRoutes(services: Services) {
  const { storage } = services
  const oneByOne = inTurn()
  return openApiApp()
    .openapi(since, async (c) => {
      const draft = await requireDraft(storage, c.req.valid('param').id)
      const steps = await storage.draftSteps(draft.id, Number(c.req.valid('query').after))
      const kept = steps.map(({ step }) => step).join(',')
      return jsonText<ReturnType<typeof newSteps.parse>>(
        c,
        `{"draft":${JSON.stringify(draftLine(draft))},"steps":[${kept}]}`,
      )
    })
    .openapi(append, async (c) => {
      const { id } = c.req.valid('param')
      const appended = c.req.valid('json')
      return c.json(draftLine(await oneByOne(id, () => appendSteps(services, id, appended))), 200)
    })
}
