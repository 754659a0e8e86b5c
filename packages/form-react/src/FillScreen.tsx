import type { Conflict } from '@tianbao/edit'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { NoteLine, type Notes } from './bars/NoteLine.tsx'
import { SaveBanner } from './bars/SaveBadge.tsx'
import { SectionList } from './bars/SectionList.tsx'
import { StatusBar } from './bars/StatusBar.tsx'
import { TopBar } from './bars/TopBar.tsx'
import { loadReader } from './clipboard/clipboard.ts'
import { PastePanel } from './clipboard/PastePanel.tsx'
import { PasteStatus } from './clipboard/PasteStatus.tsx'
import { ReadingLine } from './clipboard/ReadingLine.tsx'
import { HelpLayer } from './help/HelpLayer.tsx'
import { KeysLayer } from './help/KeysLayer.tsx'
import { NotesLayer } from './help/NotesLayer.tsx'
import type { FillPage } from './page/fill-page-types.ts'
import { PageContext, usePage, usePageState } from './page/page-context.ts'
import { pageCommand } from './page/page-keys.ts'
import { goToRegion } from './page/regions.ts'
import { ConflictList } from './panel/ConflictList.tsx'
import { FindingPanel } from './panel/FindingPanel.tsx'
import { LocalList } from './panel/LocalList.tsx'
import { StartGuide } from './panel/StartGuide.tsx'
import { valueWords } from './panel/value-words.ts'
import { loadPinyin } from './pinyin/pinyin.ts'
import { PrintedPaper } from './print/PrintedPaper.tsx'
import { PrintPreview } from './print/PrintPreview.tsx'
import { PageForm } from './rjsf/PageForm.tsx'
import type { SaveQueue } from './saving/save-queue.ts'
import './styles/page.css'
import './styles/bars.css'
import './styles/paper.css'
import './styles/rjsf.css'
import './styles/findings.css'
import './styles/help.css'
import './styles/paste.css'
import './styles/screens.css'
import './styles/print.css'

interface FillScreenProps {
  readonly page: FillPage
  readonly queue: SaveQueue
  /** Said beside the title: who fills it, which year, who issued the form. */
  readonly facts: readonly string[]
  readonly notes?: Notes
  readonly onBack: () => void
  /** The print preview lies over the page; it is opened and closed by its address. */
  readonly isPreviewing: boolean
  readonly onPreview: (isPreviewing: boolean) => void
}

/** The page that fills a form: the printed form itself, and around it only what is information. */
export function FillScreen({ page, queue, facts, notes, onBack, isPreviewing, onPreview }: FillScreenProps) {
  const hasPaper = page.sheet !== null
  const isUnder = isPreviewing && hasPaper
  useEffect(() => {
    const show = () => {
      const { failing, conflicts } = queue.state()
      page.setUnsaved(failing ? queue.unsaved() : new Set())
      page.setConflicts(theirValues(page, conflicts))
    }
    show()
    return queue.subscribe(show)
  }, [page, queue])

  useEffect(() => {
    page.sheet?.goFirst()
    // Fetched while there is a network, for when it is gone. Without pinyin choices are found by their characters.
    loadPinyin().catch(() => undefined)
    loadReader().catch(() => undefined)
  }, [page])

  const wasUnder = useRef(isUnder)
  useEffect(() => {
    // The keyboard comes back to the cell where it was.
    if (wasUnder.current && !isUnder) page.returnToTable()
    wasUnder.current = isUnder
  }, [page, isUnder])

  useEffect(() => {
    if (isUnder) return
    // On the document, since nothing may have the keyboard.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const command = pageCommand(event, page.sheet?.typing() != null || isOwnText(event.target))
      if (!command) return
      event.preventDefault()
      if (command === 'save') queue.retry()
      else if (command === 'region' || command === 'regionBack') goToRegion(command === 'region' ? 1 : -1)
      else page[command]()
      // What is put away must not keep the keyboard.
      if (command === 'closeDrawer' && isInSide(event.target)) page.returnToTable()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [page, queue, isUnder])

  return (
    <PageContext value={page}>
      {isUnder ? <PrintPreview onClose={() => onPreview(false)} /> : hasPaper && <PrintedPaper />}
      <div className="tf-page" inert={isUnder}>
        <TopBar
          queue={queue}
          facts={facts}
          onBack={onBack}
          onPrint={hasPaper ? () => onPreview(true) : () => window.print()}
        />
        <Side name="sections">
          <SectionList />
        </Side>
        <main className="tf-main" tabIndex={-1} data-region="">
          {page.clipboard && <ReadingLine clipboard={page.clipboard} />}
          <SaveBanner queue={queue} />
          {notes && <NoteLine notes={notes} />}
          <PageForm page={page} />
        </main>
        <Side name="findings">
          <PanelOf page={page}>
            <ConflictList queue={queue} />
            <LocalList queue={queue} />
            <StartGuide />
            <FindingPanel />
          </PanelOf>
        </Side>
        <StatusOf page={page} />
        <OpenLayer />
      </div>
    </PageContext>
  )
}

/** The findings, or while a block is held over the table what becomes of it. */
function PanelOf({ page, children }: { readonly page: FillPage; readonly children: React.ReactNode }) {
  const isHeld = useHeld(page)
  return isHeld && page.clipboard ? <PastePanel clipboard={page.clipboard} /> : children
}

function StatusOf({ page }: { readonly page: FillPage }) {
  const isHeld = useHeld(page)
  return isHeld && page.clipboard ? <PasteStatus clipboard={page.clipboard} /> : <StatusBar />
}

/** Whether a block is held over the table. */
function useHeld({ clipboard }: FillPage): boolean {
  return useSyncExternalStore(
    clipboard?.store.subscribe ?? (() => () => undefined),
    () => clipboard?.store.getState().held != null,
  )
}

/** What lies over the page, if anything does. */
function OpenLayer() {
  const layer = usePageState((state) => state.layer)
  if (layer === 'keys') return <KeysLayer />
  if (layer === 'notes') return <NotesLayer />
  return layer === 'help' ? <HelpLayer /> : null
}

interface SideProps {
  readonly name: 'sections' | 'findings'
  readonly children: React.ReactNode
}

function Side({ name, children }: SideProps) {
  // What becomes of a block that is held over the table is seen on every screen.
  const isHeld = useHeld(usePage()) && name === 'findings'
  const isOpen = usePageState((state) => state.drawer === name) || isHeld
  return (
    <div className={`tf-side tf-side-${name}${isOpen ? ' tf-side-open' : ''}`} data-region="">
      {children}
    </div>
  )
}

function isInSide(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.tf-side') !== null
}

/** A text control outside of the table keeps its own undo. */
function isOwnText(target: EventTarget | null): boolean {
  return (
    (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
    target.closest('.tb-sheet') === null
  )
}

/** What others put into the cells that are waiting for a choice. */
function theirValues(page: FillPage, conflicts: readonly Conflict[]): ReadonlyMap<string, string> {
  return new Map(
    conflicts.flatMap(({ edit, stands }) =>
      edit.op === 'set' ? [[edit.at, valueWords(page.form, edit.at, stands)] as const] : [],
    ),
  )
}
