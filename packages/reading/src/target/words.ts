import type { Vocabulary } from './target-reading.ts'

/** Texts that stand where nothing was written. */
const placeholders = new Set([
  '/',
  '//',
  '\\',
  '-',
  '--',
  '---',
  '----',
  '…',
  '……',
  '...',
  '......',
  '*',
  '?',
  'N/A',
  'n/a',
  'NA',
  '不适用',
  '不涉及',
  '未涉及',
  '无关',
  '无此项',
  '暂无',
  '待定',
  '待补充',
  '待填',
  '待填写',
  '待填报',
  '待确定',
  '待核实',
  '待完善',
  '待明确',
  '未定',
  '未确定',
  '尚未确定',
  '另定',
  '另行确定',
  '另行通知',
  '另行下达',
  'TBD',
  '略',
  '空',
])

/** Texts that send the reader elsewhere. */
const references = /^(同上|同前|同左|详?见(附件|附表|备注|说明|上|下).{0,10}|如上|(?:参见|参照|参考).{1,20})$/

/** Words that say yes or no and nothing else. 符合, 良好, 合理 are judgements, not answers. */
const answers: Readonly<Record<string, boolean>> = {
  是: true,
  否: false,
  达标: true,
  不达标: false,
  未达标: false,
  合格: true,
  不合格: false,
  完成: true,
  已完成: true,
  未完成: false,
  通过: true,
  未通过: false,
  不通过: false,
}

/** Words of the neighbouring columns of the Hubei and Hunan forms. */
export const defaultVocabulary: Vocabulary = {
  指标分类: ['绩效基本型', '绩效创新型', '基本型', '创新型'],
  指标值确定依据: ['计划标准', '行业标准', '历史标准', '预算支出标准', '其他标准', '其他'],
  指标值类型: ['定性', '定量'],
}

/** Whether a text stands for nothing. */
export function isPlaceholder(text: string): boolean {
  return placeholders.has(text) || /^[-/\\.…*。、,]+$/.test(text)
}

/** Whether a text sends the reader elsewhere: 同上, 详见附件. */
export function isReference(text: string): boolean {
  return references.test(text)
}

/** What a bare word answers; undefined where it is none. */
export function answerOf(text: string): boolean | undefined {
  return Object.hasOwn(answers, text) ? answers[text] : undefined
}

/** The column that a word belongs to, where it is one of another column's. */
export function columnOf(text: string, vocabulary: Vocabulary): string | undefined {
  return Object.keys(vocabulary).find((column) => vocabulary[column]?.includes(text))
}
