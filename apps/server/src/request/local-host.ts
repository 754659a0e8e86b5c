import type { MiddlewareHandler } from 'hono'
import { ApiError } from '../api-error.ts'

const localNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Answers only requests that call this machine by a name of its own. A page of another site whose name was made to
 * point here (DNS rebinding) still sends its own name as `Host`.
 */
export const onlyLocalHost: MiddlewareHandler = async (c, next) => {
  const url = new URL(c.req.url)
  const host = c.req.header('host') ?? url.host
  if (!localNames.has(host.replace(/:\d{1,5}$/, '').toLowerCase())) throw new ApiError('request.host')
  await next()
}
