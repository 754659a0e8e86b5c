import { createRoute } from '@hono/zod-openapi'
import { answer, changeRefusals } from '../schemas/error-schema.ts'
import {
  conflictSchema,
  patchedSchema,
  patchSchema,
  structureErrorSchema,
  submissionIdSchema,
} from '../schemas/submission-schema.ts'
import type { Services } from '../services.ts'
import { applyPatch } from '../submissions/apply-patch.ts'
import { inTurn } from '../submissions/in-turn.ts'
import { openApiApp } from './open-api-app.ts'

const patch = createRoute({
  method: 'patch',
  path: '/{id}',
  tags: ['submissions'],
  summary:
    'Applies edits. Edits to what others left alone merge; a patch that is sent again is applied once.',
  request: {
    params: submissionIdSchema,
    body: { required: true, content: { 'application/json': { schema: patchSchema } } },
  },
  responses: {
    200: answer('The edits are kept.', patchedSchema),
    ...changeRefusals(404),
    409: answer('conflict: nothing was saved.', conflictSchema),
    422: answer('submission.structure, submission.too_large', structureErrorSchema),
  },
})

/** The saving of what is typed. Patches to one submission are applied one after another. */
export function submissionPatchRoutes(services: Services) {
  const oneByOne = inTurn()
  return openApiApp().openapi(patch, async (c) => {
    const { id } = c.req.valid('param')
    const change = c.req.valid('json')
    return c.json(await oneByOne(id, () => applyPatch(services, id, change)), 200)
  })
}
