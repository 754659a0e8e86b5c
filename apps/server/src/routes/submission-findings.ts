import { createRoute, z } from '@hono/zod-openapi'
import { toPointer } from '@tianbao/edit'
import { answer, readRefusals } from '../schemas/error-schema.ts'
import { findingSchema, submissionIdSchema, suspectSchema } from '../schemas/submission-schema.ts'
import type { Services } from '../services.ts'
import { describeFindings } from '../submissions/describe-findings.ts'
import { readDocument } from '../submissions/document-text.ts'
import { openForm } from '../submissions/open-form.ts'
import { requireSubmission } from '../submissions/require.ts'
import { templateFor } from '../templates/template-for.ts'
import { openApiApp } from './open-api-app.ts'

const findings = createRoute({
  method: 'get',
  path: '/{id}/findings',
  tags: ['submissions'],
  summary: 'What is wrong with a submission, worst first.',
  request: {
    params: submissionIdSchema,
    query: z.object({
      mode: z.enum(['filling', 'submitting']).default('filling').openapi({
        description: 'On submitting, required cells that are missing are findings too.',
      }),
    }),
  },
  responses: {
    200: answer(
      'The findings, and the cells that they are thought to come from.',
      z.object({ findings: z.array(findingSchema), suspects: z.array(suspectSchema) }),
    ),
    ...readRefusals(400, 404),
  },
})

/** The server's own verdict. */
export function submissionFindingRoutes(services: Services) {
  return openApiApp().openapi(findings, async (c) => {
    const kept = await requireSubmission(services.storage, c.req.valid('param').id)
    const template = await templateFor(services, kept)
    const form = openForm(template, readDocument(kept), services)
    const document = form.document()
    const found = form.findings(c.req.valid('query').mode)
    return c.json(
      {
        findings: describeFindings(found, document, template.messages),
        suspects: form
          .suspects()
          .map((suspect) => ({ ...suspect, path: toPointer(document, suspect.address) ?? '' })),
      },
      200,
    )
  })
}
