import { type FormScoring, loadScoring, needsScoring } from '@tianbao/form'
import type { CompiledTemplate } from '@tianbao/template'
import { useEffect, useState } from 'react'
import { untilFetched } from '../page/until-fetched.ts'

/** What forms of a template need to score; null where they need nothing, undefined until it is fetched. */
export function useScoring(compiled: CompiledTemplate | undefined): FormScoring | null | undefined {
  const [fetched, setFetched] = useState<FormScoring | null>()
  const isNeeded = compiled !== undefined && needsScoring(compiled)
  useEffect(() => {
    if (!isNeeded) return
    let isGone = false
    untilFetched(() => loadScoring(compiled)).then((scoring) => {
      if (!isGone) setFetched(scoring)
    })
    return () => {
      isGone = true
    }
  }, [compiled, isNeeded])
  return isNeeded ? fetched : null
}
