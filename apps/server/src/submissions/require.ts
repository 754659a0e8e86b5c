import type { Storage, StoredSubmission } from '@tianbao/storage'
import { ApiError } from '../api-error.ts'

/** The submission with an id. @throws ApiError `submission.unknown`. */
export async function requireSubmission(storage: Storage, id: string): Promise<StoredSubmission> {
  const kept = await storage.getSubmission(id)
  if (!kept) throw new ApiError('submission.unknown')
  return kept
}
