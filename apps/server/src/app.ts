import { answerError } from './answer-error.ts'
import { ApiError } from './api-error.ts'
import type { Pages } from './pages/read-pages.ts'
import { servePages } from './pages/serve-pages.ts'
import { strictJsonBody } from './request/json-body.ts'
import { onlyLocalHost } from './request/local-host.ts'
import { onlySameSite } from './request/same-site.ts'
import { withSecurityHeaders } from './request/security-headers.ts'
import { draftLifeRoutes } from './routes/draft-life.ts'
import { draftSampleRoutes } from './routes/draft-samples.ts'
import { draftStepRoutes } from './routes/draft-steps.ts'
import { draftWriterRoutes } from './routes/draft-writer.ts'
import { draftRoutes } from './routes/drafts.ts'
import { healthRoutes } from './routes/health.ts'
import { jsonText } from './routes/json-text.ts'
import { matchRoutes } from './routes/matches.ts'
import { openApiApp } from './routes/open-api-app.ts'
import { regionRoutes } from './routes/regions.ts'
import { rehearsalRoutes } from './routes/rehearsals.ts'
import { resolutionRoutes } from './routes/resolutions.ts'
import { submissionCopyRoutes } from './routes/submission-copies.ts'
import { submissionFindingRoutes } from './routes/submission-findings.ts'
import { submissionLastRoutes } from './routes/submission-last.ts'
import { submissionNextRoutes } from './routes/submission-next.ts'
import { submissionPatchRoutes } from './routes/submission-patches.ts'
import { submissionUpgradeRoutes } from './routes/submission-upgrades.ts'
import { submissionRoutes } from './routes/submissions.ts'
import { templateRoutes } from './routes/templates.ts'
import { validatorRoutes } from './routes/validators.ts'
import { versionRoutes } from './routes/versions.ts'
import type { Services } from './services.ts'

const mebibyte = 1024 * 1024

const about = {
  openapi: '3.1.0',
  info: {
    title: '填报 Tianbao',
    version: '1',
    description:
      'Templates, as they are drawn and as they can be filled, and the submissions that fill them.',
  },
}

/** Bytes of a body: more where a whole submission is sent. */
function bodyLimit(path: string): number {
  return path === '/api/submissions' ? 16 * mebibyte : 2 * mebibyte
}

/**
 * The server as a function from requests to answers; `app.request` tries it without a socket. `pages` are the
 * portal's files; without them only the API answers.
 */
export function createApp(services: Services & { readonly pages?: Pages }) {
  const app = openApiApp()
  app.use(withSecurityHeaders)
  app.use(onlyLocalHost)
  app.use(onlySameSite)
  app.use('/api/*', strictJsonBody(bodyLimit))
  app.onError(answerError(services.log))
  app.notFound((c) => {
    throw new ApiError('request.no_route', { path: c.req.path })
  })
  const routed = app
    .route('/api', healthRoutes())
    .route('/api/templates', templateRoutes(services))
    .route('/api/validators', validatorRoutes(services))
    .route('/api/submissions', submissionRoutes(services))
    .route('/api/submissions', submissionPatchRoutes(services))
    .route('/api/submissions', submissionFindingRoutes(services))
    .route('/api/submissions', submissionCopyRoutes(services))
    .route('/api/submissions', submissionLastRoutes(services))
    .route('/api/submissions', submissionNextRoutes(services))
    .route('/api/submissions', submissionUpgradeRoutes(services))
    .route('/api/matches', matchRoutes(services))
    .route('/api/drafts', draftRoutes(services))
    .route('/api/drafts', draftStepRoutes(services))
    .route('/api/drafts', draftWriterRoutes(services))
    .route('/api/drafts', draftSampleRoutes(services))
    .route('/api/drafts', draftLifeRoutes(services))
    .route('/api/versions', versionRoutes(services))
    .route('/api/resolutions', resolutionRoutes(services))
    .route('/api/rehearsals', rehearsalRoutes(services))
    .route('/api/regions', regionRoutes())
  const description = JSON.stringify(app.getOpenAPI31Document(about))
  app.get('/api/openapi.json', (c) => jsonText(c, description))
  if (services.pages) servePages(app, services.pages)
  return routed
}

/** The routes with what they take and answer, for Hono's typed client. */
export type AppType = ReturnType<typeof createApp>
