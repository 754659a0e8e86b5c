import { type ChangeClass, classMarks, classOrder, type Match, type ToldChange } from '@tianbao/versions'
import { useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { say } from '../messages/messages.ts'
import type { Design } from '../state/design.ts'
import type { DesignerView } from '../state/designer-view.ts'
import { ChangeList } from './ChangeList.tsx'
import { ChangeNotes } from './ChangeNotes.tsx'
import { cellMarks } from './cell-marks.ts'
import { classWords } from './class-words.ts'
import { DiffTable } from './DiffTable.tsx'
import { type DifferenceWorld, servedWorld, type TemplateChoice } from './difference-world.ts'
import { MatchList } from './MatchList.tsx'
import { RehearsalStrip } from './RehearsalStrip.tsx'
import { type Ribbon, Ribbons } from './Ribbons.tsx'
import { type Compared, mappingOf, placesIn, useCompared } from './use-compared.ts'
import { useOther } from './use-other.ts'
import { useRehearsal } from './use-rehearsal.ts'
import './difference.css'
import './tables.css'

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
  if (trouble !== null)
    return (
      <p className="d-empty" role="alert">
        {trouble}
      </p>
    )
  if (choices !== null && choices.length === 0) return <p className="d-empty">{say('difference.alone')}</p>
  return (
    <div className="d-diff">
      <div className="d-diff-bar-top">
        <label>
          {say('difference.with')}
          <select
            value={choice === null ? '' : keyOf(choice)}
            onChange={(event) => choose(event.target.value)}
          >
            {(choices ?? []).map((one) => (
              <option key={keyOf(one)} value={keyOf(one)}>
                {say('difference.choice', { region: one.regionName, year: one.year })}
              </option>
            ))}
          </select>
        </label>
        <span aria-hidden="true">→</span>
        <b>{say('difference.this', { year: template.year })}</b>
      </div>
      {other !== null && compared === null && <p className="d-empty">{say('difference.broken')}</p>}
      {other !== null && choice !== null && compared !== null && (
        <Comparison key={keyOf(choice)} compared={compared} choice={choice} world={world} />
      )}
    </div>
  )
}

interface ComparisonProps {
  readonly compared: Compared
  readonly choice: TemplateChoice
  readonly world: DifferenceWorld
}

