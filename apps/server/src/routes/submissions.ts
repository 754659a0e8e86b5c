import { createRoute, z } from '@hono/zod-openapi'
import { ApiError } from '../api-error.ts'
import { answer, changeRefusals, readRefusals } from '../schemas/error-schema.ts'
import {
  newSubmissionSchema,
  structureErrorSchema,
  submissionIdSchema,
  submissionLineSchema,
  submissionSchema,
} from '../schemas/submission-schema.ts'
import type { Services } from '../services.ts'
import { createSubmission } from '../submissions/create-submission.ts'
import { requireSubmission } from '../submissions/require.ts'
import { submissionLine, wholeSubmission } from '../submissions/submission-line.ts'
import { openApiApp } from './open-api-app.ts'

const tags = ['submissions']

const list = createRoute({
  method: 'get',
  path: '/',
  tags,
  summary: 'All submissions, the last changed first.',
  responses: {
    200: answer('The submissions.', z.object({ submissions: z.array(submissionLineSchema) })),
    ...readRefusals(),
  },
})

const create = createRoute({
  method: 'post',
  path: '/',
  tags,
  summary: 'Begins a submission: new, or with data that came from elsewhere.',
  request: { body: { required: true, content: { 'application/json': { schema: newSubmissionSchema } } } },
  responses: {
    201: answer('The submission.', submissionSchema),
    ...changeRefusals(404),
    422: answer('submission.structure, submission.too_large', structureErrorSchema),
  },
})

const get = createRoute({
  method: 'get',
  path: '/{id}',
  tags,
  summary: 'A submission, whole.',
  request: { params: submissionIdSchema },
  responses: { 200: answer('The submission.', submissionSchema), ...readRefusals(400, 404) },
})

const remove = createRoute({
  method: 'delete',
  path: '/{id}',
  tags,
  summary: 'Removes a submission for good.',
  request: {
    params: submissionIdSchema,
    query: z.object({
      revision: z
        .string()
        .regex(/^\d{1,9}$/)
        .exactOptional()
        .openapi({ description: 'Only where it is still at this revision: nothing was typed since.' }),
    }),
  },
  responses: { 204: { description: 'It is gone.' }, ...changeRefusals(404, 409) },
})

/** Submissions, kept as wholes. */
export function submissionRoutes(services: Services) {
  const { storage, templates } = services
  return openApiApp()
    .openapi(list, async (c) => {
      const kept = await storage.listSubmissions()
      return c.json({ submissions: kept.map((one) => submissionLine(one, templates)) }, 200)
    })
    .openapi(create, async (c) =>
      c.json(wholeSubmission(await createSubmission(services, c.req.valid('json')), templates), 201),
    )
    .openapi(get, async (c) => {
      const { id } = c.req.valid('param')
      return c.json(wholeSubmission(await requireSubmission(storage, id), templates), 200)
    })
    .openapi(remove, async (c) => {
      const { id } = c.req.valid('param')
      const { revision } = c.req.valid('query')
      const saw = revision === undefined ? undefined : Number(revision)
      if (!(await storage.removeSubmission(id, saw))) {
        const kept = await requireSubmission(storage, id)
        throw new ApiError('submission.revision', { revision: kept.revision, saw: saw ?? 0 })
      }
      return c.body(null, 204)
    })
}
