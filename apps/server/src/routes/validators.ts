import { createRoute, z } from '@hono/zod-openapi'
import { ApiError } from '../api-error.ts'
import { packed } from '../request/packed.ts'
import { readRefusals } from '../schemas/error-schema.ts'
import type { Services } from '../services.ts'
import { templateByDigest } from '../templates/template-for.ts'
import { openApiApp } from './open-api-app.ts'

const script = createRoute({
  method: 'get',
  path: '/{file}',
  tags: ['templates'],
  summary: "The validator of a template's schema as a script, so that the page needs no code generation.",
  request: {
    params: z.object({
      file: z
        .string()
        .regex(/^[0-9a-f]{64}\.js$/)
        .openapi({ description: "The template's digest and `.js`.", example: `${'0'.repeat(64)}.js` }),
    }),
  },
  responses: {
    200: {
      description: 'An ES module (see `validatorSource`). What a digest names never changes.',
      content: { 'text/javascript': { schema: z.string() } },
    },
    ...readRefusals(400, 404),
  },
})

/** The validators of templates that can be filled, now or by what was begun with them. */
export function validatorRoutes(services: Services) {
  return openApiApp().openapi(script, async (c) => {
    const digest = c.req.valid('param').file.slice(0, -'.js'.length)
    const template = await templateByDigest(services, digest)
    if (!template) throw new ApiError('validator.unknown', { digest })
    const { body, headers } = await packed(c, template, template.validatorScript)
    return c.body(body, 200, {
      ...headers,
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    })
  })
}
