import { useMemo, useSyncExternalStore } from 'react'
import { say } from '../messages/messages.ts'
import { usePage } from '../page/page-context.ts'
import { EvidenceActs } from './EvidenceActs.tsx'
import { RowScoreView } from './RowScoreView.tsx'
import { ScoreOverview } from './ScoreOverview.tsx'
import { TotalLine } from './TotalLine.tsx'
import { useScores } from './use-scores.ts'
import '../styles/scoring.css'

/** 评分依据: why the row where one stands scores what it does, and what the form comes to. */
export function ScorePanel() {
  const page = usePage()
  const sheet = useScores()
  const address = useSyncExternalStore(
    page.sheet?.subscribeSpot ?? nothing,
    () => page.sheet?.spot()?.address ?? null,
  )
  // Found anew with every change of the scores: the row's own may be among them.
  const found = useMemo(
    () => (sheet === null || address === null ? null : page.form.evidence(address)),
    [page, sheet, address],
  )
  if (sheet === null) return null
  return (
    <section className="ts-panel" aria-labelledby="scores-title">
      <h2 id="scores-title" className="ts-unseen">
        {say('score.title')}
      </h2>
      <TotalLine sheet={sheet} />
      {found === null ? (
        <p className="ts-none ts-row">{say('score.choose_row')}</p>
      ) : (
        <RowScoreView key={found.row.address} found={found} sheet={sheet} />
      )}
      <EvidenceActs found={found} sheet={sheet} />
      <ScoreOverview sheet={sheet} />
    </section>
  )
}

function nothing(): () => void {
  return () => undefined
}
