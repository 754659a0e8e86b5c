import { Form } from '@bpmn-io/form-js-viewer'
import '@bpmn-io/form-js-viewer/dist/assets/form-js-base.css'
import { root, textAt } from '../bench-page.ts'
import { fill, innovative, middle, phonePattern, sides, type Table, tables, years } from '../same-form.ts'

/** form-js: dynamic lists for the tables, FEEL expressions for the figures. */
let rows = 0
const columns = Object.keys(years)

/** Ids that name the inputs on the page: form-js puts its own prefix before and the places of rows behind. */
const field = (key: string, more: Readonly<Record<string, unknown>>) => ({ id: `f_${key}`, key, ...more })

function money([side, lines]: readonly [string, Readonly<Record<string, string>>]) {
  const names = Object.keys(lines)
  const number = (key: string, more = {}) => field(key, { type: 'number', label: key, ...more })
  const figure = (key: string, feel: string) =>
    field(key, { type: 'expression', expression: feel, computeOn: 'change' })
  const shown = (key: string) => ({ type: 'text', text: `{{${key}}}` })
  const total = (column: string) => `${side}_total_${column}`
  const share = (line: string) => `${side}_${line}_share`
  return [
    ...names.flatMap((line) => columns.map((column) => number(`${side}_${line}_${column}`))),
    ...columns.map((column) =>
      figure(total(column), `=${names.map((line) => `${side}_${line}_${column}`).join(' + ')}`),
    ),
    ...names.map((line) =>
      figure(share(line), `=round half up(${side}_${line}_current / ${total('current')} * 100, 2)`),
    ),
    ...[...columns.map(total), ...names.map(share)].map(shown),
  ]
}

function list({ name, columns: own }: Table) {
  return {
    id: `l_${name}`,
    type: 'dynamiclist',
    path: name,
    label: name,
    defaultRepetitions: 0,
    disableCollapse: true,
    components: own.map(({ name: column, title, options, pattern, isRequired }) => ({
      id: `${name}_${column}`,
      key: column,
      label: title,
      type: options ? 'select' : 'textfield',
      ...(options ? { values: options.map((value) => ({ value, label: value })) } : {}),
      validate: { ...(isRequired ? { required: true } : {}), ...(pattern ? { pattern } : {}) },
    })),
  }
}

window.bench = {
  mount(count) {
    rows = count
    const { income, expense, ...rest } = fill(count)
    const amounts = Object.entries({ income, expense }).flatMap(([side, lines]) =>
      Object.entries(lines).flatMap(([line, own]) =>
        Object.entries(own).map(([column, amount]) => [`${side}_${line}_${column}`, amount]),
      ),
    )
    const schema = {
      type: 'default',
      id: 'bench',
      schemaVersion: 18,
      components: [
        field('department', { type: 'textfield', label: 'department' }),
        field('phone', { type: 'textfield', label: 'phone', validate: { pattern: phonePattern } }),
        field('innovative', {
          type: 'expression',
          expression: `=count(annual[class = "${innovative}"])`,
          computeOn: 'change',
        }),
        { type: 'text', text: '{{innovative}}' },
        ...Object.entries(sides).flatMap(money),
        ...tables.map(list),
      ],
    }
    // A figure follows the key, as everywhere here: by itself form-js waits for 300 ms.
    const form = new Form({ container: root(), ...{ debounce: false } })
    form.importSchema(schema, { ...rest, ...Object.fromEntries(amounts) })
  },
  selector: (place) =>
    place === 'money'
      ? 'input[id*="f_income_fiscal_current"]'
      : `input[id*="annual_target"][id*="_${middle(rows)}"]`,
  // Texts bear no ids: they come in the order of the schema.
  shown: (what) =>
    textAt('.fjs-form-field-text', { innovative: 0, total: 1, share: 1 + columns.length }[what]),
}
