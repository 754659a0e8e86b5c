import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { FillPage } from './fill-page-types.ts'
import type { PageState } from './page-state.ts'

export const PageContext = createContext<FillPage | null>(null)

/** @throws Error outside of a filling page: a bug of ours. */
export function usePage(): FillPage {
  const page = use(PageContext)
  if (!page) throw new Error('A part of the filling page is drawn outside of it.')
  return page
}

/** One part of what the page shows; drawn again only when that part is another one. */
export function usePageState<T>(select: (state: PageState) => T): T {
  return useStore(usePage().store, select)
}
