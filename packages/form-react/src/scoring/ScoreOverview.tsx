import type { ScoreSheet } from '@tianbao/form'
import { useMemo } from 'react'
import { say } from '../messages/messages.ts'
import { usePage } from '../page/page-context.ts'
import { lostPoints } from './lost-points.ts'
import { openReadingsWords } from './open-readings.ts'
import { pointsFixed } from './reading-totals.ts'
import { numberWords } from './rule-words.ts'
import { settingLines } from './setting-lines.ts'
import '../styles/word-bars.css'

/** What the whole form comes to: by level, where points were lost, what still waits, and how it is scored. */
export function ScoreOverview({ sheet }: { readonly sheet: ScoreSheet }) {
  return (
    <>
      <Readings sheet={sheet} />
      <Levels sheet={sheet} />
      <Lost sheet={sheet} />
      <Awaiting sheet={sheet} />
      <Settings sheet={sheet} />
    </>
  )
}

function Readings({ sheet }: { readonly sheet: ScoreSheet }) {
  const { form } = usePage()
  const words = useMemo(() => openReadingsWords(form, sheet), [form, sheet])
  return words === null ? null : <p className="ts-part ts-readings">{words}</p>
}

function Levels({ sheet }: { readonly sheet: ScoreSheet }) {
  const { subtotals, total } = sheet
  return (
    <table className="ts-levels">
      <caption>{say('score.levels')}</caption>
      <thead className="ts-unseen">
        <tr>
          <th scope="col">{say('score.level')}</th>
          <th scope="col">{say('score.line.points')}</th>
          <th scope="col">{say('score.input.full')}</th>
        </tr>
      </thead>
      <tbody>
        {subtotals.map(({ levels, points, full, open }) => (
          <tr key={levels.map(({ id }) => id).join('/')} className={`ts-level-${Math.min(3, levels.length)}`}>
            <th scope="row">
              {levels.at(-1)?.name}
              {open > 0 && <span className="ts-open">{say('score.open_rows', { count: open })}</span>}
            </th>
            <td>{pointsFixed(points, sheet)}</td>
            <td>{numberWords(full)}</td>
          </tr>
        ))}
        <tr className="ts-level-sum">
          <th scope="row">{say('score.sum')}</th>
          <td>{pointsFixed(total.sum, sheet)}</td>
          <td>{numberWords(total.full)}</td>
        </tr>
      </tbody>
    </table>
  )
}

function Lost({ sheet }: { readonly sheet: ScoreSheet }) {
  const page = usePage()
  const losing = lostPoints(sheet)
  return (
    <section className="ts-part">
      <h3>{say('score.lost')}</h3>
      {losing.length === 0 && <p className="ts-none">{say('score.nothing_lost')}</p>}
      <ul className="ts-losses">
        {losing.map(({ row, lost, share }) => (
          <li key={row.address}>
            <button
              type="button"
              className="ts-loss"
              onClick={() => page.goTo(row.cells.score ?? row.address)}
            >
              <span className="ts-loss-name">{row.name}</span>
              <svg className="ts-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect className="ts-bar-part" x="0" y="0" width={share} height="8" />
              </svg>
              <span className="ts-loss-points">−{numberWords(lost)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Awaiting({ sheet }: { readonly sheet: ScoreSheet }) {
  const page = usePage()
  const waiting = sheet.rows.filter(({ address }) => sheet.awaiting.includes(address))
  if (waiting.length === 0) return null
  return (
    <section className="ts-part">
      <h3>{say('score.awaiting', { count: waiting.length })}</h3>
      <ul className="ts-losses">
        {waiting.map(({ address, name, cells }) => (
          <li key={address}>
            <button type="button" className="ts-jump" onClick={() => page.goTo(cells.score ?? address)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Settings({ sheet }: { readonly sheet: ScoreSheet }) {
  const said = usePage().form.template.scoring?.said ?? {}
  return (
    <section className="ts-part">
      <h3>{say('score.settings')}</h3>
      <dl className="ts-settings">
        {settingLines(sheet.settings, said).map(({ name, value, by }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value}
              {by !== null && <span className="ts-by">{say(`score.by.${by}`)}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
