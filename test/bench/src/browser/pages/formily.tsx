import { type Form as CoreForm, createForm, onFieldValueChange, onFormMount } from '@formily/core'
import {
  createSchemaField,
  FormProvider,
  observer,
  RecursionField,
  useField,
  useFieldSchema,
} from '@formily/react'
import { createRoot } from 'react-dom/client'
import { root, textAt } from '../bench-page.ts'
import { addUp, countInnovative } from '../figures.ts'
import { fill, middle, phonePattern, sides, type Table, tables, years } from '../same-form.ts'

/** Formily with plain HTML controls, the lightest it can be drawn with; figures by its field effects. */
let rows = 0

interface ControlProps {
  readonly value?: string | number
  readonly options?: readonly string[]
  onChange?(value: string | number): void
}

function Text({ value, onChange }: ControlProps) {
  const { address } = useField()
  return (
    <input
      data-at={address.toString()}
      value={value ?? ''}
      onChange={(event) => onChange?.(event.target.value)}
    />
  )
}

function Amount({ value, onChange }: ControlProps) {
  const { address } = useField()
  return (
    <input
      data-at={address.toString()}
      type="number"
      value={value ?? ''}
      onChange={(event) => onChange?.(event.target.valueAsNumber)}
    />
  )
}

function Choice({ value, options, onChange }: ControlProps) {
  return (
    <select value={value ?? ''} onChange={(event) => onChange?.(event.target.value)}>
      <option value="" />
      {options?.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </select>
  )
}

const Rows = observer(() => {
  const field = useField<
    { value: readonly unknown[]; address: never; props: never } & never
  >() as unknown as {
    readonly value?: readonly unknown[]
  }
  const { items } = useFieldSchema()
  if (!items || Array.isArray(items)) return null
  return (
    <table>
      <tbody>
        {field.value?.map((_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are named by their places in Formily
          <tr key={at}>
            <td>
              <RecursionField schema={items} name={at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
})

const SchemaField = createSchemaField({ components: { Text, Amount, Choice, Rows } })

function money(lines: Readonly<Record<string, string>>) {
  const number = { type: 'number', 'x-component': 'Amount' }
  const line = {
    type: 'object',
    properties: Object.fromEntries([...Object.keys(years), 'share'].map((column) => [column, number])),
  }
  return {
    type: 'object',
    properties: Object.fromEntries([...Object.keys(lines), 'total'].map((name) => [name, line])),
  }
}

function list({ columns }: Table) {
  return {
    type: 'array',
    'x-component': 'Rows',
    items: {
      type: 'object',
      properties: Object.fromEntries(
        columns.map(({ name, options, pattern, isRequired }) => [
          name,
          {
            type: 'string',
            required: isRequired ?? false,
            'x-component': options ? 'Choice' : 'Text',
            ...(options ? { 'x-component-props': { options } } : {}),
            ...(pattern ? { pattern } : {}),
          },
        ]),
      ),
    },
  }
}

const schema = {
  type: 'object',
  properties: {
    department: { type: 'string', 'x-component': 'Text' },
    phone: { type: 'string', 'x-component': 'Text', pattern: phonePattern },
    innovative: { type: 'number', 'x-component': 'Amount' },
    income: money(sides.income),
    expense: money(sides.expense),
    ...Object.fromEntries(tables.map((table) => [table.name, list(table)])),
  },
}

function figure(form: CoreForm): void {
  for (const side of ['income', 'expense'] as const) {
    for (const [line, own] of Object.entries(addUp(side, form.values[side])))
      for (const [column, amount] of Object.entries(own as object))
        if (line === 'total' || column === 'share') form.setValuesIn(`${side}.${line}.${column}`, amount)
  }
}

const count = (form: CoreForm) => form.setValuesIn('innovative', countInnovative(form.values.annual))

window.bench = {
  mount(size) {
    rows = size
    const form = createForm({
      initialValues: fill(size),
      effects() {
        onFormMount((own) => {
          figure(own)
          count(own)
        })
        onFieldValueChange('*(income,expense).*.*(current,last,before)', (field, own) => {
          if (!field.address.toString().includes('.total.')) figure(own)
        })
        onFieldValueChange('annual.*.class', (_, own) => count(own))
      },
    })
    createRoot(root()).render(
      <FormProvider form={form}>
        <SchemaField schema={schema as never} />
      </FormProvider>,
    )
  },
  selector: (place) =>
    `[data-at="${place === 'money' ? 'income.fiscal.current' : `annual.${middle(rows)}.target`}"]`,
  shown: (what) =>
    textAt(
      `[data-at="${{ total: 'income.total.current', share: 'income.fiscal.share', innovative: 'innovative' }[what]}"]`,
    ),
}
