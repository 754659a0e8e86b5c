import { compileTemplate, type Rule, type Template } from '../../../../packages/template/src/index.ts'
import {
  type Column,
  groups,
  innovative,
  phonePattern,
  sides,
  type Table,
  tables,
  years,
} from './same-form.ts'

type Json = Template['schema'][string]
type Band = NonNullable<Template['sheet']>['bands'][number]

const columns = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9']

/**
 * The form as a template of ours, with what the product does beside drawing it: merged levels, totals and shares, checks
 * of single cells, of rows against one another, of a whole table.
 */
const template: Template = {
  format: 1,
  form: 'bench',
  region: '420000',
  year: 2024,
  title: '部门整体绩效目标申报表',
  currency: { unit: '万元', decimals: 2 },
  schema: object('', {
    department: { type: 'string', title: '部门名称', 'x-kind': 'text', maxLength: 60 },
    phone: { type: 'string', title: '联系电话', 'x-kind': 'text', maxLength: 20, pattern: phonePattern },
    income: money('收入', sides.income),
    expense: money('支出', sides.expense),
    innovative: { type: 'integer', title: '创新型指标数', 'x-kind': 'integer' },
    ...Object.fromEntries(tables.map((table) => [table.name, list(table)])),
  }),
  sheet: {
    page: { size: 'A4', orientation: 'landscape', margins: { top: 15, right: 15, bottom: 15, left: 15 } },
    columns: columns.map((id) => ({ id, width: 30 })),
    bands: [
      {
        id: 'head',
        band: 'grid',
        rows: [{ id: 'r1' }],
        cells: [
          { id: 'a', at: ['r1', 'c1'], text: '部门名称' },
          { id: 'b', at: ['r1', 'c2'], text: '{department}' },
          { id: 'c', at: ['r1', 'c4'], text: '联系电话' },
          { id: 'd', at: ['r1', 'c5'], text: '{phone}' },
          { id: 'e', at: ['r1', 'c7'], text: '创新型指标数' },
          { id: 'f', at: ['r1', 'c8'], text: '{innovative}' },
        ],
      },
      {
        id: 'money',
        band: 'table',
        rows: ['income', 'expense'],
        columns: [
          { id: 'side', at: 'c1', head: '资金', level: 1 },
          { id: 'line', at: 'c2', head: '项目', level: 2 },
          { id: 'current', at: 'c4', head: years.current, cell: '{current}' },
          { id: 'share', at: 'c5', head: '占比', cell: '{share}' },
          { id: 'last', at: 'c6', head: years.last, cell: '{last}' },
          { id: 'before', at: 'c8', head: years.before, cell: '{before}' },
        ],
      },
      ...tables.map(tableBand),
    ],
  },
  catalog: [
    {
      id: 'indicators',
      levels: ['一级指标', '三级指标'],
      fixed: [],
      nodes: groups.map((name, i) => ({ id: `g${i}`, name, free: { slots: 0, max: 10_000 } })),
    },
  ],
  rules: [...moneyRules(), ...tables.flatMap(tableRules), ...annualRules()],
}

function object(title: string, properties: Readonly<Record<string, Json>>): Template['schema'] {
  return {
    type: 'object',
    ...(title === '' ? {} : { title }),
    additionalProperties: false,
    'x-order': Object.keys(properties),
    properties,
  }
}

function money(title: string, lines: Readonly<Record<string, string>>): Json {
  const amount = { type: 'number', 'x-kind': 'money' }
  const line = (name: string) =>
    object(name, {
      current: { ...amount, title: years.current },
      share: { type: 'number', title: '占比', 'x-kind': 'percent' },
      last: { ...amount, title: years.last },
      before: { ...amount, title: years.before },
    })
  return object(
    title,
    Object.fromEntries(Object.entries({ ...lines, total: '合计' }).map(([id, name]) => [id, line(name)])),
  )
}

