/** One column of an indicator table. */
export interface Column {
  readonly name: string
  readonly title: string
  /** What may be chosen; any text where there is none. */
  readonly options?: readonly string[]
  readonly pattern?: string
  readonly isRequired?: boolean
}

export interface Table {
  readonly name: 'long_term' | 'annual'
  readonly title: string
  readonly columns: readonly Column[]
}

export interface Row extends Readonly<Record<string, string>> {
  readonly id: string
  readonly under: string
  readonly class: string
}
export type Line = Readonly<Record<string, number>>

/** One filling of the form, as every contender gets it. */
export interface FilledForm {
  readonly department: string
  readonly phone: string
  readonly income: Readonly<Record<string, Line>>
  readonly expense: Readonly<Record<string, Line>>
  readonly long_term: readonly Row[]
  readonly annual: readonly Row[]
}

export const years = { current: '当年', last: '上年', before: '前年' }
export const sides = {
  income: { fiscal: '财政拨款', special: '财政专户', unit: '单位资金' },
  expense: { staff: '人员类', running: '运转类', target: '特定目标类' },
}
export const phonePattern = '^1[0-9]{10}$'
export const innovative = '绩效创新型'
/** The level 1 groups that the rows of both tables are parted into. */
export const groups = ['运行成本', '管理效率', '履职效能', '社会效应', '满意度']

const targetPattern = '^[≥≤=]?[0-9]+(\\.[0-9]+)?[%次个]?$'
const name: Column = { name: 'name', title: '三级指标', isRequired: true }
const target: Column = { name: 'target', title: '指标值', isRequired: true, pattern: targetPattern }
const unit: Column = { name: 'unit', title: '计量单位' }
const basis: Column = {
  name: 'basis',
  title: '确定依据',
  isRequired: true,
  options: ['计划标准', '行业标准', '历史标准', '其他'],
}
const kind: Column = { name: 'class', title: '指标分类', options: ['绩效基本型', innovative] }
const note: Column = { name: 'note', title: '备注' }

const longTerm: Table = {
  name: 'long_term',
  title: '长期绩效指标',
  columns: [name, target, unit, basis, kind, note],
}

const before: Column = { name: 'before', title: '前年值' }
const last: Column = { name: 'last', title: '上年值' }
const annual: Table = {
  name: 'annual',
  title: '年度绩效指标',
  columns: [name, before, last, target, unit, basis, kind, note],
}

/** Two indicator tables of 6 and 8 columns. */
export const tables: readonly Table[] = [longTerm, annual]

/** The form filled in, with `count` rows in each table; always the same. */
export function fill(count: number): FilledForm {
  const rows = (table: string): readonly Row[] =>
    Array.from({ length: count }, (_, i): Row => {
      const group = Math.floor((i * groups.length) / count)
      return {
        id: `${table[0]}${i + 1}`,
        under: `g${group}`,
        name: `${groups[group]}第${i + 1}项工作完成情况`,
        before: `${70 + (i % 20)}%`,
        last: `${71 + (i % 20)}%`,
        target: `≥${72 + (i % 20)}%`,
        unit: '百分比',
        basis: basis.options?.[i % 4] ?? '',
        class: kind.options?.[i % 7 === 0 ? 1 : 0] ?? '',
        note: i % 3 === 0 ? '按季度考核' : '',
      }
    })
  const only = ({ name, columns }: Table): readonly Row[] => {
    const names = new Set(['id', 'under', ...columns.map((column) => column.name)])
    const isKept = ([key, value]: readonly [string, string]) => names.has(key) && value !== ''
    return rows(name).map((row) => Object.fromEntries(Object.entries(row).filter(isKept)) as Row)
  }
  return {
    department: '市级某某管理局',
    phone: '13900000000',
    ...amounts,
    long_term: only(longTerm),
    annual: only(annual),
  }
}

const amounts = {
  income: {
    fiscal: { current: 2375.97, last: 2210.4, before: 2104.13 },
    special: { current: 320.5, last: 301.25, before: 288.1 },
    unit: { current: 88.03, last: 80.6, before: 79.77 },
  },
  expense: {
    staff: { current: 1260.11, last: 1200.9, before: 1161.4 },
    running: { current: 402.39, last: 388.15, before: 371.62 },
    target: { current: 1122, last: 1003.2, before: 938.98 },
  },
}

/** What every contender has to show after `typed` was typed into this year's 财政拨款, and into the middle target. */
export function expected(count: number, typed: number): Readonly<Record<Shown, number>> {
  const total = typed + amounts.income.special.current + amounts.income.unit.current
  return {
    total: Math.round(total * 100) / 100,
    share: Math.round((typed / total) * 1e4) / 100,
    innovative: fill(count).annual.filter((row) => row.class === innovative).length,
  }
}

/** Figures that follow what is typed: the total of income, the share of 财政拨款, and rows that are innovative. */
export type Shown = 'total' | 'share' | 'innovative'

/** The row in the middle of a table, from 0. */
export function middle(count: number): number {
  return Math.floor(count / 2)
}
