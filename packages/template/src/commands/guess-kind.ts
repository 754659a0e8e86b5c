/** What a label says of the field beside it: the first that fits, most telling first. */
const tells: readonly (readonly [kind: string, words: RegExp])[] = [
  ['phone', /电话|手机|联系方式|传真/],
  ['year', /截止.?年|年度$|年份$/],
  ['date', /日期|时间$|年月日/],
  ['percent', /占比|比重|比例|率$|百分比|（%）|\(%\)/],
  ['target', /指标值|目标值|实现值|完成值/],
  ['clause', /评.?扣分标准|评分标准/],
  ['points', /分值|得分|自评分|权重/],
  ['money', /金额|资金|预算|决算|支出|收入|拨款|经费|万元|（元）|总额|合.?计/],
  ['long-text', /概述|职能|职责|任务|目标|内容|说明|情况|措施|用途|依据和|理由|备注|意见/],
  ['organisation', /单位名称|部门名称|部门（单位）|部门$|单位$|机构/],
  ['person', /联系人|负责人|经办人|审核人|人$/],
  ['integer', /人数|个数|数量|编制数|次数/],
]

/** The kind of field that a label asks for; text where it says nothing. */
export function guessKind(label: string): string {
  const words = label.replace(/[*：:\s]/g, '')
  return tells.find(([, pattern]) => pattern.test(words))?.[0] ?? 'text'
}
