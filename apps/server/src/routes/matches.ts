import { createRoute, z } from '@hono/zod-openapi'
import { ApiError } from '../api-error.ts'
import { lastMatches } from '../carry/confirmed-matches.ts'
import { keepMatches } from '../carry/keep-matches.ts'
import { answer, changeRefusals, readRefusals } from '../schemas/error-schema.ts'
import { lastMatchesSchema, matchedSchema, matchesSchema } from '../schemas/match-schema.ts'
import { digestSchema, templatePathSchema } from '../schemas/template-schema.ts'
import type { Services } from '../services.ts'
import { templateByDigest } from '../templates/template-for.ts'
import { openApiApp } from './open-api-app.ts'

const confirm = createRoute({
  method: 'post',
  path: '/',
  tags: ['versions'],
  summary: 'Keeps what a person confirmed to be one thing in two templates: carrying uses it from now on.',
  request: { body: { required: true, content: { 'application/json': { schema: matchesSchema } } } },
  responses: { 201: answer('It is kept.', matchedSchema), ...changeRefusals(404, 422) },
})

const last = createRoute({
  method: 'get',
  path: '/{region}/{form}/{year}',
  tags: ['versions'],
  summary: 'What was confirmed last of a template and an earlier one, also of earlier texts of the two.',
  request: { params: templatePathSchema, query: z.object({ from: digestSchema, to: digestSchema }) },
  responses: { 200: answer('It, or null.', lastMatchesSchema), ...readRefusals(400, 404) },
})

/** What carrying between templates without common ids rests on. */
export function matchRoutes(services: Services) {
  return openApiApp()
    .openapi(confirm, async (c) => c.json(await keepMatches(services, c.req.valid('json')), 201))
    .openapi(last, async (c) => {
      const { region, form, year } = c.req.valid('param')
      const { from: digest, to } = c.req.valid('query')
      const from = await templateByDigest(services, digest)
      if (!from) throw new ApiError('validator.unknown', { digest })
      const key = { region, form, year: Number(year), digest: to }
      return c.json({ confirmed: await lastMatches(services.storage, from, key) }, 200)
    })
}
