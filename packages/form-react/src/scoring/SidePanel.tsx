import { lazy, Suspense } from 'react'
import { say } from '../messages/messages.ts'
import { usePage, usePageState } from '../page/page-context.ts'
import { FindingPanel } from '../panel/FindingPanel.tsx'
import { useHasScores } from './use-scores.ts'
import '../styles/scores.css'
import '../styles/score-lists.css'

const ScorePanel = lazy(() => import('./ScorePanel.tsx').then((module) => ({ default: module.ScorePanel })))

/** Beside the paper: what is wrong, or in a form that scores, why it scores what it does. */
export function SidePanel() {
  const page = usePage()
  const hasScores = useHasScores()
  const side = usePageState((state) => state.side)
  const count = usePageState((state) => state.entries.length - state.counts.explained)
  if (!hasScores) return <FindingPanel />
  return (
    <>
      <nav className="ts-sides" aria-label={say('score.sides')}>
        <button
          type="button"
          className="tf-toggle"
          aria-pressed={side === 'scores'}
          onClick={() => page.setSide('scores')}
        >
          {say('score.title')}
        </button>
        <button
          type="button"
          className="tf-toggle"
          aria-pressed={side === 'findings'}
          onClick={() => page.setSide('findings')}
        >
          {say('findings.title', { count })}
        </button>
        <button
          type="button"
          className="tf-icon tf-drawer-close"
          aria-label={say('page.close')}
          onClick={() => page.closeDrawer()}
        >
          <span aria-hidden="true">✕</span>
        </button>
      </nav>
      {side === 'findings' ? (
        <FindingPanel />
      ) : (
        <Suspense fallback={<p className="tf-panel-empty">{say('score.opening')}</p>}>
          <ScorePanel />
        </Suspense>
      )}
    </>
  )
}
