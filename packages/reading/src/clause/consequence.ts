import { pointsOf, quantityAt } from './quantity.ts'
import type { PartStep, Points } from './rule.ts'
import { fullPoints, lead, minute, number, percentage, scale, stop } from './words.ts'

/** What follows from a condition, or what is said of the whole clause. */
export type Consequence =
  /** `isBare`: without a verb (优秀5分); `isFull`: 满分, without a number. */
  | { readonly is: 'award'; readonly points: Points; readonly isFull: boolean; readonly isBare: boolean }
  | {
      readonly is: 'award_range'
      readonly low: number
      readonly high: number
      readonly of: 'full' | 'points'
    }
  | { readonly is: 'zero' }
  | { readonly is: 'deduct'; readonly points: Points }
  | { readonly is: 'add'; readonly points: number }
  | { readonly is: 'keep' }
  | { readonly is: 'floor'; readonly points: number }
  | { readonly is: 'max_penalty'; readonly points: number }
  /** Null: the full points. */
  | { readonly is: 'cap'; readonly points: number | null }
  | { readonly is: 'max_bonus'; readonly points: number }
  | { readonly is: 'total'; readonly points: number }
  | {
      readonly is: 'part_step'
      readonly how: PartStep
      readonly step: number | null
      readonly unit: string | null
    }
  | { readonly is: 'ratio'; readonly of: 'completion' | 'overrun' }

/** A consequence and where it stands. */
export interface Found {
  readonly what: Consequence
  readonly from: number
  readonly to: number
}

interface Pattern {
  readonly pattern: RegExp
  make(match: RegExpExecArray, text: string, at: number): Consequence | null
}

const points = (text: string | undefined): number | null => (text === undefined ? null : pointsOf(text))

function counted(is: 'floor' | 'max_penalty' | 'max_bonus' | 'total'): Pattern['make'] {
  return (match) => {
    const value = points(match.slice(1).find((group) => group !== undefined))
    // 该项为0分 is no total.
    return value === null || (is === 'total' && value === 0) ? null : { is, points: value }
  }
}

function shareOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const said = quantityAt(text, 0)
  return said?.unit === '%' && said.end === text.length ? said.value : null
}

const sticky = (source: string): RegExp => new RegExp(source, 'y')
const score = `(${number})${minute}`
const bareScore = `(${number})(?:${minute}|(?=$|[,;。、/)]))`
const award = '(?:得分为|得分|计分为|计为|记为|评为|给予|可得|得到|获得|得|计|记|给|获|赋|打|评|拿)'
const deduct = '(?:倒扣|扣减|扣除|扣掉|扣去|扣罚|减扣|减去|减掉|扣|减|罚)'
const zeroTail = '(?![钟之配包散别解割流开类布期批担发摊工母子裂])'
const partial = '(?:的)?(?:部分)?(?:的)?,?(?:均|也|都|一律)?'

