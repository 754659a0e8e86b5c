import { createRoute, z } from '@hono/zod-openapi'
import { actOnDraft } from '../drafts/act-on-draft.ts'
import { draftLine } from '../drafts/draft-line.ts'
import { publishChecks } from '../drafts/publish-checks.ts'
import { requireDraft } from '../drafts/read-draft.ts'
import { toldFindings } from '../drafts/refuse-template.ts'
import { draftConflictSchema, draftIdSchema } from '../schemas/draft-schema.ts'
import { answer, changeRefusals, readRefusals } from '../schemas/error-schema.ts'
import {
  actedSchema,
  actLineSchema,
  actSchema,
  checksErrorSchema,
  checksSchema,
} from '../schemas/version-schema.ts'
import type { Services } from '../services.ts'
import { inTurn } from '../submissions/in-turn.ts'
import { versionLine } from '../templates/version-line.ts'
import { openApiApp } from './open-api-app.ts'

const tags = ['drafts']

const checks = createRoute({
  method: 'get',
  path: '/{id}/checks',
  tags,
  summary: 'What stands between a draft and being published: the gate, the linter, its samples.',
  request: { params: draftIdSchema },
  responses: { 200: answer('The verdict.', checksSchema), ...readRefusals(400, 404) },
})

const acts = createRoute({
  method: 'get',
  path: '/{id}/acts',
  tags,
  summary: 'Who submitted, returned, withdrew or published a draft, oldest first.',
  request: { params: draftIdSchema },
  responses: {
    200: answer('The acts.', z.object({ acts: z.array(actLineSchema) })),
    ...readRefusals(400, 404),
  },
})

const act = createRoute({
  method: 'post',
  path: '/{id}/acts',
  tags,
  summary:
    'Submits a draft for review, withdraws or returns it, or publishes it: another person than the author does.',
  request: {
    params: draftIdSchema,
    body: { required: true, content: { 'application/json': { schema: actSchema } } },
  },
  responses: {
    200: answer('It is done; with the version, where it was published.', actedSchema),
    ...changeRefusals(404),
    409: answer('draft.act, draft.revision, version.exists', draftConflictSchema),
    422: answer('draft.checks', checksErrorSchema),
  },
})

/** The life of a template: what people do with a draft as a whole. One at a time for each draft. */
export function draftLifeRoutes(services: Services) {
  const { storage } = services
  const oneByOne = inTurn()
  return openApiApp()
    .openapi(checks, async (c) => {
      const draft = await requireDraft(storage, c.req.valid('param').id)
      const { digest, findings, advice, samples } = await publishChecks(services, draft, null)
      return c.json(
        { digest, findings: toldFindings(findings), advice: toldFindings(advice), samples: [...samples] },
        200,
      )
    })
    .openapi(acts, async (c) => {
      const { id } = await requireDraft(storage, c.req.valid('param').id)
      return c.json({ acts: [...(await storage.draftActs(id))] }, 200)
    })
    .openapi(act, async (c) => {
      const { id } = c.req.valid('param')
      const { draft, version } = await oneByOne(id, () => actOnDraft(services, id, c.req.valid('json')))
      const all = version ? await storage.listVersions() : []
      return c.json(
        { draft: draftLine(draft), version: version && versionLine(version, all, services.now()) },
        200,
      )
    })
}
