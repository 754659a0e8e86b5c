import { lazy, type ReactNode, Suspense, useSyncExternalStore } from 'react'
import { StatusBar } from '../bars/StatusBar.tsx'
import { usePage } from '../page/page-context.ts'
import { PasteStatus } from './PasteStatus.tsx'
import { ReadingLine } from './ReadingLine.tsx'

/** What tells of a held block is fetched when one is, or before, while there is a network. */
export const loadPastePanel = () => import('./PastePanel.tsx')
const PastePanel = lazy(() => loadPastePanel().then((module) => ({ default: module.PastePanel })))

/** Whether a block is held over the table. */
export function useIsHeld(): boolean {
  const { clipboard } = usePage()
  return useSyncExternalStore(
    clipboard?.store.subscribe ?? (() => () => undefined),
    () => clipboard?.store.getState().held != null,
  )
}

/** The findings, or while a block is held over the table what becomes of it. */
export function PanelPlace({ children }: { readonly children: ReactNode }) {
  const { clipboard } = usePage()
  const isHeld = useIsHeld()
  if (!isHeld || !clipboard) return children
  return (
    <Suspense fallback={null}>
      <PastePanel clipboard={clipboard} />
    </Suspense>
  )
}

/** Where one is, or where the block that is held would land. */
export function StatusPlace() {
  const { clipboard } = usePage()
  const isHeld = useIsHeld()
  return isHeld && clipboard ? <PasteStatus clipboard={clipboard} /> : <StatusBar />
}

/** How much of a clipboard is read, while that takes a while. */
export function ReadingPlace() {
  const { clipboard } = usePage()
  return clipboard && <ReadingLine clipboard={clipboard} />
}
