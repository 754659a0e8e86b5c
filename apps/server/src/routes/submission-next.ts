import { createRoute, z } from '@hono/zod-openapi'
import { carryAnswer } from '../carry/carry-answer.ts'
import { beginningSchema, carryPreviewSchema } from '../schemas/carry-schema.ts'
import { answer, changeRefusals, readRefusals } from '../schemas/error-schema.ts'
import { submissionIdSchema, submissionSchema } from '../schemas/submission-schema.ts'
import type { Services } from '../services.ts'
import { beginNextYear, planNextYear } from '../submissions/begin-next-year.ts'
import { wholeSubmission } from '../submissions/submission-line.ts'
import { openApiApp } from './open-api-app.ts'

const preview = createRoute({
  method: 'get',
  path: '/{id}/next',
  tags: ['submissions'],
  summary: 'What next year’s submission would begin with, field by field. Nothing is begun.',
  request: { params: submissionIdSchema },
  responses: { 200: answer('What would be carried.', carryPreviewSchema), ...readRefusals(400, 404) },
})

const decidedPreview = createRoute({
  method: 'post',
  path: '/{id}/next/preview',
  tags: ['submissions'],
  summary: 'The same with what a person decided: totals, lines and what is left follow. Nothing is begun.',
  request: {
    params: submissionIdSchema,
    body: { required: true, content: { 'application/json': { schema: beginningSchema } } },
  },
  responses: { 200: answer('What would be carried.', carryPreviewSchema), ...changeRefusals(404, 422) },
})

const next = createRoute({
  method: 'post',
  path: '/{id}/next',
  tags: ['submissions'],
  summary:
    'Begins next year’s submission with this one: figures in the columns of their years. This one is not touched.',
  request: {
    params: submissionIdSchema,
    body: { required: true, content: { 'application/json': { schema: beginningSchema } } },
  },
  responses: {
    201: answer(
      'The submission, how many values were carried, and how many have no place there.',
      z.object({ submission: submissionSchema, carried: z.int(), left: z.int(), archived: z.int() }),
    ),
    ...changeRefusals(404, 422),
  },
})

/** Next year’s submission, begun with this year’s. It is taken back by removing it while nothing was typed into it. */
export function submissionNextRoutes(services: Services) {
  return openApiApp()
    .openapi(preview, async (c) => {
      const { kept, ...plan } = await planNextYear(services, c.req.valid('param').id)
      return c.json(carryAnswer(kept, plan, []), 200)
    })
    .openapi(decidedPreview, async (c) => {
      const { decided = [] } = c.req.valid('json')
      const { kept, ...plan } = await planNextYear(services, c.req.valid('param').id, decided)
      return c.json(carryAnswer(kept, plan, decided), 200)
    })
    .openapi(next, async (c) => {
      const { decided } = c.req.valid('json')
      const { submission, counts } = await beginNextYear(services, c.req.valid('param').id, decided)
      return c.json({ submission: wholeSubmission(submission, services.templates), ...counts }, 201)
    })
}
