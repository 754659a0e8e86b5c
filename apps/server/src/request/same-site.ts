import type { MiddlewareHandler } from 'hono'
import { ApiError } from '../api-error.ts'

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whether a method may change something (RFC 9110, section 9.2.1). */
export function isUnsafe(method: string): boolean {
  return !safeMethods.has(method)
}

/**
 * Refuses a changing request that a page of another site made: browsers say where it comes from in `Sec-Fetch-Site`
 * and `Origin`. A program that is no browser sends neither.
 */
export const onlySameSite: MiddlewareHandler = async (c, next) => {
  if (isUnsafe(c.req.method)) {
    const site = c.req.header('sec-fetch-site')
    if (site !== undefined && site !== 'same-origin') throw new ApiError('request.cross_site')
    const origin = c.req.header('origin')
    const host = c.req.header('host') ?? new URL(c.req.url).host
    if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) {
      throw new ApiError('request.cross_site')
    }
  }
  await next()
}
