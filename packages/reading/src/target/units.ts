/** Measure words that a noun may follow: 24 个项目. */
const counting =
  '个 项 次 起 人 名 位 户 家 所 座 台 套 份 篇 条 件 期 场 批 处 栋 幢 间 辆 架 艘 支 部 本 册 张 幅 面 块 片 株 棵 头 只 口 ' +
  '盏 根 组 班 队 类 种 门 节 轮 届 宗 笔 封 则 例 枚 颗 箱 袋 盒 批次'

/** Units that stand alone. */
const plain =
  '% ‰ ‱ 个百分点 百分点 百分比 个点 元 角 美元 欧元 港元 人次 户次 场次 件次 台次 车次 架次 班次 频次 辆次 家次 台套 件套 人日 亩次 床日 诊次 剂次 剂 标段 标箱 字 尾 羽 兆帕 MPa dB(A) ' +
  '人天 人时 工日 床 床位 学位 车位 级 星 倍 分 年 个月 个季度 季度 周 天 日 个小时 小时 分钟 秒 秒钟 个工作日 工作日 个自然日 ' +
  '自然日 个日历天 日历天 学时 课时 个课时 个学时 岁 周岁 米 厘米 毫米 千米 公里 里 海里 亩 公顷 平方米 平米 平方公里 平方千米 ' +
  '㎡ m² m2 km² ㎞ ㎥ m³ m3 立方米 立方 升 毫升 吨 吨标准煤 吨标煤 公斤 千克 克 毫克 微克 斤 度 千瓦时 千瓦 兆瓦 兆瓦时 瓦 伏 ' +
  '分贝 摄氏度 ℃ km m cm mm kg g mg μg t L mL kWh kW MW h min s MB GB TB Mbps dB'

/** Units that a numeral in words counts only with a bound before it: 一级, 三期, 一类, 一方面 are names and ranks. */
const naming = new Set('级 星 类 期 部 本 面 节 门 度 季度 班 组 队 点'.split(' '))

/** Other words for a unit that a reviewer should see: they are read, with an issue. */
const aliases: Readonly<Record<string, string>> = { 百分比: '%', 个点: '个百分点' }

const countingWords = new Set(counting.split(' '))
const words = [...countingWords, ...plain.split(' ')].sort((one, other) => other.length - one.length)
const one = words.map((word) => word.replace(/[()]/g, '\\$&')).join('|')
const many = '(?:百万|千万|十万|万|亿|千|百)'
const below = `[/·](?!\\d*[%‰‱])(?:\\d{1,9}${many}?)?(?:${many}?(?:${one})|[\\u4e00-\\u9fa5]{1,3}?(?=$|以|之|及|左|上|\\())`
/** Of so many, whatever they are: 死亡率≤5/10万. */
const outOf = '/10{0,4}[千万]人?'
const pattern = new RegExp(`(?:(?:${one})|${many}(?:${one})|[万亿](?!分))(?:${below}){0,3}|${outOf}`, 'y')

/** A unit in a text. */
export interface UnitWord {
  readonly unit: string
  readonly end: number
  /** A noun may follow. */
  readonly isCounting: boolean
  readonly issues: readonly string[]
}

/** The longest unit that begins here: 次, 万元, 人/10万人, 元/平方米. */
export function unitAt(text: string, at: number): UnitWord | null {
  pattern.lastIndex = at
  const word = pattern.exec(text)?.[0]
  if (word === undefined) return null
  const alias = Object.hasOwn(aliases, word) ? aliases[word] : undefined
  return {
    unit: alias ?? word,
    end: at + word.length,
    isCounting: countingWords.has(word),
    issues: alias === undefined ? [] : [`unit_alias:${word}`],
  }
}

/** Whether a unit measures a share, so that a change of it and a level of it look the same. */
export function isShare(unit: string | null): boolean {
  return unit === '%' || unit === '‰' || unit === '‱' || unit === '个百分点' || unit === '百分点'
}

/** Whether a numeral in words with this unit is rather a name or a rank. */
export function isNaming(unit: string | null): boolean {
  return unit !== null && naming.has(unit)
}

/** 万 or 亿 alone, as in 10万-20万元: a size, not yet a unit. */
export function isSize(unit: string): boolean {
  return unit === '万' || unit === '亿'
}
