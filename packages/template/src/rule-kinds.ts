import type { Rule } from './template.ts'

/** What a rule does, in a word: 计算, 检查, … */
export const ruleKinds: Readonly<Record<Rule['type'], string>> = {
  compute: '计算',
  check: '检查',
  visible: '显示',
  required: '必填',
  readonly: '锁定',
  options: '选项',
}
