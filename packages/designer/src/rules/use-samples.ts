import { useEffect, useState } from 'react'
import { useDraft } from '../saving/draft-context.ts'
import type { RuleSample } from './try/rule-sample.ts'

/** The samples of the draft that stands open; none where there is no draft, or they cannot be fetched. */
export function useSamples(): readonly RuleSample[] {
  const draft = useDraft()
  const [samples, setSamples] = useState<readonly RuleSample[]>([])
  useEffect(() => {
    let isWanted = true
    draft?.life.samples().then(
      (found) => {
        if (isWanted) setSamples(found.map(({ name, sample }) => ({ name, data: sample.data })))
      },
      // Rules can be tried on files and typed numbers all the same.
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [draft])
  return samples
}
