import { actual, over, target, times } from './formula-terms.ts'
import { isName, isSubject } from './label.ts'
import { pointsOf, quantityAt } from './quantity.ts'
import { fullPoints, number, percentage } from './words.ts'

/** A formula of a clause: which ratio is multiplied with the full points, and how many those are. */
export interface Formula {
  readonly ratio: 'completion' | 'reverse' | 'overrun' | 'rate'
  readonly full: number | null
  /** The percentage at which the ratio is 1: 90 of 满意度/90%×分值. */
  readonly base: number
  readonly from: number
  readonly to: number
}

const full = `(?:(?:该|本|此)?(?:三级|二级)?(?:项指标|指标|项)?(?:的)?(?:${fullPoints})|(?<points>${number})分?)`
const hundred = `(?:${times}100%)?`
const rate =
  '(?<rate>(?:(?![未不超差损缺扣降漏错逾偏退违废按的则]|以上|以下)[\\u4e00-\\u9fa5“”]){0,10}(?:率|比例|(?:满意|知晓|认可|达成|完成|执行)度))'
const overrun = `[(\\[](?:1|100%)-[\\u4e00-\\u9fa5]{0,4}(?:超支率|超支比例|超出比例|超预算比例|超额比例)[)\\]]`
/** Two amounts of which the first is what was done: 实际参保人数/应参保人数. */
const share = `(?<part>(?:实际|已|按时|合格|达标|满意|完成|支出|支付|到位)[\\u4e00-\\u9fa5]{0,12})${over}(?<whole>(?:应|计划|总|全部|预算|调查|目标|年度|全年)[\\u4e00-\\u9fa5]{0,12})`
/** One thing as it was planned and as it came: 计划工期/实际工期. */
const planned = '(?:计划|目标|预算|规定|合同|约定|标准|额定)'
const left =
  '(?:(?:[\\u4e00-\\u9fa5]{0,8}(?=(?:得分|分值|评分)=))?(?:按照?|依据|根据|以|用)?(?:(?:该)?指标)?(?:得分|分值|计分|评分|分数)(?:计算)?(?:方法|公式|办法)?(?:应用|采用|为|=|:|按照?)(?:得分=)?|按照?|应用|采用|=)'
const right =
  '(?:=(?:该项|本项|该指标)?(?:得分|分值)|(?:来|进行)?(?:计算得分|计算分值|计算|计分|得分|给分|赋分|计))?'

interface Shape {
  readonly ratio: Formula['ratio']
  readonly pattern: RegExp
}

function shapes(ratio: Formula['ratio'], term: string): readonly Shape[] {
  const pattern = (body: string) => new RegExp(`(?:${left})?${body}${right}(?=$|[,;。)]|的)`, 'y')
  return [
    { ratio, pattern: pattern(`[(\\[]?${term}${hundred}[)\\]]?${hundred}${times}${full}`) },
    { ratio, pattern: pattern(`${full}${times}[(\\[]?${term}${hundred}[)\\]]?${hundred}`) },
  ]
}

const all: readonly Shape[] = [
  ...shapes('completion', `${actual}${over}${target}`),
  ...shapes('reverse', `${target}${over}${actual}`),
  ...shapes('overrun', overrun),
  ...shapes('completion', `实际(?<done>[\\u4e00-\\u9fa5]{1,6})${over}${planned}\\k<done>`),
  ...shapes('reverse', `${planned}(?<done>[\\u4e00-\\u9fa5]{1,6})${over}实际\\k<done>`),
  ...shapes('rate', `${rate}(?:${over}(?<base>${percentage}))?`),
  ...shapes('rate', share),
]

/** The formula that begins here: 全年实际值(B)/年度指标值(A)×分值, 得分=预算执行率×10分, 按(1-超支率)×分值计分. */
export function formulaAt(text: string, at: number): Formula | null {
  if (
    !/[得分计评按以用应采全年度本当末期项绩指实完已执支自达A-Z([=依根\u4e00-\u9fa5\d]/.test(text.charAt(at))
  )
    return null
  for (const { ratio, pattern } of all) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null) continue
    const { rate: name, points: said, base: mark, part = '', whole = '' } = match.groups ?? {}
    if ((name !== undefined && !isSubject(name)) || !isName(part) || !isName(whole)) continue
    const base = mark === undefined ? 100 : (quantityAt(mark, 0)?.value ?? 0)
    if (base <= 0 || base > 100) continue
    const points = said === undefined ? null : pointsOf(said)
    if (said !== undefined && points === null) continue
    return { ratio, full: points, base, from: at, to: at + match[0].length }
  }
  return null
}
