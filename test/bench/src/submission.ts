/** A submission as large as a real one: 51 rows in each of two indicator tables, projects, money. Always the same. */
export interface Submission {
  readonly [name: string]: unknown
}

const dimensions = ['运行成本', '管理效率', '履职效能', '社会效应', '可持续发展能力', '满意度']
const bases = ['计划标准', '行业标准', '历史标准', '预算支出标准', '其他']
const classes = ['绩效基本型', '绩效创新型']

/** 1,076 values, about 35 KB as JSON. */
export function submission(): Submission {
  const cents = counter(7)
  const amounts = (lines: readonly string[]) => {
    const parts = lines.map(() => ({
      current: amount(cents()),
      last: amount(cents()),
      before: amount(cents()),
    }))
    const total = {
      current: sum(parts.map((part) => part.current)),
      last: sum(parts.map((part) => part.last)),
      before: sum(parts.map((part) => part.before)),
    }
    return { parts, total }
  }
  const income = amounts(['fiscal', 'special', 'unit'])
  const named = (names: readonly string[], { parts, total }: typeof income) =>
    Object.fromEntries(
      [...names, 'total'].map((name, i) => {
        const line = parts[i] ?? total
        return [name, { ...line, share: Math.round((line.current / total.current) * 1e4) / 100 }]
      }),
    )
  const projects = Array.from({ length: 36 }, (_, i) => {
    const current = amount(cents() % 5000)
    return {
      id: `p${i + 1}`,
      name: `专项业务项目第${i + 1}期`,
      category: i % 3 === 0 ? '其他运转类' : '特定目标类',
      total: Math.round((current + 100) * 100) / 100,
      current,
      purpose: `用于第${i + 1}项重点工作的组织实施、检查验收和成果推广`,
    }
  })
  const special = sum(projects.map(({ current }) => current))
  const expense = named(['staff', 'running', 'target'], {
    parts: [income.parts[0], income.parts[1], income.parts[2]].map((part) => ({
      ...part,
    })) as typeof income.parts,
    total: income.total,
  })
  const row = (i: number) => ({
    id: `i${i + 1}`,
    under: dimensions[i % dimensions.length],
    name: `${dimensions[i % dimensions.length]}指标第${i + 1}项完成情况`,
    target: i % 4 === 0 ? `≥${i + 1}次` : `≥${90 + (i % 10)}%`,
    basis: bases[i % bases.length],
    class: classes[i % classes.length],
    points: i < 49 ? 2 : 1,
  })
  return {
    header: {
      department: '市级某某管理局',
      person: '甲某',
      phone: '02700000000',
      filled_on: '2024-03-15',
      year: 2024,
      long_end: 2026,
      reason: '上年追加一次性项目',
    },
    funds: { income: named(['fiscal', 'special', 'unit'], income), expense },
    projects,
    project_total: special,
    texts: {
      duties: '负责本行业的规划、建设、管理和监督，'.repeat(42),
      tasks: '完成年度重点工作任务，推进项目建设，'.repeat(40),
      long_goal: '三年内建成覆盖全市的服务体系，'.repeat(30),
      annual_goal: '当年完成服务体系第一阶段建设，'.repeat(28),
    },
    long_term: Array.from({ length: 51 }, (_, i) => row(i)),
    annual: Array.from({ length: 51 }, (_, i) => ({
      ...row(i),
      before: `${80 + (i % 9)}%`,
      last: `${81 + (i % 9)}%`,
    })),
  }
}

/** How many plain values there are, all through. */
export function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce<number>((count, child) => count + countValues(child), 0)
}

function counter(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state
  }
}

function amount(cents: number): number {
  return (cents % 200_000) / 100
}

function sum(amounts: readonly number[]): number {
  return Math.round(amounts.reduce((total, one) => total + one * 100, 0)) / 100
}
