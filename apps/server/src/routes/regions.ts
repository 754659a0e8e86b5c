import { createRoute, z } from '@hono/zod-openapi'
import { answer, readRefusals } from '../schemas/error-schema.ts'
import { regionSchema } from '../schemas/template-schema.ts'
import { findRegions } from '../templates/find-regions.ts'
import { openApiApp } from './open-api-app.ts'

const most = 20

const find = createRoute({
  method: 'get',
  path: '/',
  tags: ['templates'],
  summary: 'Regions by what their name or code begins with, provinces first; at most twenty.',
  request: { query: z.object({ name: z.string().max(40) }) },
  responses: {
    200: answer(
      'The regions.',
      z.object({ regions: z.array(z.object({ code: regionSchema, path: z.string() }).openapi('Region')) }),
    ),
    ...readRefusals(400),
  },
})

/** Codes of regions for people who know their names. */
export function regionRoutes() {
  return openApiApp().openapi(find, (c) => {
    const { name } = c.req.valid('query')
    return c.json({ regions: [...findRegions(name, most)] }, 200)
  })
}
