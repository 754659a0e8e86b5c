import { createRoute, z } from '@hono/zod-openapi'
import { rehearseCandidate } from '../rehearsals/rehearse-candidate.ts'
import { changeRefusals } from '../schemas/error-schema.ts'
import { templateKeySchema } from '../schemas/template-schema.ts'
import type { Services } from '../services.ts'
import { inTurn } from '../submissions/in-turn.ts'
import { openApiApp } from './open-api-app.ts'

const lineSchema = z
  .union([
    z.object({ done: z.int(), total: z.int() }),
    z.object({ report: z.record(z.string(), z.unknown()) }),
    z.object({ failed: z.string() }),
  ])
  .openapi('RehearsalLine')

const askSchema = z
  .strictObject({
    from: templateKeySchema,
    candidate: z.record(z.string(), z.unknown()).openapi({ description: 'The template that is tried.' }),
    mapping: z
      .looseObject({ steps: z.array(z.looseObject({ op: z.string() })).max(5_000) })
      .exactOptional()
      .openapi({ description: 'How data is carried; left out, as the two templates tell of themselves.' }),
  })
  .openapi('Rehearsal')

const rehearse = createRoute({
  method: 'post',
  path: '/',
  tags: ['versions'],
  summary:
    'Tries a candidate on all submissions of a template. Answers lines as it goes; closing the request stops it.',
  request: { body: { required: true, content: { 'application/json': { schema: askSchema } } } },
  responses: {
    200: {
      description: 'Lines of JSON: how many are done, at last the report.',
      content: { 'application/x-ndjson': { schema: lineSchema } },
    },
    ...changeRefusals(404, 422),
  },
})

/** 带入演练. One at a time: it uses every core that there is. */
export function rehearsalRoutes(services: Services) {
  const oneByOne = inTurn()
  return openApiApp().openapi(rehearse, async (c) => {
    const prepared = await rehearseCandidate(services, c.req.valid('json'))
    const stop = new AbortController()
    c.req.raw.signal.addEventListener('abort', () => stop.abort())
    const lines = new ReadableStream<Uint8Array>({
      async start(controller) {
        const say = (line: object) => {
          if (!stop.signal.aborted) controller.enqueue(new TextEncoder().encode(`${JSON.stringify(line)}\n`))
        }
        try {
          const report = await oneByOne('rehearsal', () =>
            prepared.run(stop.signal, (done) => say({ done, total: prepared.total })),
          )
          say({ report })
        } catch (error) {
          services.log.error({ err: error }, 'a rehearsal failed')
          say({ failed: '演练中断了。数据没有动，可以再演练一次。' })
        }
        if (!stop.signal.aborted) controller.close()
      },
      cancel: () => stop.abort(),
    })
    return c.body(lines, 200, { 'Content-Type': 'application/x-ndjson' }) as never
  })
}
