import type { Form, RowEvidence, ScoreSheet } from '@tianbao/form'
import { formatClause } from '@tianbao/reading'
import { Fragment, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { say } from '../messages/messages.ts'
import type { FillPage } from '../page/fill-page-types.ts'
import { usePage, usePageState } from '../page/page-context.ts'
import { computationLines, inputWords } from './computation-words.ts'
import { fullMarksWords } from './full-marks-words.ts'
import { poolWords } from './pool-words.ts'
import { conversionWords, gradeWords, pointsFixed, totalWords } from './reading-totals.ts'
import { numberWords } from './rule-words.ts'
import { settingLines } from './setting-lines.ts'
import { shownSubtotals } from './shown-subtotals.ts'
import '../styles/printed-scores.css'

/**
 * The evidence as a table on paper, made when it is asked for and gone when it is printed. `facts` say whose form it is and
 * of which year.
 */
export function PrintedScores({ facts = [] }: { readonly facts?: readonly string[] }) {
  const page = usePage()
  const isPrinting = usePageState((state) => state.prints === 'scores')
  const paper = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isPrinting) return
    const done = () => flushSync(() => page.store.setState({ prints: 'form' }))
    window.addEventListener('afterprint', done)
    window.print()
    return () => window.removeEventListener('afterprint', done)
  }, [page, isPrinting])
  const sheet = isPrinting ? page.form.scores() : null
  if (sheet === null) return null
  return (
    <div ref={paper} className="ts-printed">
      <ScoreTable page={page} sheet={sheet} facts={facts} />
    </div>
  )
}

interface ScoreTableProps {
  readonly page: FillPage
  readonly sheet: ScoreSheet
  readonly facts: readonly string[]
}

function ScoreTable({ page, sheet, facts }: ScoreTableProps) {
  const { form } = page
  const subtotals = shownSubtotals(sheet)
  const rows = sheet.rows.flatMap((row) =>
    row.state === 'unscored' ? [] : (form.evidence(row.address) ?? []),
  )
  const settings = settingLines(sheet.settings, form.template.scoring?.said ?? {})
  return (
    <table>
      <caption>
        {say('score.print_title', { title: form.template.title })}
        {facts.length > 0 && <small>{facts.join('　')}</small>}
        <small>{settings.map(({ name, value }) => `${name}：${value}`).join('　')}</small>
      </caption>
      <thead>
        <tr>
          {['row', 'clause', 'reading', 'inputs', 'steps', 'points', 'best'].map((column) => (
            <th key={column} scope="col" className={`ts-col-${column}`}>
              {say(`score.print.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((found) => (
          <Fragment key={found.row.address}>
            <PrintedRow form={form} found={found} />
            {subtotals
              .filter(({ row }) => row.address === found.row.address)
              .map(({ key, subtotal }) => (
                <tr key={key}>
                  <th scope="row" colSpan={5} className="ts-printed-sum">
                    {say('score.subtotal_named', {
                      name: subtotal.levels.map(({ name }) => name).join('　'),
                    })}
                  </th>
                  <td colSpan={2}>
                    {pointsFixed(subtotal.points, sheet)} / {numberWords(subtotal.full)}
                  </td>
                </tr>
              ))}
          </Fragment>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={5} className="ts-printed-sum">
            {say('score.sum')}
          </th>
          <td colSpan={2}>
            {pointsFixed(sheet.total.sum, sheet)} / {numberWords(sheet.total.full)}
          </td>
        </tr>
        <tr>
          <th scope="row" colSpan={5} className="ts-printed-sum">
            {[
              conversionWords(sheet),
              ...gradeWords(sheet.grades).map(({ label, words }) => `${label} ${words}`),
              say('score.print.total'),
            ]
              .filter((words) => words !== '')
              .join('　')}
          </th>
          <td colSpan={2}>{totalWords(sheet)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

function PrintedRow({ form, found }: { readonly form: Form; readonly found: RowEvidence }) {
  const { row, reading, evidence } = found
  return (
    <tr>
      <th scope="row">
        {row.name}
        {found.pool !== null && <div className="ts-printed-pool">{poolWords(form, found)}</div>}
      </th>
      <td>{reading.text}</td>
      <td>{reading.rule === null ? say('score.by_person') : formatClause(reading.rule)}</td>
      <td>
        {evidence?.inputs
          .map(({ name, value }) => `${say(`score.input.${name}`)} ${inputWords(name, value)}`)
          .join('；')}
      </td>
      <td>
        {computationLines(evidence?.steps ?? [], evidence?.inputs ?? []).map(
          ({ title, formula, value }, index) => (
            <div key={`${index} ${title}`}>
              {title} {formula === '' ? '' : `${formula} = `}
              {value}
            </div>
          ),
        )}
      </td>
      <td className="ts-printed-points">
        {row.points === null ? say('score.none') : numberWords(row.points)}
        {row.full !== null && ` / ${numberWords(row.full)}`}
        {row.state === 'given' && <div>{say('score.by_person')}</div>}
      </td>
      <td>{fullMarksWords(evidence?.fullMarks ?? []).join('；')}</td>
    </tr>
  )
}
