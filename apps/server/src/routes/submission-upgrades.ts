import { createRoute } from '@hono/zod-openapi'
import { ApiError } from '../api-error.ts'
import { carryAnswer, standingAnswer } from '../carry/carry-answer.ts'
import { wayBetween } from '../carry/carry-plan.ts'
import type { DecidedValue } from '../carry/take-decided.ts'
import { planUpgrade, undoUpgrade, upgradeSubmission } from '../carry/upgrade-submission.ts'
import { standingOf } from '../carry/version-standing.ts'
import {
  beginningSchema,
  carryPreviewSchema,
  standingSchema,
  undoSchema,
  upgradeSchema,
} from '../schemas/carry-schema.ts'
import { answer, changeRefusals, readRefusals } from '../schemas/error-schema.ts'
import { submissionIdSchema, submissionSchema } from '../schemas/submission-schema.ts'
import type { Services } from '../services.ts'
import { requireSubmission } from '../submissions/require.ts'
import { wholeSubmission } from '../submissions/submission-line.ts'
import { openApiApp } from './open-api-app.ts'

const tags = ['submissions']
const params = submissionIdSchema
const json = <T>(schema: T) => ({ required: true, content: { 'application/json': { schema } } })

const version = createRoute({
  method: 'get',
  path: '/{id}/version',
  tags,
  summary: 'Which version of its template a submission is of, and whether another one is in force.',
  request: { params },
  responses: { 200: answer('Where it stands.', standingSchema), ...readRefusals(400, 404) },
})

const preview = createRoute({
  method: 'get',
  path: '/{id}/upgrade',
  tags,
  summary: 'What moving to the version in force would do, field by field. Nothing is changed.',
  request: { params },
  responses: { 200: answer('What would be done.', carryPreviewSchema), ...readRefusals(400, 404, 409) },
})

const decidedPreview = createRoute({
  method: 'post',
  path: '/{id}/upgrade/preview',
  tags,
  summary: 'The same with what a person decided: totals, lines and what is left follow. Nothing is changed.',
  request: { params, body: json(beginningSchema) },
  responses: { 200: answer('What would be done.', carryPreviewSchema), ...changeRefusals(404, 409, 422) },
})

const upgrade = createRoute({
  method: 'post',
  path: '/{id}/upgrade',
  tags,
  summary: 'Moves an open submission to the version in force, as one save that can be taken back.',
  request: { params, body: json(upgradeSchema) },
  responses: { 200: answer('The submission.', submissionSchema), ...changeRefusals(404, 409) },
})

const undo = createRoute({
  method: 'post',
  path: '/{id}/upgrade/undo',
  tags,
  summary: 'Takes the last move back: what was there before, byte for byte. Until the next save.',
  request: { params, body: json(undoSchema) },
  responses: { 200: answer('The submission.', submissionSchema), ...changeRefusals(404, 409) },
})

/** Open submissions and the versions of their templates. */
export function submissionUpgradeRoutes(services: Services) {
  const { storage, templates } = services
  const previewed = async (id: string, decided: readonly DecidedValue[]) => {
    const kept = await requireSubmission(storage, id)
    const { pinned, next } = await standingOf(services, kept)
    if (!next) throw new ApiError('submission.no_upgrade')
    const way = await wayBetween(services, pinned, next.template)
    return carryAnswer(kept, planUpgrade(services, kept, way, decided), decided)
  }
  return openApiApp()
    .openapi(version, async (c) => {
      const kept = await requireSubmission(storage, c.req.valid('param').id)
      return c.json(await standingAnswer(services, kept, await standingOf(services, kept)), 200)
    })
    .openapi(preview, async (c) => c.json(await previewed(c.req.valid('param').id, []), 200))
    .openapi(decidedPreview, async (c) => {
      const { decided = [] } = c.req.valid('json')
      return c.json(await previewed(c.req.valid('param').id, decided), 200)
    })
    .openapi(upgrade, async (c) => {
      const { id } = c.req.valid('param')
      return c.json(
        wholeSubmission(await upgradeSubmission(services, id, c.req.valid('json')), templates),
        200,
      )
    })
    .openapi(undo, async (c) => {
      const { id } = c.req.valid('param')
      const { revision } = c.req.valid('json')
      return c.json(wholeSubmission(await undoUpgrade(services, id, revision), templates), 200)
    })
}
