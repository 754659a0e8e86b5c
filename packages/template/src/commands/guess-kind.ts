import type { Json } from '@tianbao/edit'

/** The column of a target's sign, where forms have it apart from its value. */
const signs = /^(?:(?:运算|计算|比较)?符号|(?:绩效)?指标(?:值)?(?:性质|类型))$/

/** What a label says of the field beside it: the first that fits, most telling first. */
const tells: readonly (readonly [kind: string, words: RegExp])[] = [
  ['phone', /电话|手机|联系方式|传真/],
  ['year', /截止.?年|年度$|年份$/],
  ['date', /日期|时间$|年月日/],
  ['percent', /占比|比重|比例|率$|百分比|（%）|\(%\)/],
  ['choice', signs],
  ['text', /(?<!单位|部门|机构|[）)])名称$|指标$/],
  ['target', /指标值$|目标值$|实现值$|完成值$/],
  ['clause', /评.?扣分标准|评分标准/],
  ['points', /分值|得分|自评分|权重/],
  ['money', /金额|资金|预算|决算|支出|收入|拨款|经费|万元|（元）|总额|合.?计/],
  ['long-text', /概述|职能|职责|任务|目标|内容|说明|情况|措施|用途|依据和|理由|备注|意见/],
  ['organisation', /单位名称|部门名称|部门（单位）|部门$|(?<!^|计量|度量|数量|金额)单位$|机构/],
  ['person', /联系人|负责人|经办人|审核人|人$/],
  ['integer', /人数|个数|数量$|编制数|次数/],
]

/** The kind of field that labels ask for, the most telling first; text where they say nothing. */
export function guessKind(...labels: readonly string[]): string {
  for (const label of labels) {
    const words = label.replace(/[*：:\s]/g, '')
    // What stands in brackets at the end explains; it counts where the rest says nothing, or is the unit itself.
    const short = words.replace(/[（(][^（(]*[）)]$/, '')
    const found =
      tells.find(([, pattern]) => pattern.test(words)) ?? tells.find(([, pattern]) => pattern.test(short))
    if (found !== undefined) return found[0]
  }
  return 'text'
}

/** What a label says of its field besides the kind: the signs that a target may have. */
export function guessProps(label: string): Readonly<Record<string, Json>> {
  return signs.test(label) ? { enum: ['≥', '≤', '=', '>', '<', '定性'] } : {}
}
