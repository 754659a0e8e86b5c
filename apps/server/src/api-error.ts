import type { Param } from '@tianbao/finding'

/**
 * Everything that the API refuses, and the HTTP status that it answers with. Each code has its sentence in `messages`.
 */
export const apiErrors = {
  'request.json': 400,
  'request.encoding': 400,
  'request.shape': 400,
  'request.cross_site': 403,
  'request.no_route': 404,
  'template.unknown': 404,
  'validator.unknown': 404,
  'submission.unknown': 404,
  'draft.unknown': 404,
  'version.unknown': 404,
  conflict: 409,
  'draft.state': 409,
  'draft.act': 409,
  'version.revoked': 409,
  'version.exists': 409,
  'draft.writer': 409,
  'draft.revision': 409,
  'submission.no_sample': 409,
  'submission.revision': 409,
  'submission.no_upgrade': 409,
  'submission.no_undo': 409,
  'submission.upgraded': 409,
  'submission.last': 409,
  'request.too_large': 413,
  'request.content_type': 415,
  'request.host': 421,
  'submission.source': 422,
  'matches.places': 422,
  'submission.decided': 422,
  'submission.structure': 422,
  'submission.too_large': 422,
  'draft.checks': 422,
  'draft.sample': 422,
  'draft.position': 422,
  'draft.steps': 422,
  'draft.template': 422,
  'draft.too_many_steps': 422,
  'draft.variant': 422,
  'rehearsal.mapping': 422,
  'server.failed': 500,
  'server.storage': 503,
} as const

export type ApiErrorCode = keyof typeof apiErrors
export type ApiStatus = (typeof apiErrors)[ApiErrorCode]

/**
 * Thrown where a request cannot be done, turned into an answer in one place (`answer-error.ts`).
 * `more` stands beside `code`, `message` and `params` in the body: what a client needs to go on.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: ApiErrorCode
  readonly params: Readonly<Record<string, Param>>
  readonly more: Readonly<Record<string, unknown>>

  constructor(
    code: ApiErrorCode,
    params: Readonly<Record<string, Param>> = {},
    more: Readonly<Record<string, unknown>> = {},
  ) {
    super(code)
    this.code = code
    this.params = params
    this.more = more
  }

  get status(): ApiStatus {
    return apiErrors[this.code]
  }
}