function list({ title, columns }: Table): Json {
  const property = ({ title, options, pattern }: Column): Json => ({
    type: 'string',
    title,
    'x-kind': options ? 'choice' : 'text',
    ...(options ? { enum: options } : { maxLength: 60 }),
    ...(pattern ? { pattern } : {}),
  })
  return {
    type: 'array',
    title,
    'x-catalog': 'indicators',
    maxItems: 10_000,
    items: {
      ...object('', {
        id: { type: 'string' },
        under: { type: 'string' },
        ...Object.fromEntries(columns.map((column) => [column.name, property(column)])),
      }),
      required: ['id', ...columns.flatMap((column) => (column.isRequired ? [column.name] : []))],
    },
  }
}

function tableBand({ name, title, columns: own }: Table): Band {
  return {
    id: `${name}_block`,
    band: 'stack',
    title,
    bands: [
      {
        id: `${name}_table`,
        band: 'table',
        rows: name,
        columns: [
          { id: 'l1', at: 'c1', head: '一级指标', level: 1 },
          ...own.map((column, i) => ({
            id: column.name,
            at: columns[i + 1] ?? '',
            head: column.title,
            cell: `{${column.name}}`,
          })),
        ],
      },
    ],
  }
}

function v(path: string) {
  return { var: path }
}

function moneyRules(): Rule[] {
  const rules = Object.entries(sides).flatMap(([side, lines]): Rule[] => [
    {
      id: `${side}_total`,
      type: 'compute',
      columns: Object.keys(years),
      target: `${side}.total.$column`,
      logic: { sum: Object.keys(lines).map((line) => v(`${side}.${line}.$column`)) },
    },
    ...Object.keys(lines).map(
      (line): Rule => ({
        id: `${side}_${line}_share`,
        type: 'compute',
        target: `${side}.${line}.share`,
        logic: { '*': [{ ratio: [v(`${side}.${line}.current`), v(`${side}.total.current`)] }, 100] },
      }),
    ),
  ])
  const balance: Rule = {
    id: 'balance',
    type: 'check',
    columns: Object.keys(years),
    severity: 'error',
    at: ['income.total.$column', 'expense.total.$column'],
    let: { in: v('income.total.$column'), out: v('expense.total.$column') },
    logic: { near: [v('$in'), v('$out'), 0.005] },
    message: '收入合计 {in:2} 与支出合计 {out:2} 不等',
  }
  return [...rules, balance]
}

function tableRules({ name }: Table): Rule[] {
  return [
    {
      id: `${name}_same_name`,
      type: 'check',
      severity: 'error',
      at: [`${name}.*.name`],
      let: { twice: { duplicates: [{ map: [v(name), v('name')] }] } },
      logic: { '==': [{ count: [v('$twice')] }, 0] },
      message: '同名指标：{twice}',
    },
    {
      id: `${name}_copied`,
      type: 'check',
      each: name,
      severity: 'warning',
      at: ['$row.note', '$row.name'],
      logic: { '!=': [v('$row.note'), v('$row.name')] },
      message: '{name}的备注与名称相同',
    },
    {
      id: `${name}_reads`,
      type: 'check',
      each: name,
      severity: 'warning',
      at: ['$row.target'],
      logic: { target: [v('$row.target')] },
      message: '{name}的指标值读不懂',
    },
  ]
}

function annualRules(): Rule[] {
  return [
    {
      id: 'innovative',
      type: 'compute',
      target: 'innovative',
      logic: { count: [{ filter: [v('annual'), { '==': [v('class'), innovative] }] }] },
    },
    {
      id: 'enough_innovative',
      type: 'check',
      severity: 'hint',
      at: ['innovative'],
      logic: { '>=': [v('innovative'), 1] },
      message: '没有创新型指标',
    },
    {
      id: 'history',
      type: 'check',
      each: 'annual',
      severity: 'hint',
      at: ['$row.before', '$row.last'],
      logic: { '!=': [v('$row.last'), v('$row.before')] },
      message: '{name}两年的值相同',
    },
  ]
}

/** The template as our server hands it to the page. */
export function compiledTemplate(): string {
  const compilation = compileTemplate(template)
  if (!compilation.compiled)
    throw new Error(`The template of the bench is not right: ${JSON.stringify(compilation)}`)
  return JSON.stringify(compilation.compiled)
}
