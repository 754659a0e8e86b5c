import { useState } from 'react'
import { useStore } from 'zustand'
import { useCanvas, useCanvasState } from '../canvas/canvas-context.ts'
import { faceFields, faceWords } from '../canvas/drawing/cell-face.ts'
import { rectName } from '../canvas/place-names.ts'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'
import { CellLooks } from './CellLooks.tsx'
import { FieldPanel } from './FieldPanel.tsx'
import { fieldName } from './field-name.ts'
import { GroupFields } from './GroupFields.tsx'
import { GuessFields } from './GuessFields.tsx'
import { HoldersPanel } from './HoldersPanel.tsx'
import { LinePanel } from './LinePanel.tsx'
import { lineOf } from './line-of.ts'
import { PageCard } from './PageCard.tsx'
import { selectedFields } from './selected-fields.ts'
import { WordsPanel } from './WordsPanel.tsx'

const tabs = ['field', 'many', 'holders', 'look'] as const

/** What one stands on: the field, all that is selected, and how the cells are set. */
export function Inspector() {
  const canvas = useCanvas()
  const state = useCanvasState((now) => now)
  const [tab, setTab] = useState<(typeof tabs)[number]>('field')
  const selection = useStore(canvas.view.store, (now) => now.selection)
  const line = lineOf(state.drawing.template.sheet, selection)
  const cell = canvas.active()
  const face = cell ? state.drawing.faces.get(cell) : undefined
  const own = face ? faceFields(face) : []
  const all = selectedFields(canvas)
  const [range] = canvas.ranges()
  const count = canvas.cells().length
  const [first] = own
  const icon = first === undefined ? 'text' : (state.drawing.fieldAt(first)?.kind ?? 'text')
  if (line !== undefined)
    return (
      <section className="d-inspector" data-region="inspector" aria-label={say('region.inspector')}>
        <h2 className="d-inspected">
          <Icon name="text" />
          <span>{say('line.inspected')}</span>
        </h2>
        <div className="d-inspector-body">
          <LinePanel key={line.id} line={line} />
        </div>
      </section>
    )
  return (
    <section className="d-inspector" data-region="inspector" aria-label={say('region.inspector')}>
      <h2 className="d-inspected">
        <Icon name={icon} />
        <span>
          {(first !== undefined && fieldName(state.drawing.fieldAt, first)) ||
            (face && faceWords(face)) ||
            (range ? rectName(state.drawing, range) : say('status.nothing'))}
        </span>
      </h2>
      <div className="d-tabs" role="tablist">
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={name === tab}
            data-first={name === tab ? '' : undefined}
            onClick={() => setTab(name)}
          >
            {say(`inspector.${name}`, { count })}
          </button>
        ))}
      </div>
      <div role="tabpanel" className="d-inspector-body">
        {tab === 'look' && <CellLooks />}
        {tab === 'look' && <PageCard />}
        {tab === 'holders' && <HoldersPanel />}
        {tab === 'field' && first !== undefined && <FieldPanel key={own.join()} fields={own.slice(0, 1)} />}
        {tab === 'field' && first === undefined && cell && <WordsPanel />}
        {tab === 'many' && all.length > 0 && <FieldPanel key={all.join()} fields={all} />}
        {tab === 'many' && all.length > 0 && <GroupFields key={`${all.join()} group`} fields={all} />}
        {tab === 'many' && all.length === 0 && (
          <div className="d-props">
            <p className="d-none">{say('inspector.no_fields')}</p>
            <GuessFields />
          </div>
        )}
      </div>
    </section>
  )
}
