import { useRef } from 'react'
import { PanelPlace, ReadingPlace, StatusPlace } from '../clipboard/WhileHeld.tsx'
import { OpenLayer } from '../help/OpenLayer.tsx'
import type { FillPage } from '../page/fill-page-types.ts'
import { PageContext } from '../page/page-context.ts'
import { PageRoot } from '../page/page-root.ts'
import { usePageKeys } from '../page/use-page-keys.ts'
import { FindingPanel } from '../panel/FindingPanel.tsx'
import { PrintedPaper } from '../print/PrintedPaper.tsx'
import { PageForm } from '../rjsf/PageForm.tsx'
import '../styles/form-styles.ts'
import '../print/preview.css'
import './tokens.css'
import './embed.css'

interface FormFrameProps {
  readonly page: FillPage
  readonly isReadOnly?: boolean
}

/** A form with its findings and nothing of a page around it: it takes the place that it is given. */
export function FormFrame({ page, isReadOnly = false }: FormFrameProps) {
  const root = useRef<HTMLDivElement>(null)
  usePageKeys(page, { in: root })
  return (
    <PageContext value={page}>
      <PageRoot value={root}>
        {page.sheet && <PrintedPaper />}
        <div ref={root} className={isReadOnly ? 'tf-embed tf-embed-locked' : 'tf-embed'}>
          <div className="tf-embed-inside">
            <div className="tf-embed-form">
              <ReadingPlace />
              <PageForm page={page} isReadOnly={isReadOnly} />
            </div>
            <div className="tf-embed-findings">
              <PanelPlace>
                <FindingPanel />
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
