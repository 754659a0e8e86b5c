import { isSubject } from './label.ts'
import { pointsOf } from './quantity.ts'
import { fullPoints, number } from './words.ts'

/** A formula of a clause: which ratio is multiplied with the full points, and how many those are. */
export interface Formula {
  readonly ratio: 'completion' | 'reverse' | 'overrun' | 'rate'
  readonly full: number | null
  readonly from: number
  readonly to: number
}

const letter = '(?:\\([A-Z]\\))?'
const actual = `(?:(?:全年|年度|本年度?|当年|年末|期末|项目|绩效|指标)?(?:实际(?:完成|达到|执行|支出|发生|到位|产出|得到)?(?:指标|目标)?(?:值|数量|数|量|额|情况|工作量)?|(?:已)?完成(?:数量|值|数|量)|支出决算数|决算数|实际支出数?|支出金额|执行金额|执行数|支出数|实现值|达成值|自评值)|[B])${letter}`
const target = `(?:(?:年度|年初|全年|本年度?|计划|预期|绩效|设定的?|项目)?(?:绩效)?(?:目标(?:值|数|量)?|指标(?:目标)?(?:值|数)?|计划(?:完成)?(?:指标|目标)?(?:数量|值|数|量)?|任务(?:数|量)|预算(?:安排数|数|批复数)?|预期(?:目标)?值|应完成(?:数量|数|量)|标准值)|[A])${letter}`
const full = `(?:(?:该|本|此)?(?:三级|二级)?(?:项指标|指标|项)?(?:的)?(?:${fullPoints})|(?<points>${number})分?)`
const times = '(?:×|\\*|x|X|乘以|乘)'
const over = '(?:/|÷|除以)'
const hundred = `(?:${times}100%)?`
const rate =
  '(?<rate>(?:(?![未不超差损缺扣降漏错逾偏退违废按的则]|以上|以下)[\\u4e00-\\u9fa5“”]){0,10}(?:率|比例))'
const overrun = `[(\\[](?:1|100%)-[\\u4e00-\\u9fa5]{0,4}(?:超支率|超支比例|超出比例|超预算比例|超额比例)[)\\]]`
const left =
  '(?:(?:按照?|依据|根据|以|用)?(?:(?:该)?指标)?(?:得分|分值|计分|评分|分数)(?:计算)?(?:方法|公式|办法)?(?:应用|采用|为|=|:|按照?)(?:得分=)?|按照?|应用|采用|=)'
const right = '(?:(?:来|进行)?(?:计算得分|计算分值|计算|计分|得分|给分|赋分|计))?'

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
  ...shapes('rate', rate),
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
    const { rate: name, points: said } = match.groups ?? {}
    if (name !== undefined && !isSubject(name)) continue
    const points = said === undefined ? null : pointsOf(said)
    if (said !== undefined && points === null) continue
    return { ratio, full: points, from: at, to: at + match[0].length }
  }
  return null
}

const definition = new RegExp(
  `^[\\u4e00-\\u9fa5“”]{0,12}(?:率|比例)=[(\\[]?${actual}${over}${target}[)\\]]?${hundred}$`,
)

/** Whether a piece defines a rate as value over target: 完成率=实际完成数/计划完成数×100%. */
export function isDefinition(piece: string): boolean {
  return definition.test(piece)
}
