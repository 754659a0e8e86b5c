import type { Template } from '@tianbao/template'
import type { DepartmentOutcome, RehearsalReport } from '@tianbao/versions'
import { say } from '../messages/messages.ts'
import { RehearsalFacts } from './RehearsalFacts.tsx'
import './rehearsal.css'

/** How a rehearsal stands. */
export type RehearsalStanding =
  | { readonly is: 'none' }
  | { readonly is: 'running'; readonly done: number; readonly total: number }
  | { readonly is: 'done'; readonly report: RehearsalReport }
  | { readonly is: 'failed'; readonly why: string }

interface RehearsalStripProps {
  readonly standing: RehearsalStanding
  /** The template that was tried: it names rules and cells. */
  readonly template: Template
  onStart(): void
  onStop(): void
}

/** 带入演练: what becomes of each department's submission, the greatest loss first. */
export function RehearsalStrip({ standing, template, onStart, onStop }: RehearsalStripProps) {
  return (
    <section className="d-diff-rehearsal" aria-label={say('difference.rehearsal')}>
      <header>
        <h2>{say('difference.rehearsal')}</h2>
        {standing.is !== 'running' && <small>{say('difference.about')}</small>}
        {standing.is === 'running' ? (
          <>
            <progress max={standing.total || 1} value={standing.done} />
            <small role="status">
              {say('difference.running', { done: standing.done, total: standing.total })}
            </small>
            <button type="button" className="d-button" onClick={onStop}>
              {say('difference.stop')}
            </button>
          </>
        ) : (
          <button type="button" className="d-button" onClick={onStart}>
            {say(standing.is === 'done' ? 'difference.again' : 'difference.start')}
          </button>
        )}
        <span className="d-space" />
        {standing.is === 'done' && <Counts departments={standing.report.departments} />}
      </header>
      {standing.is === 'failed' && <p role="alert">{standing.why}</p>}
      {standing.is === 'done' && <Departments report={standing.report} />}
      {standing.is === 'done' && <RehearsalFacts report={standing.report} template={template} />}
    </section>
  )
}

function Counts({ departments }: { readonly departments: readonly DepartmentOutcome[] }) {
  const count = (...kinds: readonly DepartmentOutcome['is'][]) =>
    departments.filter(({ is }) => kinds.includes(is)).length
  return (
    <>
      <b className="d-ok">{say('difference.counted_ok', { count: count('ok') })}</b>
      <b className="d-warn">{say('difference.counted_asks', { count: count('asks', 'invalid') })}</b>
      <b className="d-bad">{say('difference.counted_loses', { count: count('loses') })}</b>
    </>
  )
}

function Departments({ report }: { readonly report: RehearsalReport }) {
  const departments = report.departments.toSorted(
    (a, b) => b.lost - a.lost || b.asks + b.invalidCount - (a.asks + a.invalidCount),
  )
  const most = Math.max(1, ...departments.map(sizeOf))
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('difference.department')}</th>
          <th scope="col" aria-label={say('difference.share')} />
          <th scope="col">{say('difference.carried')}</th>
          <th scope="col">{say('difference.asks')}</th>
          <th scope="col">{say('difference.lost')}</th>
          <th scope="col">{say('difference.why')}</th>
        </tr>
      </thead>
      <tbody>
        {departments.map((one) => (
          <tr key={one.id}>
            <th scope="row">{one.name}</th>
            <td>
              <span className="d-diff-bar" style={{ width: `${(100 * sizeOf(one)) / most}%` }}>
                <i className="d-bar-ok" style={{ flexGrow: one.carried }} />
                <i className="d-bar-warn" style={{ flexGrow: one.asks + one.invalidCount }} />
                <i className="d-bar-bad" style={{ flexGrow: one.lost }} />
              </span>
            </td>
            <td>{one.carried}</td>
            <td className="d-warn">{one.asks + one.invalidCount}</td>
            <td className={one.lost > 0 ? 'd-bad' : ''}>{one.lost}</td>
            <td>{whyOf(one)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function sizeOf({ carried, asks, invalidCount, lost }: DepartmentOutcome): number {
  return carried + asks + invalidCount + lost
}

function whyOf({ reasons, invalidCount, score, failed }: DepartmentOutcome): string {
  if (failed !== undefined) return failed
  const parts = Object.entries(reasons)
    .filter(([reason]) => reason !== 'archived')
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => say(`difference.reason_${reason}`, { count }))
  if (invalidCount > 0) parts.push(say('difference.invalid', { count: invalidCount }))
  if (score !== null) parts.push(say('difference.score', { was: score.was ?? '—', now: score.now ?? '—' }))
  return parts.join('；')
}
