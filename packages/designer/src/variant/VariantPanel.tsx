import { editWords, versionsMessages } from '@tianbao/versions'
import { useState } from 'react'
import { useStore } from 'zustand'
import { type DifferenceWorld, servedWorld } from '../difference/difference-world.ts'
import { say } from '../messages/messages.ts'
import type { Design } from '../state/design.ts'
import type { DesignerView } from '../state/designer-view.ts'
import { BaseChoice } from './BaseChoice.tsx'
import { ConflictCard } from './ConflictCard.tsx'
import { EditList } from './EditList.tsx'
import { type Bases, useBases } from './use-bases.ts'
import { useVariant, type VariantActs, type VariantOnBase } from './use-variant.ts'
import { VariantSummary } from './VariantSummary.tsx'
import { VariantTable } from './VariantTable.tsx'
import '../difference/difference.css'
import '../difference/class-marks.css'
import '../difference/change-list.css'
import '../difference/tables.css'
import '../difference/rehearsal.css'
import './variant.css'
import './variant-table.css'

export interface VariantPanelProps {
  readonly design: Design
  readonly view: DesignerView
  /** Left out: the server's. */
  readonly world?: DifferenceWorld
}

/**
 * 地方版: what is the base's, ours and locked, and what becomes of ours on next year's base. Everything that is decided
 * here is a step of the draft.
 */
export function VariantPanel({ design, world = servedWorld }: VariantPanelProps) {
  const template = useStore(design.store, (state) => state.template)
  const pinned = useStore(design.store, (state) => state.variant?.base ?? null)
  const bases = useBases(world, template, pinned)
  const { shown, acts } = useVariant(design, bases.base, bases.next)
  if (bases.trouble !== null)
    return (
      <p className="d-empty" role="alert">
        {bases.trouble}
      </p>
    )
  if (bases.choices !== null && bases.choices.length === 0 && pinned === null)
    return <p className="d-empty">{say('variant.no_base')}</p>
  const isPreview = pinned === null || bases.next !== null
  const go = () => {
    if (pinned === null) acts.become()
    else acts.rebase()
    bases.chooseGoal(null)
  }
  return (
    <div className="d-diff d-variant">
      <div className="d-diff-bar-top">
        <BaseChoice bases={bases} pinned={pinned} />
        <span className="d-space" />
        {shown !== null && isPreview && (
          <button type="button" className="d-button d-primary" onClick={go}>
            {goWords(pinned === null, shown.effective.open)}
          </button>
        )}
        {shown !== null && !isPreview && (
          <b className={shown.effective.open > 0 ? 'd-warn' : 'd-ok'}>
            {shown.effective.open > 0
              ? say('variant.undecided', { count: shown.effective.open })
              : say('variant.settled')}
          </b>
        )}
      </div>
      {bases.isGone && bases.next === null && pinned !== null && (
        <p className="d-empty" role="alert">
          {say('variant.gone', { ...pinned, digest: pinned.digest.slice(0, 12) })}
        </p>
      )}
      {bases.base !== null && shown === null && <p className="d-empty">{say('variant.broken')}</p>}
      {shown !== null && <Body shown={shown} acts={acts} bases={bases} pinned={pinned !== null} />}
    </div>
  )
}

function goWords(isNone: boolean, open: number): string {
  if (isNone) return say('variant.become')
  return open > 0 ? say('variant.go_open', { count: open }) : say('variant.go')
}

interface BodyProps {
  readonly shown: VariantOnBase
  readonly acts: VariantActs
  readonly bases: Bases
  readonly pinned: boolean
}

function Body({ shown, acts, bases, pinned }: BodyProps) {
  const { variant, effective, refused } = shown
  const [selected, setSelected] = useState<string | null>(null)
  const conflicts = effective.outcomes.flatMap((one) => (one.is === 'conflict' ? [one] : []))
  const at = Math.max(
    0,
    conflicts.findIndex(({ id }) => id === selected),
  )
  const open = conflicts[at]
  const edit = variant.edits.find(({ id }) => id === open?.id)?.edit
  const base = bases.goal
  if (base === null) return null
  const isSettling = pinned && bases.next === null
  return (
    <div className="d-variant-body">
      <aside className="d-diff-side">
        <VariantSummary effective={effective} refused={refused}>
          <EditList
            variant={variant}
            outcomes={effective.outcomes}
            template={effective.template}
            selected={open?.id ?? null}
            onSelect={setSelected}
            {...(isSettling && { onRevive: acts.revive })}
          />
        </VariantSummary>
      </aside>
      <div className="d-variant-main">
        <div className="d-variant-table">
          {!isSettling && <p className="d-hint">{say(pinned ? 'variant.preview' : 'variant.not_one')}</p>}
          <VariantTable base={base} variant={variant} effective={effective} />
        </div>
        {open !== undefined && edit !== undefined && (
          <ConflictCard
            key={open.id}
            words={editWords(edit, base, versionsMessages['zh-CN'])}
            conflict={open.conflict}
            variant={variant}
            base={base}
            id={open.id}
            place={{ at, count: conflicts.length }}
            onNext={(by) => setSelected(conflicts.at((at + by) % conflicts.length)?.id ?? null)}
            {...(isSettling && { onDecide: (decision) => acts.decide(open.id, decision) })}
          />
        )}
      </div>
    </div>
  )
}
