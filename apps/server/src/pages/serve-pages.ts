import type { OpenAPIHono } from '@hono/zod-openapi'
import { packed } from '../request/packed.ts'
import { generatingWorkerPolicy } from '../request/security-headers.ts'
import type { Pages } from './read-pages.ts'

const forEver = 'public, max-age=31536000, immutable'
const askFirst = 'no-cache'
/** Where the portal's build puts workers, and nothing else. */
const workers = '/assets/workers/'

/** The pages that draw a template: an app of its own beside the portal. */
export const designerBase = '/designer'

/**
 * Serves the files of the portal and of the designer. What stands in `assets/` bears its hash in its name and never changes; anything else is
 * asked for anew each time. Whoever takes it gets it packed. An address that is no file is a page of the app that it is below, which finds its own way: `index.html`.
 */
export function servePages(app: OpenAPIHono, pages: Pages): void {
  app.get('*', async (c, next) => {
    const { path } = c.req
    if (path.startsWith('/api/')) return next()
    const isPage = !/\.[^/]*$/.test(path)
    const base = path === designerBase || path.startsWith(`${designerBase}/`) ? designerBase : ''
    const page = pages.get(path) ?? (isPage ? pages.get(`${base}/index.html`) : undefined)
    if (!page) return next()
    const caching = path.startsWith(`${base}/assets/`) ? forEver : askFirst
    const { body, headers, isPacked } = await packed(c, page, page.bytes)
    const own = {
      ...headers,
      'Content-Type': page.type,
      'Cache-Control': caching,
      ETag: isPacked ? page.etag.replace(/"$/, '-gzip"') : page.etag,
      ...(pages.has(path) && path.startsWith(workers)
        ? { 'Content-Security-Policy': generatingWorkerPolicy }
        : {}),
    }
    if (c.req.header('if-none-match') === own.ETag) return c.body(null, 304, own)
    return c.body(body, 200, own)
  })
}
