import type { StoredSubmission } from '@tianbao/storage'
import type { Services } from '../services.ts'
import { requireSubmission } from './require.ts'

/** Keeps a copy under a new id, no sample any more. @throws ApiError `submission.unknown`. */
export async function duplicateSubmission(services: Services, id: string): Promise<StoredSubmission> {
  const { revision: _, ...kept } = await requireSubmission(services.storage, id)
  const at = services.now().toISOString()
  const copy = {
    id: services.mintId(),
    name: `${kept.name}（副本）`,
    sample: null,
    createdAt: at,
    updatedAt: at,
  }
  return services.storage.createSubmission({ ...kept, ...copy })
}
