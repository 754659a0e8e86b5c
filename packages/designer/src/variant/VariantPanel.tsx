import { sentence } from '@tianbao/finding'
import type { GridCell } from '@tianbao/sheet'
import type { Template } from '@tianbao/template'
import { choicesFor, diffTemplates, type Effective, versionsMessages } from '@tianbao/versions'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { drawDesign } from '../canvas/drawing/draw-design.ts'
import { cellMarks } from '../difference/cell-marks.ts'
import { DiffTable } from '../difference/DiffTable.tsx'
import { type DifferenceWorld, servedWorld } from '../difference/difference-world.ts'
import { say } from '../messages/messages.ts'
import type { Design } from '../state/design.ts'
import type { DesignerView } from '../state/designer-view.ts'
import { BaseChoice } from './BaseChoice.tsx'
import { ConflictCard } from './ConflictCard.tsx'
import { EditList } from './EditList.tsx'
import { editWords } from './edit-words.ts'
import { useBases } from './use-bases.ts'
import { useVariant, type VariantState } from './use-variant.ts'
import '../difference/difference.css'
import '../difference/tables.css'
import './variant.css'

export interface VariantPanelProps {
  readonly design: Design
  readonly view: DesignerView
  /** Left out: the server's. */
  readonly world?: DifferenceWorld
}

/** 地方版: what is the base’s and what is ours, and what becomes of ours on next year’s base. */
export function VariantPanel({ design, view, world = servedWorld }: VariantPanelProps) {
  const template = useStore(design.store, (state) => state.template)
  const bases = useBases(world, template)
  const state = useVariant(bases.base, bases.next, template)
  if (bases.trouble !== null)
    return (
      <p className="d-empty" role="alert">
        {bases.trouble}
      </p>
    )
  if (bases.choices !== null && bases.choices.length === 0)
    return <p className="d-empty">{say('variant.no_base')}</p>
  const put = () => {
    if (state !== null && state.effective.open === 0) {
      design.become('step.rebase', state.effective.template)
      view.show('table')
    }
  }
  return (
    <div className="d-diff d-variant">
      <div className="d-diff-bar-top">
        <BaseChoice bases={bases} />
        <span className="d-space" />
        {state !== null && bases.next !== null && (
          <button
            type="button"
            className="d-button d-primary"
            disabled={state.effective.open > 0}
            onClick={put}
          >
            {state.effective.open > 0
              ? say('variant.undecided', { count: state.effective.open })
              : say('variant.put')}
          </button>
        )}
      </div>
      {state !== null && bases.goal !== null && <Body state={state} base={bases.goal} />}
    </div>
  )
}

function Body({ state, base }: { readonly state: VariantState; readonly base: Template }) {
  const { variant, effective, refused } = state
  const [selected, setSelected] = useState<string | null>(null)
  const conflicts = effective.outcomes.flatMap((one) => (one.is === 'conflict' ? [one] : []))
  const shown = conflicts.find(({ id }) => id === selected) ?? conflicts[0]
  const { drawing, marks } = useMarks(base, effective)
  const edit = variant.edits.find(({ id }) => id === shown?.id)?.edit
  const choices = useMemo(
    () => (shown === undefined ? {} : choicesFor(variant, base, shown.id)),
    [variant, base, shown],
  )
  return (
    <div className="d-variant-body">
      <aside className="d-diff-side">
        <Summary effective={effective} />
        <EditList
          variant={variant}
          outcomes={effective.outcomes}
          template={effective.template}
          selected={shown?.id ?? null}
          onSelect={setSelected}
        />
        <footer className={refused.length === 0 ? 'd-ok' : 'd-bad'}>
          {refused.length === 0
            ? say('variant.adds_up')
            : refused.map((one) => (
                <p key={`${one.code} ${one.addresses[0]}`}>{sentence(one, versionsMessages['zh-CN'])}</p>
              ))}
        </footer>
      </aside>
      <div className="d-variant-main">
        <div className="d-variant-table">
          <p className="d-variant-legend">
            <i className="d-variant-base" /> {say('variant.is_base')}
            <i className="d-variant-local" /> {say('variant.is_local')}
          </p>
          <DiffTable drawing={drawing} marks={marks} only={null} label={say('variant.table')} />
        </div>
        {shown !== undefined && edit !== undefined && (
          <ConflictCard
            key={shown.id}
            title={editWords(edit, base).does}
            conflict={shown.conflict}
            choices={choices}
            onDecide={(decision) => state.decide(shown.id, decision)}
          />
        )}
      </div>
    </div>
  )
}

/** The effective table, with what is ours in it. */
function useMarks(base: Template, effective: Effective) {
  return useMemo(() => {
    const drawing = drawDesign(effective.template)
    const { changes } = diffTemplates(base, effective.template)
    const marks: ReadonlyMap<GridCell, ReturnType<typeof local>> = new Map(
      [...cellMarks(drawing, changes)].map(([cell]) => [cell, local()]),
    )
    return { drawing, marks }
  }, [base, effective])
}

/** Ours is marked as ours, whatever it changed: with a tint, and no character. */
function local() {
  return { class: 'text' as const, isFirst: false }
}

function Summary({ effective: { outcomes, open } }: { readonly effective: Effective }) {
  const count = (is: string) => outcomes.filter((one) => one.is === is).length
  return (
    <header className="d-variant-summary">
      <h2>{say('variant.ours', { count: outcomes.length })}</h2>
      <span className="d-diff-bar">
        <i className="d-bar-ok" style={{ flexGrow: count('stands') }} />
        <i className="d-bar-warn" style={{ flexGrow: open }} />
        <i className="d-variant-adopted" style={{ flexGrow: count('satisfied') + count('retired') }} />
      </span>
      <small>{say('variant.counts', { stands: count('stands'), open, adopted: count('satisfied') })}</small>
    </header>
  )
}
