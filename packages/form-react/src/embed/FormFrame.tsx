import { useRef } from 'react'
import { StatusBar } from '../bars/StatusBar.tsx'
import { HelpLayer } from '../help/HelpLayer.tsx'
import { KeysLayer } from '../help/KeysLayer.tsx'
import { NotesLayer } from '../help/NotesLayer.tsx'
import type { FillPage } from '../page/fill-page-types.ts'
import { PageContext, usePageState } from '../page/page-context.ts'
import { FindingPanel } from '../panel/FindingPanel.tsx'
import { PageForm } from '../rjsf/PageForm.tsx'
import { usePageKeys } from './use-page-keys.ts'
import '../styles/page.css'
import '../styles/bars.css'
import '../styles/paper.css'
import '../styles/rjsf.css'
import '../styles/findings.css'
import '../styles/help.css'
import './tokens.css'
import './embed.css'

interface FormFrameProps {
  readonly page: FillPage
  readonly isReadOnly?: boolean
}

/** A form with its findings and nothing of a page around it: it takes the place that it is given. */
export function FormFrame({ page, isReadOnly = false }: FormFrameProps) {
  const root = useRef<HTMLDivElement>(null)
  usePageKeys(page, root)
  return (
    <PageContext value={page}>
      <div ref={root} className={isReadOnly ? 'tf-embed tf-embed-locked' : 'tf-embed'}>
        <div className="tf-embed-inside">
          <div className="tf-embed-form">
            <PageForm page={page} isReadOnly={isReadOnly} />
          </div>
          <div className="tf-embed-findings">
            <FindingPanel />
          </div>
          <StatusBar />
        </div>
        <OpenLayer />
      </div>
    </PageContext>
  )
}

function OpenLayer() {
  const layer = usePageState((state) => state.layer)
  if (layer === 'keys') return <KeysLayer />
  if (layer === 'notes') return <NotesLayer />
  return layer === 'help' ? <HelpLayer /> : null
}
