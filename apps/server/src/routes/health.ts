import { createRoute, z } from '@hono/zod-openapi'
import { answer, readRefusals } from '../schemas/error-schema.ts'
import { openApiApp } from './open-api-app.ts'

const health = createRoute({
  method: 'get',
  path: '/health',
  tags: ['server'],
  summary: 'Whether the server answers.',
  responses: { 200: answer('It does.', z.object({ status: z.literal('ok') })), ...readRefusals() },
})

/** The page that a watchdog asks. */
export function healthRoutes() {
  return openApiApp().openapi(health, (c) => c.json({ status: 'ok' as const }, 200))
}
