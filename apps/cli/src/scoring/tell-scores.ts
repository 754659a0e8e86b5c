import { type Finding, sentence } from '@tianbao/finding'
import { type Form, messagesFor, type ScoreRow, type ScoreSheet } from '@tianbao/form'
import { Misuse } from '../misuse.ts'
import { pathsIn } from '../output/paths-in.ts'

/** The score sheet of a form. @throws Misuse where its template scores nothing. */
export function sheetOf(form: Form): ScoreSheet {
  const sheet = form.scores()
  if (sheet === null) throw new Misuse(`${form.template.title} 的模板没有计分。`)
  return sheet
}

/** All that a form scores, with what it rests on, as JSON: nothing has to be looked up elsewhere to check it. */
export function scoresAsJson(form: Form, file: string): object {
  const sheet = sheetOf(form)
  const pathOf = pathsIn(form.data())
  const messages = messagesFor(form.template, 'zh-CN')
  const told = (finding: Finding) => ({
    code: finding.code,
    message: sentence(finding, messages),
    paths: finding.addresses.map(pathOf),
  })
  const evidenceOf = ({ address }: ScoreRow) => {
    const found = form.evidence(address)
    return { pool: found?.pool ?? null, evidence: found?.evidence ?? null }
  }
  const rowOf = (row: ScoreRow) => ({
    address: row.address,
    path: pathOf(row.address),
    name: row.name,
    levels: row.levels.map(({ name }) => name),
    clause: row.clause,
    state: row.state,
    full: row.full,
    points: row.points,
    computed: row.computed,
    lost: row.lost,
    missing: row.missing.map(pathOf),
    problems: row.problems.map(told),
    readings: row.readings,
    ...evidenceOf(row),
  })
  const { total, grade, awaiting, settings } = sheet
  return {
    file,
    total: total.points,
    grade,
    sum: total.sum,
    full: total.full,
    conversion: total.conversion,
    settings,
    rows: sheet.rows.map(rowOf),
    subtotals: sheet.subtotals.map(({ levels, full, points, open }) => ({
      levels: levels.map(({ name }) => name),
      full,
      points,
      open,
    })),
    awaiting: awaiting.map(pathOf),
  }
}
