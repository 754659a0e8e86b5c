/** A rule in standard JSON-Logic, so that every engine can run it. */
export type Rule = Readonly<Record<string, unknown>>

const v = (path: string): Rule => ({ var: path })
const columns = ['current', 'last', 'before']
const sides = { income: ['fiscal', 'special', 'unit'], expense: ['staff', 'running', 'target'] }
const dimensions = ['运行成本', '管理效率', '履职效能', '社会效应', '可持续发展能力', '满意度']
const bases = ['计划标准', '行业标准', '历史标准', '预算支出标准', '其他']
const classes = ['绩效基本型', '绩效创新型']
const staffWords = ['工资', '社保', '公积金', '津贴', '办公费']

function near(a: unknown, b: unknown, tolerance: number): Rule {
  return { '<=': [-tolerance, { '-': [a, b] }, tolerance] }
}

function count(rows: Rule, condition: unknown): Rule {
  return { reduce: [{ filter: [rows, condition] }, { '+': [1, v('accumulator')] }, 0] }
}

/** 57 rules as a department's form has them: sums, shares, balances, tables, texts, required cells. */
export function rules(): readonly Rule[] {
  const found: Rule[] = []
  for (const [side, lines] of Object.entries(sides)) {
    const cell = (line: string, column: string) => v(`funds.${side}.${line}.${column}`)
    for (const column of columns)
      found.push(near({ '+': lines.map((line) => cell(line, column)) }, cell('total', column), 0.005))
    for (const line of lines)
      found.push(
        near(
          cell(line, 'share'),
          { '*': [{ '/': [cell(line, 'current'), cell('total', 'current')] }, 100] },
          0.00500001,
        ),
      )
    found.push(near({ '+': lines.map((line) => cell(line, 'share')) }, 100, 0.015))
  }
  for (const column of columns)
    found.push(near(v(`funds.income.total.${column}`), v(`funds.expense.total.${column}`), 0.005))
  const projects = v('projects')
  const total = (column: string) => ({
    reduce: [projects, { '+': [v(`current.${column}`), v('accumulator')] }, 0],
  })
  found.push(
    near(total('current'), v('project_total'), 0.005),
    { '>=': [total('total'), total('current')] },
    { all: [projects, { '<=': [v('current'), v('total')] }] },
    { none: [projects, { or: staffWords.map((word) => ({ in: [word, v('name')] })) }] },
    { all: [projects, { in: [v('category'), ['特定目标类', '其他运转类']] }] },
    { none: [projects, { '==': [v('purpose'), v('name')] }] },
    { '!': [{ missing: ['header.department', 'header.person', 'header.phone', 'header.filled_on'] }] },
    { '!': [{ missing_some: [1, ['texts.duties', 'texts.tasks']] }] },
    { '!=': [{ substr: [v('header.phone'), 7] }, ''] },
    { '==': [v('header.long_end'), { '+': [v('header.year'), 2] }] },
    { '==': [{ substr: [v('header.filled_on'), 0, 4] }, { cat: [v('header.year')] }] },
    { '!=': [v('texts.annual_goal'), v('texts.long_goal')] },
    { '!=': [v('texts.duties'), v('texts.tasks')] },
    {
      if: [
        {
          '>': [{ '-': [{ '/': [v('funds.income.total.current'), v('funds.income.total.last')] }, 1] }, 0.3],
        },
        { '!!': [v('header.reason')] },
        true,
      ],
    },
  )
  for (const table of ['long_term', 'annual']) {
    const rows = v(table)
    found.push(
      { all: [rows, { and: [{ '!!': [v('target')] }, { '!': [{ in: [v('target'), ['-', '—', '/']] }] }] }] },
      { all: [rows, { in: [v('basis'), bases] }] },
      { all: [rows, { in: [v('class'), classes] }] },
      near({ reduce: [rows, { '+': [v('current.points'), v('accumulator')] }, 0] }, 100, 0),
    )
    for (const dimension of dimensions)
      found.push({ some: [rows, { and: [{ '==': [v('under'), dimension] }, { '!!': [v('target')] }] }] })
  }
  found.push(
    {
      none: [
        v('annual'),
        { and: [{ '===': [v('before'), v('last')] }, { '===': [v('last'), v('target')] }] },
      ],
    },
    {
      none: [
        v('annual'),
        { or: [{ in: ['≥', v('last')] }, { in: ['≤', v('last')] }, { in: ['≥', v('before')] }] },
      ],
    },
    { '>=': [count(v('annual'), { '==': [v('under'), '满意度'] }), 2] },
    { '>=': [count(v('long_term'), { '==': [v('under'), '履职效能'] }), 5] },
    { '==': [count(v('annual'), true), count(v('long_term'), true)] },
    { map: [{ filter: [v('annual'), { in: ['次', v('target')] }] }, v('id')] },
  )
  return found
}

/** 500 computed values, each from the one before it: the deepest chain that there is. */
export function chain(length: number): readonly Rule[] {
  return Array.from({ length }, (_, i) => ({
    '+': [{ '*': [v(i === 0 ? 'start' : `c${i - 1}`), 1] }, i % 2 === 0 ? 1.25 : -0.75],
  }))
}
