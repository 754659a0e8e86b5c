import { createRoute } from '@hono/zod-openapi'
import { keepMatches } from '../carry/keep-matches.ts'
import { matchedSchema, matchesSchema } from '../schemas/carry-schema.ts'
import { answer, changeRefusals } from '../schemas/error-schema.ts'
import type { Services } from '../services.ts'
import { openApiApp } from './open-api-app.ts'

const confirm = createRoute({
  method: 'post',
  path: '/',
  tags: ['versions'],
  summary: 'Keeps what a person confirmed to be one thing in two templates: carrying uses it from now on.',
  request: { body: { required: true, content: { 'application/json': { schema: matchesSchema } } } },
  responses: { 201: answer('It is kept.', matchedSchema), ...changeRefusals(404, 422) },
})

/** What carrying between templates without common ids rests on. */
export function matchRoutes(services: Services) {
  return openApiApp().openapi(confirm, async (c) =>
    c.json(await keepMatches(services, c.req.valid('json')), 201),
  )
}
