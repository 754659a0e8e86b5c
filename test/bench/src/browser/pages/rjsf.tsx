import RjsfForm from '@rjsf/core'
import type { RJSFSchema } from '@rjsf/utils'
import validator from '@rjsf/validator-ajv8'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { root, textAt } from '../bench-page.ts'
import { addUp, countInnovative } from '../figures.ts'
import { fill, middle, phonePattern, sides, type Table, tables, years } from '../same-form.ts'

/** RJSF as it comes, with its own widgets; totals are added up as its pages do it, in `onChange`. */
type Data = ReturnType<typeof withFigures>
let rows = 0

function withFigures(data: ReturnType<typeof fill>) {
  return {
    ...data,
    income: addUp('income', data.income),
    expense: addUp('expense', data.expense),
    innovative: countInnovative(data.annual),
  }
}

const number = { type: 'number' } as const
const schema: RJSFSchema = {
  type: 'object',
  properties: {
    department: { type: 'string' },
    phone: { type: 'string', pattern: phonePattern },
    innovative: { type: 'integer', readOnly: true },
    income: money(sides.income),
    expense: money(sides.expense),
    ...Object.fromEntries(tables.map((table) => [table.name, list(table)])),
  },
}

function money(lines: Readonly<Record<string, string>>): RJSFSchema {
  const columns = [...Object.keys(years), 'share']
  const line = {
    type: 'object',
    properties: Object.fromEntries(columns.map((name) => [name, number])),
  } as const
  return {
    type: 'object',
    properties: Object.fromEntries([...Object.keys(lines), 'total'].map((name) => [name, line])),
  }
}

function list({ columns }: Table): RJSFSchema {
  return {
    type: 'array',
    items: {
      type: 'object',
      required: columns.flatMap((column) => (column.isRequired ? [column.name] : [])),
      properties: Object.fromEntries(
        columns.map(({ name, title, options, pattern }) => [
          name,
          {
            type: 'string',
            title,
            ...(options ? { enum: [...options] } : {}),
            ...(pattern ? { pattern } : {}),
          },
        ]),
      ),
    },
  }
}

function Page({ initial }: { readonly initial: Data }) {
  const [data, setData] = useState(initial)
  return (
    <RjsfForm
      schema={schema}
      validator={validator}
      formData={data}
      onChange={({ formData }) => setData(withFigures(formData))}
      showErrorList={false}
      noHtml5Validate
    />
  )
}

window.bench = {
  mount(count) {
    rows = count
    createRoot(root()).render(<Page initial={withFigures(fill(count))} />)
  },
  selector: (place) =>
    place === 'money' ? '#root_income_fiscal_current' : `#root_annual_${middle(rows)}_target`,
  shown: (what) =>
    textAt(
      {
        total: '#root_income_total_current',
        share: '#root_income_fiscal_share',
        innovative: '#root_innovative',
      }[what],
    ),
}
