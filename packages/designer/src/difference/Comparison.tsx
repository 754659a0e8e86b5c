import { RowLines } from '@tianbao/sheet-react'
import {
  type ChangeClass,
  classMarks,
  classOrder,
  mappingFor,
  outermostMatches,
  type ToldChange,
} from '@tianbao/versions'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { say } from '../messages/messages.ts'
import { downloadJson } from '../saving/download.ts'
import { isConfirmed, markedPlaces, ribbonsOf, showPlace } from './between-tables.ts'
import { ChangeList } from './ChangeList.tsx'
import { ChangeNotes } from './ChangeNotes.tsx'
import { cellMarks } from './cell-marks.ts'
import { classWords } from './class-words.ts'
import { DiffTable } from './DiffTable.tsx'
import { confirmedOf, isToBeDecided, successorsOf } from './decisions.ts'
import type { DifferenceWorld, TemplateChoice } from './difference-world.ts'
import { KeepMatches } from './KeepMatches.tsx'
import { MatchList } from './MatchList.tsx'
import { RehearsalStrip } from './RehearsalStrip.tsx'
import { toldAsJson } from './told-json.ts'
import { type Compared, placesIn } from './use-compared.ts'
import { useKeptMatches } from './use-kept-matches.ts'
import { useNextChange } from './use-next-change.ts'
import { useRehearsal } from './use-rehearsal.ts'
import { waitingWords } from './waiting-words.ts'

interface ComparisonProps {
  readonly compared: Compared
  readonly choice: TemplateChoice
  /** What the other template is chosen with; it stands over its table. */
  readonly picker: ReactNode
  readonly world: DifferenceWorld
}

/** Two templates that both compile: as tables, as sentences with what is decided of them, and rehearsed. */
export function Comparison({ compared, choice, picker, world }: ComparisonProps) {
  const { before, after, old, now, difference, told, matching, counts } = compared
  const [only, setOnly] = useState<ChangeClass | null>(null)
  const [isNotes, setNotes] = useState(false)
  const tables = useRef<HTMLDivElement>(null)
  const side = useRef<HTMLElement>(null)
  const flat = useMemo(() => told.flatMap((one) => [one, ...one.parts]), [told])
  const ribbons = useMemo(() => ribbonsOf(compared), [compared])
  const rehearsal = useRehearsal(world)
  const pair = { from: old, to: now }
  const matched = useKeptMatches(world, pair, matching)
  const { confirmed, decided, nodes } = matched
  const chosen = useMemo(
    () => matching.fields.filter(({ from }) => confirmed.has(from)),
    [matching, confirmed],
  )
  const oldMarks = useMemo(
    () => cellMarks(before, markedPlaces(placesIn(flat, 'before'), chosen)),
    [before, flat, chosen],
  )
  const newMarks = useMemo(
    () => cellMarks(after, markedPlaces(placesIn(flat, 'after'), chosen)),
    [after, flat, chosen],
  )
  useNextChange(side)
  const startRehearsal = () =>
    rehearsal.start({
      from: choice,
      candidate: after.template,
      mapping: mappingFor(old, now, confirmedOf(chosen, decided, nodes)),
    })
  const titles = (side: 'before' | 'after', pattern: string) =>
    (side === 'before' ? before : after).fieldAt(pattern)?.called ?? pattern
  const open = told.filter((change) => isToBeDecided(change) && !isConfirmed(change, chosen))
  const waits = waitingWords(open, decided, outermostMatches(matching.fields).length - chosen.length)
  const choicesFor = (change: ToldChange) =>
    successorsOf(change, old, now).map((to) => ({ to, title: titles('after', to) }))
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
          <small>{say('difference.next')}</small>
          <button
            type="button"
            className="d-button"
            onClick={() =>
              downloadJson(`${fileName(before.template)}-${fileName(after.template)}`, toldAsJson(difference))
            }
          >
            {say('difference.json')}
          </button>
          <button type="button" className="d-button" onClick={() => setNotes(true)}>
            {say('difference.notes')}
          </button>
        </fieldset>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys too */}
        <div className="d-diff-tables" ref={tables} tabIndex={0}>
          <section data-side="was">
            <h2>{picker}</h2>
            <DiffTable
              drawing={before}
              marks={oldMarks}
              only={only}
              label={say('difference.old_table')}
              wordsFor={classWords}
              isHalf
            />
          </section>
          <RowLines tables={tables} lines={ribbons} width={54} className="d-ribbons" line="d-ribbon" />
          <section data-side="now">
            <h2>{say('difference.this', { year: after.template.year })}</h2>
            <DiffTable
              drawing={after}
              marks={newMarks}
              only={only}
              label={say('difference.new_table')}
              wordsFor={classWords}
              isHalf
            />
          </section>
        </div>
        <RehearsalStrip
          template={after.template}
          standing={rehearsal.standing}
          onStart={startRehearsal}
          onStop={rehearsal.stop}
        />
      </div>
      <aside ref={side} className="d-diff-side">
        <ChangeList
          told={told.filter((change) => !isConfirmed(change, chosen))}
          only={only}
          isNewYear={before.template.year !== after.template.year}
          onShow={(path) => showPlace(tables.current, path)}
          decided={decided}
          successors={choicesFor}
          onDecide={matched.decide}
        >
          <MatchList
            matches={outermostMatches(matching.fields)}
            confirmed={confirmed}
            titles={titles}
            onConfirm={matched.confirm}
          />
        </ChangeList>
        <footer className={waits.isDone ? 'd-ok' : 'd-warn'}>
          {waits.words}
          <KeepMatches matched={matched} />
        </footer>
      </aside>
    </div>
  )
}

function fileName({ region, form, year }: Pick<TemplateChoice, 'region' | 'form' | 'year'>): string {
  return `${region}-${form}-${year}`
}
