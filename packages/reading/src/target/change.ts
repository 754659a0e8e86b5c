/** Words for a change against a base, before the number. */
const up = [
  '增长率',
  '增长幅度',
  '增长速度',
  '增长',
  '增加',
  '增幅',
  '增速',
  '提高',
  '提升',
  '上升',
  '上涨',
  '递增',
]
const down = [
  '下降率',
  '下降幅度',
  '降低率',
  '减少率',
  '降幅',
  '下降',
  '减少',
  '降低',
  '缩减',
  '压减',
  '压缩',
  '减幅',
  '下调',
  '递减',
]

/** Words for a change that leave open which way the number goes. */
const saving = ['节约', '节省', '下浮', '上浮', '浮动', '变动', '调整']

const bases: Readonly<Record<string, string>> = {
  上年: '上年',
  去年: '上年',
  上年度: '上年',
  上一年: '上年',
  上一年度: '上年',
  上年同期: '上年',
  去年同期: '上年',
  年初: '年初',
  上季度: '上季度',
  上月: '上月',
  基期: '基期',
}

const baseWords = Object.keys(bases)
  .sort((one, other) => other.length - one.length)
  .join('|')
const basePattern = new RegExp(
  `(?:同比|环比|(?:较|比|与|相比|相较)(${baseWords}|(?:19|20)\\d\\d年)度?(?:相比)?|在(${baseWords})(?:的)?基础上)`,
  'y',
)
const verbPattern = new RegExp(`(${up.join('|')})|(${down.join('|')})`, 'y')

/** A word that says a change, and in which direction. */
export interface ChangeWord {
  readonly isDown: boolean
  /** 增长率, 降幅: the name of a measure, which asks for nothing by itself. */
  readonly isName: boolean
  readonly end: number
}

/** What a change is measured against. */
export interface BaseWord {
  readonly base: string
  readonly end: number
}

/** 增长, 下降, 增长率 here; null where none. */
export function changeAt(text: string, at: number): ChangeWord | null {
  verbPattern.lastIndex = at
  const match = verbPattern.exec(text)
  if (match === null) return null
  return { isDown: match[2] !== undefined, isName: /[率幅速度]$/.test(match[0]), end: at + match[0].length }
}

/** 较上年, 同比, 比2023年 here; null where none. 同比 is against last year, 环比 against the period before. */
export function baseAt(text: string, at: number): BaseWord | null {
  basePattern.lastIndex = at
  const match = basePattern.exec(text)
  if (match === null) return null
  const word = match[1] ?? match[2]
  const base = word === undefined ? (match[0] === '同比' ? '上年' : '上期') : (bases[word] ?? word)
  return { base, end: at + match[0].length }
}

/** Whether words speak of a change somewhere: 提高满意度. */
export function holdsChange(words: string): boolean {
  return [...up, ...down, ...saving].some((word) => words.includes(word))
}

/** Whether words speak of a fall: 减少办公设备购置. */
export function holdsFall(words: string): boolean {
  return down.some((word) => words.includes(word))
}
