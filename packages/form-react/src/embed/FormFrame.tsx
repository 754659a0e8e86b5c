import { lazy, Suspense, useRef } from 'react'
import { PanelPlace, ReadingPlace, StatusPlace } from '../clipboard/WhileHeld.tsx'
import { OpenLayer } from '../help/OpenLayer.tsx'
import type { FillPage } from '../page/fill-page-types.ts'
import { OnceJudged } from '../page/OnceJudged.tsx'
import { PageContext } from '../page/page-context.ts'
import { PageRoot } from '../page/page-root.ts'
import { usePageKeys } from '../page/use-page-keys.ts'
import { PrintedPaper } from '../print/PrintedPaper.tsx'
import { PageForm } from '../rjsf/PageForm.tsx'
import { SidePanel } from '../scoring/SidePanel.tsx'
import { scoresAnything } from '../scoring/scores-anything.ts'
import '../styles/form-styles.ts'
import '../print/preview.css'
import './tokens.css'
import './embed.css'

const PrintedScores = lazy(() =>
  import('../scoring/PrintedScores.tsx').then((module) => ({ default: module.PrintedScores })),
)

interface FormFrameProps {
  readonly page: FillPage
  readonly isReadOnly?: boolean
}

/** A form with its findings, or with what its scores rest on, and nothing of a page around it: it takes the place that it is given. */
export function FormFrame({ page, isReadOnly = false }: FormFrameProps) {
  const root = useRef<HTMLDivElement>(null)
  usePageKeys(page, { in: root })
  return (
    <PageContext value={page}>
      <PageRoot value={root}>
        {page.sheet && <PrintedPaper />}
        {scoresAnything(page.form.template) && (
          <Suspense fallback={null}>
            <PrintedScores />
          </Suspense>
        )}
        <div ref={root} className={isReadOnly ? 'tf-embed tf-embed-locked' : 'tf-embed'}>
          <div className="tf-embed-inside">
            <div className="tf-embed-form">
              <ReadingPlace />
              <PageForm page={page} isReadOnly={isReadOnly} />
            </div>
            <div className="tf-embed-findings">
              <PanelPlace>
                <OnceJudged>
                  <SidePanel />
                </OnceJudged>
              </PanelPlace>
            </div>
            <StatusPlace />
          </div>
          <OpenLayer />
        </div>
      </PageRoot>
    </PageContext>
  )
}
