import type { MiddlewareHandler } from 'hono'

const contentPolicy = 'Content-Security-Policy'

/** Scripts, styles, fonts and pictures of our own origin only; nothing inline, nothing framed, nothing sent elsewhere. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join('; ')

/**
 * For a worker that checks data by a schema that is not known before: it may generate code, and nothing else: it reaches
 * no network, no page and no storage of the page. The pages themselves keep the strict policy.
 */
export const generatingWorkerPolicy = "default-src 'none'; script-src 'self' 'unsafe-eval'"

const headers: Readonly<Record<string, string>> = {
  [contentPolicy]: contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/**
 * Sets the security headers on every answer, errors included; an answer that says nothing of caching is not kept. One
 * that brings a content policy of its own keeps it.
 */
export const withSecurityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(headers)) {
    if (name !== contentPolicy || !c.res.headers.has(contentPolicy)) c.res.headers.set(name, value)
  }
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
}
