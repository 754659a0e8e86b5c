import type { Conflict } from '@tianbao/edit'
import { whenIdle } from '@tianbao/sheet-react'
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef } from 'react'
import { NoteLine, type Notes } from './bars/NoteLine.tsx'
import { SaveBanner } from './bars/SaveBadge.tsx'
import { TopBar } from './bars/TopBar.tsx'
import { loadReader } from './clipboard/paste-block.ts'
import { loadPastePanel, PanelPlace, ReadingPlace, StatusPlace, useIsHeld } from './clipboard/WhileHeld.tsx'
import { OpenLayer } from './help/OpenLayer.tsx'
import type { FillPage } from './page/fill-page-types.ts'
import { LateSectionList, LateSidePanel, LateStartGuide, loadBesidePaper } from './page/late-parts.ts'
import { OnceJudged } from './page/OnceJudged.tsx'
import { PageContext, usePageState } from './page/page-context.ts'
import { PageRoot } from './page/page-root.ts'
import { goToRegion } from './page/regions.ts'
import { usePageKeys } from './page/use-page-keys.ts'
import { CarriedList } from './panel/CarriedList.tsx'
import { ConflictList } from './panel/ConflictList.tsx'
import { LocalList } from './panel/LocalList.tsx'
import { valueWords } from './panel/value-words.ts'
import { loadRowDrag } from './paper/DragHandle.tsx'
import { loadPinyin } from './pinyin/pinyin.ts'
import { PrintedPaper } from './print/PrintedPaper.tsx'
import { PrintPreview } from './print/PrintPreview.tsx'
import { PageForm } from './rjsf/PageForm.tsx'
import type { SaveQueue } from './saving/save-queue.ts'
import { scoresAnything } from './scoring/scores-anything.ts'
import './styles/form-styles.ts'
import './styles/screens.css'
import './styles/print.css'

const PrintedScores = lazy(() =>
  import('./scoring/PrintedScores.tsx').then((module) => ({ default: module.PrintedScores })),
)

interface FillScreenProps {
  readonly page: FillPage
  readonly queue: SaveQueue
  /** Said beside the title: who fills it, which year, who issued the form. */
  readonly facts: readonly string[]
  readonly notes?: Notes
  /** What stands over the paper until it is answered: another version of the form, values that were brought along. */
  readonly banner?: ReactNode
  readonly onBack: () => void
  /** The print preview lies over the page; it is opened and closed by its address. */
  readonly isPreviewing: boolean
  readonly onPreview: (isPreviewing: boolean) => void
}

/** The page that fills a form: the printed form itself, and around it only what is information. */
export function FillScreen(props: FillScreenProps) {
  const { page, queue, facts, notes, banner, onBack, isPreviewing, onPreview } = props
  const root = useRef<HTMLDivElement>(null)
  const hasPaper = page.sheet !== null
  const isUnder = isPreviewing && hasPaper
  const hasScores = scoresAnything(page.form.template)
  useFirstCell(page)
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
    loadBesidePaper()
    // Fetched while there is a network, for when it is gone. Without pinyin choices are found by their characters.
    return whenIdle(() => {
      loadPinyin().catch(() => undefined)
      loadReader().catch(() => undefined)
      loadPastePanel().catch(() => undefined)
      loadRowDrag().catch(() => undefined)
    })
  }, [])

  const wasUnder = useRef(isUnder)
  useEffect(() => {
    // The keyboard comes back to the cell where it was.
    if (wasUnder.current && !isUnder) page.returnToTable()
    wasUnder.current = isUnder
  }, [page, isUnder])

  const outer = useMemo(
    () => ({
      save: () => queue.retry(),
      region: () => goToRegion(1),
      regionBack: () => goToRegion(-1),
    }),
    [queue],
  )
  usePageKeys(page, { in: 'document', isDeaf: isUnder, outer })

  return (
    <PageContext value={page}>
      <PageRoot value={root}>
        {isUnder ? <PrintPreview onClose={() => onPreview(false)} /> : hasPaper && <PrintedPaper />}
        {hasScores && (
          <Suspense fallback={null}>
            <PrintedScores facts={facts} />
          </Suspense>
        )}
        <div ref={root} className="tf-page" data-scores={hasScores ? '' : undefined} inert={isUnder}>
          <TopBar
            queue={queue}
            facts={facts}
            onBack={onBack}
            onPrint={hasPaper ? () => onPreview(true) : () => window.print()}
          />
          <Side name="sections">
            <OnceJudged>
              <LateSectionList />
            </OnceJudged>
          </Side>
          <main className="tf-main" tabIndex={-1} data-region="">
            <ReadingPlace />
            {banner}
            <SaveBanner queue={queue} />
            {notes && <NoteLine notes={notes} />}
            <PageForm page={page} />
          </main>
          <Side name="findings">
            <PanelPlace>
              <ConflictList queue={queue} />
              <LocalList queue={queue} />
              <CarriedList />
              <OnceJudged>
                <LateStartGuide />
                <LateSidePanel />
              </OnceJudged>
            </PanelPlace>
          </Side>
          <StatusPlace />
          <OpenLayer />
        </div>
      </PageRoot>
    </PageContext>
  )
}

/** One stands in the first cell before the table is drawn: it is drawn with the editor there, and not a second time. */
function useFirstCell(page: FillPage): void {
  const opened = useRef<FillPage | null>(null)
  if (opened.current === page) return
  opened.current = page
  page.sheet?.goFirst()
}

interface SideProps {
  readonly name: 'sections' | 'findings'
  readonly children: React.ReactNode
}

function Side({ name, children }: SideProps) {
  // What becomes of a block that is held over the table is seen on every screen.
  const isHeld = useIsHeld() && name === 'findings'
  const isOpen = usePageState((state) => state.drawer === name) || isHeld
  return (
    <div className={`tf-side tf-side-${name}${isOpen ? ' tf-side-open' : ''}`} data-region="">
      {children}
    </div>
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
