import { createRoute } from '@hono/zod-openapi'
import { answer, changeRefusals } from '../schemas/error-schema.ts'
import { submissionIdSchema, submissionSchema } from '../schemas/submission-schema.ts'
import type { Services } from '../services.ts'
import { duplicateSubmission } from '../submissions/duplicate-submission.ts'
import { resetSubmission } from '../submissions/reset-submission.ts'
import { wholeSubmission } from '../submissions/submission-line.ts'
import { openApiApp } from './open-api-app.ts'

const duplicate = createRoute({
  method: 'post',
  path: '/{id}/duplicate',
  tags: ['submissions'],
  summary: 'A copy of a submission, to be filled on its own.',
  request: { params: submissionIdSchema },
  responses: { 201: answer('The copy.', submissionSchema), ...changeRefusals(404) },
})

const reset = createRoute({
  method: 'post',
  path: '/{id}/reset',
  tags: ['submissions'],
  summary: 'Sets a submission that was made from a sample back to what the sample says.',
  request: { params: submissionIdSchema },
  responses: { 200: answer('The submission.', submissionSchema), ...changeRefusals(404, 409) },
})

/** Submissions made from other ones. */
export function submissionCopyRoutes(services: Services) {
  const { templates } = services
  return openApiApp()
    .openapi(duplicate, async (c) =>
      c.json(wholeSubmission(await duplicateSubmission(services, c.req.valid('param').id), templates), 201),
    )
    .openapi(reset, async (c) =>
      c.json(wholeSubmission(await resetSubmission(services, c.req.valid('param').id), templates), 200),
    )
}
