import { type ReactNode, Suspense } from 'react'
import { usePageState } from './page-context.ts'

/** What counts and lists comes when there is something to say: the paper is there before it. */
export function OnceJudged({ children }: { readonly children: ReactNode }) {
  return usePageState((state) => state.isJudged) && <Suspense fallback={null}>{children}</Suspense>
}
