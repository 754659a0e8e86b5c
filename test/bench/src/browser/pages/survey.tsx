import { createRoot } from 'react-dom/client'
import { Model } from 'survey-core'
import { Survey } from 'survey-react-ui'
import 'survey-core/survey-core.css'
import { root, textAt } from '../bench-page.ts'
import { fill, innovative, middle, phonePattern, sides, type Table, tables, years } from '../same-form.ts'

/** SurveyJS: dynamic matrices for the tables, expressions for the figures, values set with every key. */
let rows = 0

const columns = Object.keys(years)

function money([side, lines]: readonly [string, Readonly<Record<string, string>>]) {
  const names = Object.keys(lines)
  const amounts = names.flatMap((line) =>
    columns.map((column) => ({ type: 'text', inputType: 'number', name: `${side}_${line}_${column}` })),
  )
  const totals = columns.map((column) => ({
    type: 'expression',
    name: `${side}_total_${column}`,
    expression: names.map((line) => `{${side}_${line}_${column}}`).join(' + '),
  }))
  const shares = names.map((line) => ({
    type: 'expression',
    name: `${side}_${line}_share`,
    expression: `{${side}_${line}_current} / {${side}_total_current} * 100`,
    displayStyle: 'decimal',
    maximumFractionDigits: 2,
  }))
  return [...amounts, ...totals, ...shares]
}

function matrix({ name, columns: own }: Table) {
  return {
    type: 'matrixdynamic',
    name,
    maxRowCount: 10_000,
    columns: own.map(({ name: column, title, options, pattern, isRequired }) => ({
      name: column,
      title,
      cellType: options ? 'dropdown' : 'text',
      isRequired: isRequired ?? false,
      ...(options ? { choices: options } : {}),
      ...(pattern ? { validators: [{ type: 'regex', regex: pattern }] } : {}),
    })),
  }
}

window.bench = {
  mount(count) {
    rows = count
    const { income, expense, ...rest } = fill(count)
    const model = new Model({
      textUpdateMode: 'onTyping',
      elements: [
        { type: 'text', name: 'department' },
        { type: 'text', name: 'phone', validators: [{ type: 'regex', regex: phonePattern }] },
        {
          type: 'expression',
          name: 'innovative',
          expression: `countInArray({annual}, 'name', {class} = '${innovative}')`,
        },
        ...Object.entries(sides).flatMap(money),
        ...tables.map(matrix),
      ],
    })
    const amounts = Object.entries({ income, expense }).flatMap(([side, lines]) =>
      Object.entries(lines).flatMap(([line, own]) =>
        Object.entries(own).map(([column, amount]) => [`${side}_${line}_${column}`, amount]),
      ),
    )
    model.data = { ...rest, ...Object.fromEntries(amounts) }
    createRoot(root()).render(<Survey model={model} />)
  },
  selector: (place) =>
    place === 'money'
      ? '[data-name="income_fiscal_current"] input'
      : `[data-name="annual"] tbody tr:nth-of-type(${middle(rows) + 1}) input[aria-label*="指标值"]`,
  shown: (what) =>
    textAt(
      `[data-name="${{ total: 'income_total_current', share: 'income_fiscal_share', innovative: 'innovative' }[what]}"] .sd-question__content`,
    ),
}
