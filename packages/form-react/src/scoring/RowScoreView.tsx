import type { RowEvidence, ScoreRow, ScoreSheet } from '@tianbao/form'
import { rangeOf } from '@tianbao/scoring'
import { useDeferredValue, useMemo, useSyncExternalStore } from 'react'
import { usePage } from '../page/page-context.ts'
import { ClauseReading } from './ClauseReading.tsx'
import { EvidenceTables } from './EvidenceTables.tsx'
import { GivenPoints } from './GivenPoints.tsx'
import { poolWords } from './pool-words.ts'
import { RowState } from './RowState.tsx'
import { readingTotals } from './reading-totals.ts'
import { typedRow } from './typed-row.ts'

interface RowScoreViewProps {
  readonly found: RowEvidence
  readonly sheet: ScoreSheet
}

/** Why a row scores what it does: how its clause is read, now, as it is typed; what it was measured by; each step. */
export function RowScoreView({ found, sheet }: RowScoreViewProps) {
  const page = usePage()
  const { form } = page
  const typed = useSyncExternalStore(
    page.sheet?.subscribeTyping ?? nothing,
    () => page.sheet?.typing() ?? null,
  )
  // A key is not held up by what follows from it.
  const typing = useDeferredValue(typed)
  const { row, settings } = found
  const shown = useMemo(() => typedRow(form, found, typing), [form, found, typing])
  const from = useMemo(
    () => ({ template: form.template.scoring?.said ?? {}, item: saidOf(found) }),
    [form, found],
  )
  const totals = useMemo(() => readingTotals(form, found, sheet), [form, found, sheet])
  const range = rangeOf({ reading: found.reading, full: row.full }, shown.input.label ?? null)
  return (
    <div className="ts-row">
      <h3 className="ts-row-name">{row.name}</h3>
      {found.pool !== null && <p className="ts-pool">{poolWords(form, found)}</p>}
      {(row.state !== 'unscored' || shown.clause.trim() !== '') && (
        <ClauseReading
          text={shown.clause}
          settings={settings}
          from={from}
          input={shown.input}
          totals={totals}
        />
      )}
      <RowState row={row} />
      {row.cells.score !== undefined && range !== null && isForPerson(row) && (
        <GivenPoints row={row} range={range} at={row.cells.score} />
      )}
      {shown.evidence !== null && (
        <EvidenceTables
          evidence={shown.evidence}
          points={shown.isTyped ? shown.evidence.points : row.points}
        />
      )}
    </div>
  )
}

/** Whether a person gives the points, or has. */
function isForPerson({ state, isOverride, problems }: ScoreRow): boolean {
  if (problems.some(({ code }) => code === 'scoring.given_range')) return true
  return isOverride || state === 'manual' || state === 'open' || state === 'given'
}

/** What the row's own exception settles, as its evidence tells it. */
function saidOf({ evidence, settings }: RowEvidence) {
  const own = evidence?.settled.filter(({ by }) => by === 'item').map(({ name }) => name) ?? []
  return Object.fromEntries(own.map((name) => [name, settings[name]]))
}

function nothing(): () => void {
  return () => undefined
}
