import type { JsonObject } from '@tianbao/edit'
import type { StoredSubmission } from '@tianbao/storage'
import { ApiError } from '../api-error.ts'

/** Mebibytes of one document, in UTF-8, at most: as much as may be sent to make one. */
const limit = 16

/** A document as it is kept. @throws ApiError `submission.too_large`. */
export function documentText(document: JsonObject): string {
  const text = JSON.stringify(document)
  if (Buffer.byteLength(text) > limit * 1024 * 1024) throw new ApiError('submission.too_large', { limit })
  return text
}

/** The document of a submission. */
export function readDocument({ document }: Pick<StoredSubmission, 'document'>): JsonObject {
  return JSON.parse(document) as JsonObject
}
