import type { Template } from '@tianbao/template'
import { rebaseVariant } from '@tianbao/versions'
import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { type DifferenceWorld, servedWorld } from '../difference/difference-world.ts'
import type { Design } from '../state/design.ts'

/**
 * How many edits of a region's variant wait for a decision on the base that it stands on; zero where it is none, and
 * while its base is not known.
 */
export function useOpenDecisions(design: Design, world: DifferenceWorld = servedWorld): number {
  const variant = useStore(design.store, (state) => state.variant)
  const [base, setBase] = useState<{ readonly digest: string; readonly template: Template } | null>(null)
  const pinned = variant?.base ?? null
  const digest = pinned?.digest
  useEffect(() => {
    if (pinned === null || digest === undefined) return undefined
    const given = new AbortController()
    world.base(pinned, given.signal).then(
      (template) => setBase({ digest, template }),
      // That its base is gone is told where it is decided.
      () => undefined,
    )
    return () => given.abort()
    // The digest names the base; the object that carries it is made anew with every decision.
  }, [world, digest])
  return useMemo(() => {
    if (variant === null || base === null || base.digest !== digest) return 0
    return rebaseVariant(variant, base.template).effective.open
  }, [variant, base, digest])
}