/** In the order in which they are tried. */
const patterns: readonly Pattern[] = [
  // 扣完为止, 不出现负分: not below nothing.
  {
    pattern: sticky(
      '(?:直至|直到|以)?(?:该项|本项|此项|该指标)?(?:分值|分数|权重分?)?(?:(?:扣减?|减)(?:完|光|尽)(?:该项|本项|此项|该指标|本指标|全部)?(?:的)?(?:分值|权重分?|满分|得分|分数|分)?(?:为止|即止|止|为)?|扣(?:减)?(?:至|到)(?:0|零)分?(?:为止)?)|(?:得分|分数|分值)?(?:不(?:计|得|出现|产生|记|为)?负分|不得?为负|不倒扣分?)',
    ),
    make: () => ({ is: 'floor', points: 0 }),
  },
  {
    pattern: sticky(
      `(?:该项|本项|此项|该指标)?(?:最低|最少|至少)(?:得分|分值|分数|分)?(?:不低于|不少于|为|得|计|是)?${score}|(?:得分|分数)不(?:低于|少于)${score}|扣(?:至|到)${score}为止`,
    ),
    make: counted('floor'),
  },
  {
    pattern: sticky(
      `(?:本项|该项|此项)?(?:累计|合计|总计|共)?(?:最多|最高|至多)?(?:扣减|扣除|扣分|扣)(?:总额|总分|数|上限|限额)?(?:最多|最高|不超过|不得超过|不高于|以)(?:为)?${score}(?:为限|为上限)?|(?:累计|合计|总计)?(?:最多|最高|至多)(?:可|只)?(?:扣减|扣除|扣分|扣)(?:不超过|为)?${score}|扣(?:满|完|足)${score}为止|以扣${score}为(?:上)?限|(?:累计)?扣分(?:上限|限额|封顶)(?:为|是)?${score}`,
    ),
    make: counted('max_penalty'),
  },
  {
    pattern: sticky(
      `(?:本项|该项|此项)?(?:累计|合计)?(?:最多|最高|至多)(?:可|只)?(?:加|加分|奖励)(?:不超过|为)?${score}|(?:累计)?加分(?:总分|总额)?(?:最多|最高|上限)?(?:不超过|不得超过|为|是)${score}(?:为限)?|加(?:满|至|到)${score}为止|以加${score}为限|(?:累计)?加分(?:以)${score}为限`,
    ),
    make: counted('max_bonus'),
  },
  {
    pattern: sticky(
      `(?:本项|该项|此项|该指标|总)?(?:累计|合计)?(?:最高|最多|至多)(?:得分|分值|总分|分)?(?:不超过|不得超过|为|得|计|记|是)?(?:${score}|${fullPoints})(?:为止)?|(?:本项|该项|此项|累计|总)?(?:得分|总分|合计)?不(?:得|能|应)?超过(?:${score}|${fullPoints})|${score}封顶|以${score}为(?:上)?限|(?:得分)?上限(?:为|是)?${score}|(?:得|加|计)满(?:${score}|分)?为止`,
    ),
    make: (match) => {
      const said = match.slice(1).find((group) => group !== undefined)
      const value = points(said)
      return said !== undefined && value === null ? null : { is: 'cap', points: value }
    },
  },
  // 超过100%的按100%计算: no more than full points.
  {
    pattern: sticky(
      `(?:超过|超出|大于|高于)(?:100%|满分|${fullPoints})的?,?(?:均|一律|统一)?按(?:照)?(?:100%|满分|${fullPoints})(?:计算得分|计算|计分|计)?${stop}`,
    ),
    make: () => ({ is: 'cap', points: null }),
  },
  {
    pattern: sticky(
      `不(?:足|满|到|够)(${number}?(?:个百分点|百分点|[%\\u4e00-\\u9fa5]{1,4}?)|百分之${number}|一个?(?:步|档|级)|整数)${partial}(?:按|以|视为|视同|作为|当作|算作?|折算为?)(${number}(?:个百分点|百分点|[%\\u4e00-\\u9fa5]{1,3}?)|百分之${number})(?:来)?(?:计算|计扣|计分|计|扣分|扣减|处理|扣|算)?${stop}`,
    ),
    make: (match) => steps(match, 'up'),
  },
  {
    pattern: sticky(
      `不(?:足|满|到|够)(${number}?(?:个百分点|百分点|[%\\u4e00-\\u9fa5]{1,4}?)|百分之${number})${partial}(?:不予扣分|不扣分|不扣减|不扣|不计算|不计扣|不予计算|不计|忽略不计|忽略|舍去|不予考虑|舍弃)${stop}`,
    ),
    make: (match) => steps(match, 'whole'),
  },
  {
    pattern: sticky(
      `不(?:足|满|到|够)(${number}?(?:个百分点|百分点|[%\\u4e00-\\u9fa5]{1,4}?)|百分之${number})${partial}(?:按|按照|以)(?:同等|相应|实际|线性)?比例(?:计算|扣分|扣减|折算|计扣|扣|计)${stop}`,
    ),
    make: (match) => steps(match, 'linear'),
  },
  {
    pattern: sticky(
      `(?:共计|合计|总计|共|总分值?|满分(?:分值)?(?:为|是)?|(?:本|该|此)(?:项|指标)(?:指标)?(?:分值|权重|总分|满分|共)?(?:为|是|共)?|(?:指标)?(?:分值|权重分?|标准分|基本分|基础分)(?:为|是|:|共)?)${score}(?:制)?${stop}|满分${score}`,
    ),
    make: counted('total'),
  },
  {
    pattern: sticky(
      `(?:则|可|均)?(?:按照?|依照?|依据|根据|以)(?:其)?(?:(?:实际|年度|全年|任务|项目|指标|目标|计划|预算|工作|资金|整改|完成|达成|执行|实现|达标|支付|拨付|到位|落实|办结|覆盖|情况|进度|程度|数量|值|量|数|超支|超出|超额|超过|未完成|部分|的|占|相应|同等|同|等|对应|所占|百分|线性|与?第[1一]名){0,8})(?:比例|比率|百分比|占比|比重|完成率|执行率|达成率|支付率|到位率|超支率|比)(?:(?:×|\\*|乘以|乘)${fullPoints})?(?:来|予以|进行|相应|折算后|逐步)?(?:扣减得分|扣减分值|扣减分数|计算得分|折算得分|折算分值|确定得分|计算分值|计算扣分|核定得分|酌减|得分|计分|给分|赋分|记分|扣分|扣减|打分|评分|折算|核算|计算|递减|得|计|扣)${stop}|按照?(?:第[一1]名)?的?比例${stop}`,
    ),
    make: (match) => ({ is: 'ratio', of: /超支|超出|超额|超过/.test(match[0]) ? 'overrun' : 'completion' }),
  },
  {
    pattern: sticky(
      `${lead}(?:得分|分值|分数|成绩)?(?:不得分|不计分|不给分|不记分|不赋分|不评分|不予计分|不予得分|不予赋分|不能得分|不得任何分数?|无分值|无分|没有分|扣(?:减|除)?(?:完|光|除|掉)?(?:该项|本项|此项|该指标)?(?:的)?(?:全部|所有|全)(?:分值|分数|权重分?|得分|分)|全部扣(?:完|除|光|减)|全扣(?=$|[,;。])|扣满分(?!\\d)|(?<=[\\u4e00-\\u9fa5])(?:实行)?一票否决(?:制)?(?!:)|取消(?:该项|本项|该指标)?(?:的)?(?:全部)?(?:得分|分值|分数)|(?:得分为|得分|计分|记为|计为|判为|判|作|作为|得|计|记|给|打|评|为|按|赋)?(?:${lead})?(?<![\\d.零一二两三四五六七八九十百千])(?:0|零)分(?:处理|计算|计)?)${zeroTail}`,
    ),
    make: () => ({ is: 'zero' }),
  },
  { pattern: sticky(`${lead}(?:不予?扣分|不减分|免扣分?|不扣)${zeroTail}`), make: () => ({ is: 'keep' }) },
  {
    pattern: sticky(`${lead}${award}满分(?:,?(?:共计|即|为)?\\(?(?:共计|即|为)?${score}\\)?)`),
    make: (match) => {
      const value = points(match[1])
      return value === null
        ? null
        : { is: 'award', points: { points: value, of: 'points' }, isFull: false, isBare: false }
    },
  },
  {
    pattern: sticky(
      `${lead}(?:(?:按|按照)?${award}${lead}(?:的)?${fullPoints}(?:的)?|按${fullPoints}(?:的)?|为?${fullPoints}(?:的))(${percentage})(?:计分|得分|计算|给分|赋分|计|得)?${stop}|${lead}${award}(${percentage})(?:的)?${fullPoints}`,
    ),
    make: (match) => {
      const share = shareOf(match[1] ?? match[2])
      return share === null
        ? null
        : { is: 'award', points: { points: share, of: 'full' }, isFull: false, isBare: false }
    },
  },
  {
    pattern: sticky(`${lead}${award}(?:一半(?:的)?(?:分值|分数|分)|(?:${fullPoints})的?一半)${stop}`),
    make: () => ({ is: 'award', points: { points: 50, of: 'full' }, isFull: false, isBare: false }),
  },
  {
    pattern: sticky(
      `${lead}(?:${award}${lead}(?:全部|所有)?(?:满分|全分|(?:全部)?(?:分值|权重分|分数))(?:值)?|满分)(?![\\d为值是的制:标])`,
    ),
    make: () => ({ is: 'award', points: { points: 100, of: 'full' }, isFull: true, isBare: false }),
  },
  {
    pattern: sticky(
      `${lead}${deduct}${lead}(?:的)?${fullPoints}的?(${percentage})${stop}|${lead}${deduct}(${percentage})的?${fullPoints}`,
    ),
    make: (match) => {
      const share = shareOf(match[1] ?? match[2])
      return share === null ? null : { is: 'deduct', points: { points: share, of: 'full' } }
    },
  },
  {
    pattern: sticky(`${lead}${deduct}${lead}(?:分值|分)?(${number})(?:${minute}|(?=$|[,;。、/)]))`),
    make: (match) => {
      const value = points(match[1])
      return value === null ? null : { is: 'deduct', points: { points: value, of: 'points' } }
    },
  },
  {
    pattern: sticky(`${lead}(?:另加|再加|另外加|加计|奖励加?|附加|额外加|加)${bareScore}`),
    make: (match) => {
      const value = points(match[1])
      return value === null ? null : { is: 'add', points: value }
    },
  },
  {
    pattern: sticky(
      `${lead}${award}(${number})(?:分)?[-~至到](${number})${minute}|(?<=^|[\\u4e00-\\u9fa5:])(?<![于在为到达])(${number})(?:分)?[-~至到](${number})分${stop}`,
    ),
    make: (match) => {
      const ends = [points(match[1] ?? match[3]), points(match[2] ?? match[4])]
      const [one, other] = ends
      if (one == null || other == null) return null
      return { is: 'award_range', low: Math.min(one, other), high: Math.max(one, other), of: 'points' }
    },
  },
  {
    pattern: sticky(
      `${lead}${award}(?:${lead})(?:的)?${fullPoints}(?:的)?(${number}%?)[-~至到](${number}%)(?:的分?值?)?|${lead}${award}(${number}%?)[-~至到](${number}%)(?:的)?${fullPoints}`,
    ),
    make: (match) => {
      const one = points((match[1] ?? match[3])?.replace('%', ''))
      const other = points((match[2] ?? match[4])?.replace('%', ''))
      if (one === null || other === null) return null
      return { is: 'award_range', low: Math.min(one, other), high: Math.max(one, other), of: 'full' }
    },
  },
  {
    pattern: sticky(`${lead}${award}(?:${lead})?${bareScore}(?!以上|以下|左右|钟|之间|[-~])`),
    make: awarded(false),
  },
  {
    pattern: sticky(
      `(?<![\\d.零一二两三四五六七八九十百第于过到达足≥≤<>=在至~满为-])(${number})分(?=$|[,;。、/)|:!?])`,
    ),
    make: awarded(true),
  },
  {
    pattern: sticky(`(?<=${scale})(?::)?(\\d{1,3}(?:\\.\\d{1,2})?)分?(?=$|[,;。、/]|${scale})`),
    make: awarded(true),
  },
]

