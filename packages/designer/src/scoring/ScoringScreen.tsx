import { settingsOf } from '@tianbao/scoring'
import { setScoring } from '@tianbao/template'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { say } from '../messages/messages.ts'
import { RuleUndo } from '../rules/RuleUndo.tsx'
import type { PanelProps } from '../screen/panel-props.ts'
import type { ChangeScoring } from './change-scoring.ts'
import { GradeEntries } from './GradeEntries.tsx'
import { IndicatorPoints } from './IndicatorPoints.tsx'
import { ItemEntries } from './ItemEntries.tsx'
import { SettingEntries } from './SettingEntries.tsx'
import { scorableLists } from './scored-lists.ts'
import '../styles/scoring.css'

/** 计分: which rows are scored, what they are worth, what holds where clauses say nothing, and the grades. */
export function ScoringScreen({ design, view }: PanelProps) {
  const template = useStore(design.store, (state) => state.template)
  const lists = useMemo(() => scorableLists(template), [template])
  const scoring = template.scoring ?? {}
  const change: ChangeScoring = (words) =>
    design.gesture('step.scoring', (before) => setScoring(before, words))
  return (
    <div className="d-scoring">
      <section className="d-scoring-items" data-region="table" aria-label={say('screen.scoring')}>
        <ItemEntries items={scoring.items ?? []} lists={lists} form={scoring} change={change} />
        <RuleUndo design={design} />
        <IndicatorPoints
          items={scoring.items ?? []}
          lists={lists}
          total={settingsOf(scoring).total}
          onOpen={view.openNode}
        />
      </section>
      <aside className="d-scoring-settings" data-region="inspector" aria-label={say('scoring.settings')}>
        <h2>{say('scoring.settings')}</h2>
        <SettingEntries scoring={scoring} change={change} />
        <h2>{say('scoring.grades')}</h2>
        <GradeEntries grades={scoring.grades} change={change} />
      </aside>
    </div>
  )
}
