import { lazy } from 'react'
import { untilFetched } from './until-fetched.ts'

/** Fetches what stands beside the paper, which does not need it. */
export function loadBesidePaper(): Promise<typeof import('./beside-paper.ts')> {
  return untilFetched(() => import('./beside-paper.ts'))
}

export const LateSectionList = lazy(async () => ({ default: (await loadBesidePaper()).SectionList }))
export const LateStartGuide = lazy(async () => ({ default: (await loadBesidePaper()).StartGuide }))
export const LateSidePanel = lazy(async () => ({ default: (await loadBesidePaper()).SidePanel }))
