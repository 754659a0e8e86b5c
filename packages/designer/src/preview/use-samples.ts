import { useCallback, useEffect, useState } from 'react'
import { useDraft } from '../saving/draft-context.ts'
import type { NamedSample } from '../saving/life-server.ts'

/** The samples of the draft that stands open; none where there is no draft. `again` asks anew. */
export function useSamples(): {
  readonly samples: readonly NamedSample[]
  readonly again: () => Promise<void>
} {
  const draft = useDraft()
  const [samples, setSamples] = useState<readonly NamedSample[]>([])
  const again = useCallback(async () => {
    if (draft) setSamples(await draft.life.samples())
  }, [draft])
  useEffect(() => {
    again().catch(() => undefined)
  }, [again])
  return { samples, again }
}
