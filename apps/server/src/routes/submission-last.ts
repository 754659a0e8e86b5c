import { createRoute } from '@hono/zod-openapi'
import { answer, readRefusals } from '../schemas/error-schema.ts'
import { lastYearSchema, submissionIdSchema } from '../schemas/submission-schema.ts'
import type { Services } from '../services.ts'
import { lastYear } from '../submissions/last-year.ts'
import { openApiApp } from './open-api-app.ts'

const last = createRoute({
  method: 'get',
  path: '/{id}/last',
  tags: ['submissions'],
  summary: 'What the same department said the year before, as data of this template.',
  request: { params: submissionIdSchema },
  responses: {
    200: answer('Last year’s data, or null where there is none.', lastYearSchema),
    ...readRefusals(400, 404),
  },
})

/** What a submission is looked at beside. */
export function submissionLastRoutes(services: Services) {
  return openApiApp().openapi(last, async (c) =>
    c.json({ last: await lastYear(services, c.req.valid('param').id) }, 200),
  )
}
