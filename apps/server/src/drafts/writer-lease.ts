import type { DraftHead, WriterWish } from '@tianbao/storage'
import { ApiError } from '../api-error.ts'
import type { Services } from '../services.ts'

/** How long a window that says nothing more keeps the right to write, in milliseconds. It asks anew thrice as often. */
const lease = 60_000

/** Asks for the right to write. Answers the draft, whoever writes it then. @throws ApiError `draft.unknown`. */
export async function wishWriter(
  { storage, now }: Pick<Services, 'storage' | 'now'>,
  id: string,
  { window, take }: Pick<WriterWish, 'window' | 'take'>,
): Promise<DraftHead> {
  const at = now()
  const until = new Date(at.getTime() + lease).toISOString()
  const head = await storage.wishWriter(id, { window, at: at.toISOString(), until, take })
  if (!head) throw new ApiError('draft.unknown')
  return head
}
