import type { TargetOperator } from './target-reading.ts'

/** Words that say a bound before the number. */
const before: Readonly<Record<string, readonly string[]>> = {
  '>=': [
    '≥',
    '>=',
    '≥=',
    '=>',
    '大于等于',
    '大于或等于',
    '等于或大于',
    '高于等于',
    '高于或等于',
    '不小于',
    '不低于',
    '不少于',
    '不得低于',
    '不得少于',
    '不得小于',
    '不应低于',
    '不应少于',
    '不能低于',
    '不能少于',
    '不可低于',
    '不可少于',
    '至少',
    '最少',
    '最低',
    '不下于',
    '不弱于',
    '不早于',
  ],
  '<=': [
    '≤',
    '<=',
    '≤=',
    '=<',
    '小于等于',
    '小于或等于',
    '等于或小于',
    '低于等于',
    '低于或等于',
    '不大于',
    '不高于',
    '不超过',
    '不超出',
    '不超',
    '不多于',
    '不得超过',
    '不得高于',
    '不得大于',
    '不得多于',
    '不应超过',
    '不应高于',
    '不能超过',
    '不能高于',
    '不可超过',
    '不宜超过',
    '不突破',
    '至多',
    '最多',
    '最高',
    '不晚于',
    '不迟于',
  ],
  '>': ['>', '大于', '高于', '超过', '超出', '多于', '突破', '超', '逾'],
  '<': ['<', '小于', '低于', '少于', '不足', '不到', '不满'],
  '=': ['=', '==', '等于', '为'],
  '~': ['≈', '约为', '大约', '大概', '大致', '约', '接近', '将近', '近'],
}

/** Words that lean one way unless another word says which: 控制在5%, but 控制在95%以上. */
const leaning: Readonly<Record<string, readonly string[]>> = {
  '>=': [
    '达到',
    '达',
    '提高到',
    '提升到',
    '增加到',
    '增长到',
    '上升到',
    '上升至',
    '提高至',
    '提升至',
    '增加至',
    '增长至',
  ],
  '<=': [
    '控制在',
    '控制到',
    '压缩到',
    '降低到',
    '下降到',
    '减少到',
    '降到',
    '压减到',
    '控制至',
    '压缩至',
    '降低至',
    '下降至',
    '减少至',
    '降至',
  ],
}

/** Words that only lead to the number. */
const neutral = ['保持在', '维持在', '稳定在', '介于', '在', '人民币', '¥']

/** Words that say a bound behind the number. */
const after: Readonly<Record<string, readonly string[]>> = {
  '>=': ['及以上', '以上', '(含)以上', '以上(含)', '含以上', '或以上'],
  '<=': [
    '及以下',
    '以下',
    '(含)以下',
    '以下(含)',
    '含以下',
    '以内',
    '之内',
    '内',
    '(含)以内',
    '以内(含)',
    '或以下',
    '或以内',
  ],
  '>': ['(不含)以上', '以上(不含)', '开外'],
  '<': ['(不含)以下', '以下(不含)'],
  '~': ['左右', '上下'],
}

/** A word that says a bound, where it ends, and how firmly. */
export interface OperatorWord {
  readonly operator: TargetOperator | null
  readonly word: string
  readonly end: number
  readonly isLeaning: boolean
}

interface Entry {
  readonly word: string
  readonly operator: TargetOperator | null
  readonly isLeaning: boolean
}

const entriesBefore = byFirst([
  ...entries(before, false),
  ...entries(leaning, true),
  ...neutral.map((word) => ({ word, operator: null, isLeaning: true })),
])
/** Bounds of more than one character. */
const telling = entries(before, false)
  .map((entry) => entry.word)
  .filter((word) => word.length > 1)
const entriesAfter = byFirst(entries(after, false))

/** Characters before a short word that make it the end of another one: 节约, 行为, 下达, 附近. */
const partOfWord: Readonly<Record<string, string>> = {
  约: '节合制公条预契签特简违履',
  近: '附最邻靠临',
  为: '行作成认因人',
  达: '下送传表发抵直到通',
  超: '高赶',
  在: '存现所实潜',
  高于: '提',
}

/** 近三年 is a time, not about three years. */
const recentYears = /^[\d一二两三四五六七八九十]{1,2}个?[年月周]/

/** The longest word for a bound that begins here, before a number. */
export function operatorBefore(text: string, at: number): OperatorWord | null {
  const found = matching(entriesBefore, text, at)
  // 提高至少5%: 至 belongs to 至少.
  if (found?.word.endsWith('至') && /[少多]/.test(text.charAt(found.end))) return null
  if (found !== null && at > 0 && partOfWord[found.word]?.includes(text.charAt(at - 1))) return null
  if (found?.word === '近' && recentYears.test(text.slice(found.end, found.end + 4))) return null
  return found
}

/** The longest word for a bound that begins here, behind a number. */
export function operatorAfter(text: string, at: number): OperatorWord | null {
  return matching(entriesAfter, text, at)
}

/** A sign that stands for nothing but a bound. */
export const operatorSign = /[≥≤<>=≈≠±]/

/** Whether words hold a firm bound of more than one character, so that they are no mere label. */
export function holdsOperator(words: string): boolean {
  if (operatorSign.test(words)) return true
  return telling.some((word) => words.includes(word))
}

function entries(words: Readonly<Record<string, readonly string[]>>, isLeaning: boolean): Entry[] {
  return Object.entries(words).flatMap(([operator, list]) =>
    list.map((word) => ({ word, operator: operator as TargetOperator, isLeaning })),
  )
}

/** Entries by the first character of their word, the longest first: most places of a text begin none. */
function byFirst(list: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of [...list].sort((one, other) => other.word.length - one.word.length)) {
    const first = entry.word.charAt(0)
    groups.set(first, [...(groups.get(first) ?? []), entry])
  }
  return groups
}

function matching(
  list: ReadonlyMap<string, readonly Entry[]>,
  text: string,
  at: number,
): OperatorWord | null {
  const entry = list.get(text.charAt(at))?.find(({ word }) => text.startsWith(word, at))
  return entry === undefined ? null : { ...entry, end: at + entry.word.length }
}
