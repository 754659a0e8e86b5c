import { sentence } from '@tianbao/finding'
import { type Form, messagesFor, type ScoreRow, type ScoreState, type Subtotal } from '@tianbao/form'
import { formatFixed, formatNumber } from '@tianbao/reading'
import { round } from '@tianbao/rules'
import { alignRows } from '../output/align.ts'
import { plainText } from '../output/plain-text.ts'
import { sheetOf } from './tell-scores.ts'

const heads = ['指标', '实际', '分值', '得分', '怎么来的'] as const

const states: Readonly<Record<ScoreState, string>> = {
  scored: '',
  given: '由人评分',
  manual: '由人评分，还没有给分',
  missing: '没有填全',
  wrong: '算不了分',
  open: '标准没写清怎么算，模板也没定',
  unscored: '没有分值，不计分',
  left_out: '不适用，不计分',
}

/** What a form scores as a table to read and print: rows, subtotals behind the rows of each level, total and grade. */
export function scoreTable(form: Form): string {
  const sheet = sheetOf(form)
  const rows: (readonly string[])[] = [heads]
  for (const [at, row] of sheet.rows.entries()) {
    rows.push(lineOf(form, row))
    const next = sheet.rows[at + 1]
    for (const subtotal of sheet.subtotals.toReversed())
      if (subtotal.rows.at(-1) === lastCounted(subtotal, row, next)) rows.push(subtotalLine(subtotal))
  }
  const { total, grade } = sheet
  const { conversion } = total
  const parts =
    conversion === null || total.points === null
      ? ''
      : `${conversion.sum} ÷ ${conversion.under} × ${conversion.over}${conversion.kept === 0 ? '' : ` + ${conversion.kept}`}`
  rows.push([
    '总分',
    '',
    String(conversion === null ? total.full : sheet.settings.total),
    shown(total.points),
    parts,
  ])
  const end = grade === null ? [] : [`等级：${grade}`]
  const waiting = sheet.awaiting.length > 0 ? [`还有 ${sheet.awaiting.length} 项由人评分。`] : []
  return `${[...alignRows(rows.map((row) => row.map(plainText))), ...end, ...waiting].join('\n')}\n`
}

/** The row behind which a level's subtotal stands: the last of its rows that counts. */
function lastCounted({ rows }: Subtotal, row: ScoreRow, next: ScoreRow | undefined): string | null {
  if (!rows.includes(row.address)) return null
  return next !== undefined && rows.includes(next.address) ? null : row.address
}

function subtotalLine({ levels, full, points, open }: Subtotal): readonly string[] {
  const name = levels.map((level) => level.name).join('　')
  return [
    `小计　${name}`,
    '',
    String(full),
    formatFixed(points, 2),
    open > 0 ? `还有 ${open} 项没有得分` : '',
  ]
}

function lineOf(form: Form, row: ScoreRow): readonly string[] {
  const { actual } = row.cells
  const value = actual === undefined ? '' : form.cell(actual).text
  return [row.name, value, row.full === null ? '' : String(row.full), shown(row.points), whyOf(form, row)]
}

function whyOf(form: Form, row: ScoreRow): string {
  const messages = messagesFor(form.template, 'zh-CN')
  const problems = row.problems.map((problem) => sentence(problem, messages))
  if (row.readings !== null)
    problems.push(
      Object.entries(row.readings)
        .map(([name, points]) => `${name} ${points}`)
        .join('、'),
    )
  if (row.state !== 'scored' || problems.length > 0)
    return [states[row.state], ...problems].filter((text) => text !== '').join('：')
  if (row.lost === 0) return '满分'
  const steps = form.evidence(row.address)?.evidence?.steps ?? []
  return steps
    .flatMap(({ title, value }) =>
      typeof value === 'number' ? [`${title} ${formatNumber(round(value, 4))}`] : [],
    )
    .join('，')
}

function shown(points: number | null): string {
  return points === null ? '—' : formatFixed(points, 2)
}
