import { lazy } from 'react'

/** Milliseconds until a part of the page that could not be fetched is asked for again. */
const patience = 3_000

/** Fetches what stands beside the paper. A network that is away for a moment is waited for: the paper does not need it. */
export async function loadBesidePaper(): Promise<typeof import('./beside-paper.ts')> {
  for (;;) {
    try {
      return await import('./beside-paper.ts')
    } catch {
      await new Promise((resolve) => setTimeout(resolve, patience))
    }
  }
}

export const LateSectionList = lazy(async () => ({ default: (await loadBesidePaper()).SectionList }))
export const LateStartGuide = lazy(async () => ({ default: (await loadBesidePaper()).StartGuide }))
export const LateSidePanel = lazy(async () => ({ default: (await loadBesidePaper()).SidePanel }))
