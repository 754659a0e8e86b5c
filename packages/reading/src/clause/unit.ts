import { unitAt } from '../target/units.ts'

/** Other names of one unit within a clause: a step of 2% below 95% is two percentage points. */
const same: Readonly<Record<string, string>> = {
  个百分点: '%',
  百分点: '%',
  个点: '%',
  点: '%',
  百分比: '%',
  个工作日: '工作日',
  个自然日: '天',
  自然日: '天',
  日: '天',
  个月: '月',
  个小时: '小时',
  个季度: '季度',
  个学时: '学时',
  个课时: '课时',
  周岁: '岁',
}

const generic = new Set(['个', '项'])
const times = new Set(['次', '场', '期', '批', '轮', '届', '场次', '批次', '期次', '班次'])
const unknown = /[\u4e00-\u9fa5](?=$|[,;。、()]|以上|及以上|以下|及以下|以内|的$|得|计|扣)/y
const verbs = /[得计记给扣减加的内前后上下为者,满不未以时则般致定半律贯直切些流足姓样共同及和与或且至到起性]/

/** A unit by its usual name; `isPoint`: it was said as percentage points, which are no share of anything. */
export interface UnitSaid {
  readonly unit: string
  readonly end: number
  readonly isPoint?: boolean
}

/** The unit that begins here, by its usual name; a measure word that is not known counts as one before 以上 or an end. */
export function unitOf(text: string, at: number): UnitSaid | null {
  if (text.startsWith('点', at) && !/[零一二三四五六七八九\d]/.test(text.charAt(at + 1)))
    return { unit: '%', end: at + 1, isPoint: true }
  if (text.startsWith('月', at)) return { unit: '月', end: at + 1 }
  const known = unitAt(text, at)
  if (known !== null)
    return {
      unit: usualUnit(known.unit),
      end: known.end,
      ...(/点$/.test(known.unit) ? { isPoint: true } : {}),
    }
  unknown.lastIndex = at
  const word = unknown.exec(text)?.[0]
  return word === undefined || verbs.test(word) ? null : { unit: word, end: at + 1 }
}

/** 人次/年: how often, where the year is that of the form. */
const yearly = /(?<=^[人次场期个项件篇户名家台套份批]{1,2})\/年$/

/** A unit as clauses and columns name it, by its usual name. */
export function usualUnit(unit: string): string {
  const own = unit.replace(yearly, '')
  return Object.hasOwn(same, own) ? (same[own] ?? own) : own
}

/** Whether two amounts of one clause can be of one measure: 30次 and 1个, but not 万元 and 元. Null: not said. */
export function areAlike(one: string | null, other: string | null): boolean {
  if (one === null || other === null || one === other) return true
  if (isMeasured(one) || isMeasured(other)) return false
  return generic.has(one) || generic.has(other) || (times.has(one) && times.has(other))
}

/** Units of a size, a share or a time, which no other one stands for. */
const measured = /[%‰‱元吨米亩升克度岁天月年周时日里率倍成分钟秒]|公顷|平|[A-Za-z]/

function isMeasured(unit: string): boolean {
  return measured.test(unit)
}

const delays = new Set(['天', '工作日', '月', '小时', '周', '年', '季度', '分钟'])

/** Whether a unit measures time, and so may measure a delay. */
export function isTime(unit: string | null): boolean {
  return unit !== null && delays.has(unit)
}