function Comparison({ compared, choice, world }: ComparisonProps) {
  const { before, after, difference, told, matching, counts } = compared
  const [only, setOnly] = useState<ChangeClass | null>(null)
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set())
  const [isNotes, setNotes] = useState(false)
  const tables = useRef<HTMLDivElement>(null)
  const flat = useMemo(() => told.flatMap((one) => [one, ...one.parts]), [told])
  const oldMarks = useMemo(() => cellMarks(before, placesIn(flat, 'before')), [before, flat])
  const newMarks = useMemo(() => cellMarks(after, placesIn(flat, 'after')), [after, flat])
  const ribbons = useMemo(() => ribbonsOf(compared), [compared])
  const rehearsal = useRehearsal(world)
  const chosen = matching.fields.filter(({ from }) => confirmed.has(from))
  const startRehearsal = () =>
    rehearsal.start({
      from: choice,
      candidate: after.template,
      mapping: mappingOf(before.template, after.template, chosen),
    })
  const titles = (side: 'before' | 'after', pattern: string) =>
    (side === 'before' ? before : after).fieldAt(pattern)?.title || pattern
  const confirm = (from: string, is: boolean) =>
    setConfirmed((now) => new Set(is ? [...now, from] : [...now].filter((one) => one !== from)))
  if (isNotes)
    return (
      <ChangeNotes
        before={before.template}
        after={after.template}
        difference={difference}
        onClose={() => setNotes(false)}
      />
    )
  return (
    <div className="d-diff-body">
      <div className="d-diff-main">
        <fieldset className="d-diff-classes" aria-label={say('difference.classes')}>
          {classOrder.map((of) => (
            <button
              key={of}
              type="button"
              aria-pressed={only === of}
              onClick={() => setOnly(only === of ? null : of)}
            >
              <span className={`d-class-mark d-class-${of}`} aria-hidden="true">
                {classMarks[of]}
              </span>
              {say(`difference.class_${of}`)} <b>{counts[of]}</b>
            </button>
          ))}
          <span className="d-space" />
          <button type="button" className="d-button" onClick={() => setNotes(true)}>
            {say('difference.notes')}
          </button>
        </fieldset>
        <div className="d-diff-tables" ref={tables}>
          <section>
            <h2>{say('difference.choice', { region: choice.regionName, year: choice.year })}</h2>
            <DiffTable
              drawing={before}
              marks={oldMarks}
              only={only}
              label={say('difference.old_table')}
              wordsFor={classWords}
            />
          </section>
          <Ribbons tables={tables} ribbons={ribbons} />
          <section>
            <h2>{say('difference.this', { year: after.template.year })}</h2>
            <DiffTable
              drawing={after}
              marks={newMarks}
              only={only}
              label={say('difference.new_table')}
              wordsFor={classWords}
            />
          </section>
        </div>
        <RehearsalStrip standing={rehearsal.standing} onStart={startRehearsal} onStop={rehearsal.stop} />
      </div>
      <aside className="d-diff-side">
        <MatchList
          matches={outermost(matching.fields)}
          confirmed={confirmed}
          titles={titles}
          onConfirm={confirm}
        />
        <ChangeList
          told={told.filter((change) => !isConfirmed(change, chosen))}
          only={only}
          isNewYear={before.template.year !== after.template.year}
          onShow={(path) => showPlace(tables.current, path)}
        />
      </aside>
    </div>
  )
}

/** Of what is matched within something that is matched, the outer one is told. */
function outermost(matches: readonly Match[]): readonly Match[] {
  const places = new Set(matches.map(({ from }) => from))
  return matches.filter(({ from }) => {
    for (let end = from.lastIndexOf('.'); end > 0; end = from.lastIndexOf('.', end - 1))
      if (places.has(from.slice(0, end))) return false
    return true
  })
}

/** What came and went as one thing under two names is told as such, no longer as a loss and a gain. */
function isConfirmed({ code, path }: ToldChange, confirmed: readonly Match[]): boolean {
  if (!/_(added|added_required|removed)$/.test(code)) return false
  const places = confirmed.flatMap(({ from, to }) => [from, ...to])
  return places.some((place) => path === place || path.startsWith(`${place}.`))
}

function ribbonsOf({ before, after, matching }: Compared): readonly Ribbon[] {
  const rows = new Set(after.grid.rows.flatMap(({ address }) => address ?? []))
  const kept = before.grid.rows.flatMap(({ address }): readonly Ribbon[] =>
    address !== undefined && rows.has(address) ? [{ from: address, to: address, is: 'kept' }] : [],
  )
  const matched = matching.fields.flatMap(({ from, to, is }) =>
    to.map((one): Ribbon => ({ from, to: one, is })),
  )
  return [...kept, ...matched]
}

/** Brings the first cell that is marked at a place into sight. */
function showPlace(tables: HTMLElement | null, path: string): void {
  const part = path.startsWith('sheet#') ? path.slice('sheet#'.length) : null
  const rows = [...(tables?.querySelectorAll<HTMLElement>('tr[data-row]') ?? [])]
  const row = rows.findLast(({ dataset }) => path === dataset.row || path.startsWith(`${dataset.row}.`))
  const cells = [...(tables?.querySelectorAll<HTMLElement>('[data-part]') ?? [])]
  const cell = part === null ? undefined : cells.findLast(({ dataset }) => dataset.part === part)
  const target = cell ?? row
  target?.scrollIntoView({ block: 'center' })
}

function keyOf({ region, form, year }: Pick<TemplateChoice, 'region' | 'form' | 'year'>): string {
  return `${region}/${form}/${year}`
}
