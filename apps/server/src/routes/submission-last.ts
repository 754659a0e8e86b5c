import { createRoute } from '@hono/zod-openapi'
import { answer, changeRefusals, readRefusals } from '../schemas/error-schema.ts'
import { chosenLastSchema, lastYearSchema, submissionIdSchema } from '../schemas/submission-schema.ts'
import type { Services } from '../services.ts'
import { chooseLast } from '../submissions/choose-last.ts'
import { lastCandidates, lastYear } from '../submissions/last-year.ts'
import { openApiApp } from './open-api-app.ts'

const last = createRoute({
  method: 'get',
  path: '/{id}/last',
  tags: ['submissions'],
  summary:
    'What the same department said the year before, as data of this template; or which submissions may be its own.',
  request: { params: submissionIdSchema },
  responses: {
    200: answer('Last year’s data, or null where none was chosen.', lastYearSchema),
    ...readRefusals(400, 404),
  },
})

const choose = createRoute({
  method: 'put',
  path: '/{id}/last',
  tags: ['submissions'],
  summary: 'Chooses which submission of the year before is the same department’s.',
  request: {
    params: submissionIdSchema,
    body: { required: true, content: { 'application/json': { schema: chosenLastSchema } } },
  },
  responses: { 200: answer('Last year’s data.', lastYearSchema), ...changeRefusals(404, 409) },
})

/** What a submission is looked at beside. */
export function submissionLastRoutes(services: Services) {
  const tell = async (id: string) => {
    const found = await lastYear(services, id)
    return { last: found, candidates: found ? [] : [...(await lastCandidates(services, id))] }
  }
  return openApiApp()
    .openapi(last, async (c) => c.json(await tell(c.req.valid('param').id), 200))
    .openapi(choose, async (c) => {
      const { id } = c.req.valid('param')
      await chooseLast(services, id, c.req.valid('json').submission)
      return c.json(await tell(id), 200)
    })
}
