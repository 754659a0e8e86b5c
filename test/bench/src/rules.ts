/** A rule in standard JSON-Logic, so that every engine can run it. */
export type Rule = Readonly<Record<string, unknown>>

const v = (path: string): Rule => ({ var: path })
const columns = ['current', 'last', 'before']
const sides = { income: ['fiscal', 'special', 'unit'], expense: ['staff', 'running', 'target'] }
const dimensions = ['运行成本', '管理效率', '履职效能', '社会效应', '可持续发展能力', '满意度']
const bases = ['计划标准', '行业标准', '历史标准', '预算支出标准', '其他']
const classes = ['绩效基本型', '绩效创新型']
const staffWords = ['工资', '社保', '公积金', '津贴', '办公费']

/** Whether two figures differ by no more than a tolerance. */
function near(a: unknown, b: unknown, tolerance: number): Rule {
  return { '<=': [-tolerance, { '-': [a, b] }, tolerance] }
}

/**
 * 57 rules, as the forms of departments have them. Money: totals, shares, balance, changes against last year. Tables:
 * every dimension has a target, vocabularies, weights, history. Texts and header: required, copied, years.
 */
export function rules(): readonly Rule[] {
  return [...moneyRules(), ...projectRules(), ...tableRules(), ...headerRules()]
}

function moneyRules(): Rule[] {
  const found: Rule[] = []
  for (const [side, lines] of Object.entries(sides)) {
    const cell = (line: string, column: string) => v(`funds.${side}.${line}.${column}`)
    const sumOf = (column: string) => ({ '+': lines.map((line) => cell(line, column)) })
    for (const column of columns) found.push(near(sumOf(column), cell('total', column), 0.005))
    for (const line of lines) {
      const share = { '/': [{ '*': [cell(line, 'current'), 100] }, cell('total', 'current')] }
      found.push(near(cell(line, 'share'), share, 0.00500001))
    }
    found.push(near(sumOf('share'), 100, 0.015))
    for (const line of [...lines, 'total']) {
      const change = { '/': [{ '-': [cell(line, 'current'), cell(line, 'last')] }, cell(line, 'last')] }
      found.push({ or: [{ '<=': [-0.3, change, 0.3] }, { '!!': [v('header.reason')] }] })
    }
  }
  for (const column of columns)
    found.push(near(v(`funds.income.total.${column}`), v(`funds.expense.total.${column}`), 0.005))
  return found
}

function projectRules(): Rule[] {
  const projects = v('projects')
  const total = { reduce: [projects, { '+': [v('current.current'), v('accumulator')] }, 0] }
  return [
    near(total, v('project_total'), 0.005),
    { all: [projects, { '<=': [v('current'), v('total')] }] },
    { none: [projects, { or: staffWords.map((word) => ({ in: [word, v('name')] })) }] },
    { none: [projects, { '==': [v('purpose'), v('name')] }] },
  ]
}

function tableRules(): Rule[] {
  const found: Rule[] = []
  for (const table of ['long_term', 'annual']) {
    const rows = v(table)
    const points = { reduce: [rows, { '+': [v('current.points'), v('accumulator')] }, 0] }
    found.push(
      near(points, 100, 0),
      { all: [rows, { in: [v('basis'), bases] }] },
      { all: [rows, { and: [{ '!!': [v('target')] }, { '!': [{ in: [v('target'), ['-', '—', '/']] }] }] }] },
    )
    for (const dimension of dimensions)
      found.push({ some: [rows, { and: [{ '==': [v('under'), dimension] }, { '!!': [v('target')] }] }] })
  }
  found.push(
    { all: [v('annual'), { in: [v('class'), classes] }] },
    {
      none: [
        v('annual'),
        { and: [{ '===': [v('before'), v('last')] }, { '===': [v('last'), v('target')] }] },
      ],
    },
    { none: [v('annual'), { or: [{ in: ['≥', v('last')] }, { in: ['≤', v('last')] }] }] },
    { map: [{ filter: [v('annual'), { in: ['次', v('target')] }] }, v('id')] },
  )
  return found
}

function headerRules(): Rule[] {
  return [
    { '!': [{ missing: ['header.department', 'header.person', 'header.phone', 'header.filled_on'] }] },
    { '!': [{ missing_some: [1, ['texts.duties', 'texts.tasks']] }] },
    { '==': [v('header.long_end'), { '+': [v('header.year'), 2] }] },
    { '==': [{ substr: [v('header.filled_on'), 0, 4] }, { cat: [v('header.year')] }] },
    { if: [{ '!!': [v('header.phone')] }, { '!=': [{ substr: [v('header.phone'), 7] }, ''] }, true] },
    { '!=': [v('texts.annual_goal'), v('texts.long_goal')] },
  ]
}

/** A rule as the product has it: what must hold for every row of a table runs row by row. */
export interface RowRule {
  readonly each?: string
  readonly logic: Rule
}

/** The same rules with every `all` and `none` over a table turned into a rule that runs for each of its rows. */
export function rowRules(): readonly RowRule[] {
  return rules().map((logic) => {
    const isAll = 'all' in logic
    const [rows, body] = (isAll ? logic.all : 'none' in logic ? logic.none : []) as readonly Rule[]
    if (rows === undefined || body === undefined) return { logic }
    const inRow = JSON.parse(JSON.stringify(body).replaceAll('{"var":"', '{"var":"$row.')) as Rule
    return { each: String(rows.var), logic: isAll ? inRow : { '!': [inRow] } }
  })
}

/** Computed values, each from the one before it: the deepest chain that there is. */
export function chain(length: number): readonly Rule[] {
  return Array.from({ length }, (_, i) => ({
    '+': [{ '*': [v(i === 0 ? 'start' : `c${i - 1}`), 1] }, i % 2 === 0 ? 1.25 : -0.75],
  }))
}
