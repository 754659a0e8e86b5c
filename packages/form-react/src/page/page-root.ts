import { createContext, type RefObject, use, useCallback } from 'react'

/** The element that a filling page is drawn in: there may be several pages in one document. */
export const PageRoot = createContext<RefObject<HTMLElement | null>>({ current: null })

/** Where to look for what this page has drawn; the document before it stands. */
export function usePageRoot(): () => ParentNode {
  const root = use(PageRoot)
  return useCallback(() => root.current ?? document, [root])
}
