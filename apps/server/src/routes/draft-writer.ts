import { createRoute } from '@hono/zod-openapi'
import { draftLine } from '../drafts/draft-line.ts'
import { wishWriter } from '../drafts/writer-lease.ts'
import { draftIdSchema, draftLineSchema, draftWindowSchema, wishSchema } from '../schemas/draft-schema.ts'
import { answer, changeRefusals } from '../schemas/error-schema.ts'
import type { Services } from '../services.ts'
import { openApiApp } from './open-api-app.ts'

const tags = ['drafts']

const wish = createRoute({
  method: 'post',
  path: '/{id}/writer',
  tags,
  summary:
    'Asks to write a draft, or to go on writing it for a minute more. One window writes; `take` takes over.',
  request: {
    params: draftIdSchema,
    body: { required: true, content: { 'application/json': { schema: wishSchema } } },
  },
  responses: { 200: answer('The draft: `writer` says who writes.', draftLineSchema), ...changeRefusals(404) },
})

const leave = createRoute({
  method: 'delete',
  path: '/{id}/writer/{window}',
  tags,
  summary: 'Lets go of writing, where this window writes.',
  request: { params: draftWindowSchema },
  responses: { 204: { description: 'It does not write.' }, ...changeRefusals(404) },
})

/** One writer at a time. */
export function draftWriterRoutes(services: Services) {
  return openApiApp()
    .openapi(wish, async (c) =>
      c.json(draftLine(await wishWriter(services, c.req.valid('param').id, c.req.valid('json'))), 200),
    )
    .openapi(leave, async (c) => {
      const { id, window } = c.req.valid('param')
      await services.storage.leaveWriter(id, window)
      return c.body(null, 204)
    })
}
