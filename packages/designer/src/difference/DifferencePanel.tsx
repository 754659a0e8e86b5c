import { useStore } from 'zustand'
import { say } from '../messages/messages.ts'
import type { Design } from '../state/design.ts'
import type { DesignerView } from '../state/designer-view.ts'
import { Comparison } from './Comparison.tsx'
import { type DifferenceWorld, servedWorld, type TemplateChoice } from './difference-world.ts'
import { NothingBeside } from './NothingBeside.tsx'
import { useCompared } from './use-compared.ts'
import { useOther } from './use-other.ts'
import './difference.css'
import './class-marks.css'
import './change-list.css'
import './tables.css'
import './print.css'

export interface DifferencePanelProps {
  readonly design: Design
  readonly view: DesignerView
  /** Left out: the server's. */
  readonly world?: DifferenceWorld
}

/** 版本差异: this template beside another one, as two tables and as sentences, and what it does to last year’s data. */
export function DifferencePanel({ design, world = servedWorld }: DifferencePanelProps) {
  const template = useStore(design.store, (state) => state.template)
  const { choices, choice, choose, other, trouble } = useOther(world, template)
  const compared = useCompared(other, template)
  if (trouble !== null || choices?.length === 0) return <NothingBeside trouble={trouble} />
  const picker = (
    <select
      aria-label={say('difference.choose')}
      value={choice === null ? '' : keyOf(choice)}
      onChange={(event) => choose(event.target.value)}
    >
      {(choices ?? []).map((one) => (
        <option key={keyOf(one)} value={keyOf(one)}>
          {say('difference.choice', { region: one.regionName, year: one.year })}
        </option>
      ))}
    </select>
  )
  return (
    <div className="d-diff">
      {other !== null && compared === null && (
        <p className="d-empty">
          {picker} {say('difference.broken')}
        </p>
      )}
      {other !== null && choice !== null && compared !== null && (
        <Comparison key={keyOf(choice)} compared={compared} choice={choice} picker={picker} world={world} />
      )}
    </div>
  )
}

function keyOf({ region, form, year }: Pick<TemplateChoice, 'region' | 'form' | 'year'>): string {
  return `${region}/${form}/${year}`
}