function awarded(isBare: boolean): Pattern['make'] {
  return (match) => {
    const value = points(match[1])
    if (value === null) return null
    if (value === 0) return { is: 'zero' }
    return { is: 'award', points: { points: value, of: 'points' }, isFull: false, isBare }
  }
}

function steps(match: RegExpExecArray, how: PartStep): Consequence | null {
  const said = match[1] === undefined ? null : sizeOf(match[1])
  const as = match[2] === undefined ? said : sizeOf(match[2])
  if (said === null || as === null || said.step !== as.step) return null
  return { is: 'part_step', how, ...said }
}

function sizeOf(text: string): { readonly step: number | null; readonly unit: string | null } | null {
  if (/^(?:一个?(?:步|档|级)|整数)$/.test(text)) return { step: null, unit: null }
  const said = quantityAt(/^[\d零一二两三四五六七八九十百]/.test(text) ? text : `1${text}`, 0)
  return said === null || said.end < text.length ? null : { step: said.value, unit: said.unit }
}

/** Characters with which a consequence can begin: at all others none is looked for. */
const first =
  /[大高取一实\d零一二两三四五六七八九十百半得计记给获赋打评拿可倒扣减罚直以该本此全整其相应对则均都律接即就便将视予按认确分不无没判作为最至累合总共满指标权基成依根另再附额奖加上超封:免]/

/** The consequence that begins here, or null. */
export function consequenceAt(text: string, at: number): Found | null {
  if (!first.test(text.charAt(at))) return null
  for (const { pattern, make } of patterns) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null || match[0] === '') continue
    const what = make(match, text, at)
    if (what !== null) return { what, from: at, to: at + match[0].length }
  }
  return null
}
