import type { Rule } from '@tianbao/template'

/** A rule to begin with: what is `null` in it is to be chosen. */
export interface RuleStart {
  /** A code of the messages: `rule.new_sum`. */
  readonly code: string
  readonly rule: Omit<Rule, 'id'>
}

const usual = 0.005

/** What people begin with, the commonest first. */
export const ruleStarts: readonly RuleStart[] = [
  { code: 'rule.new_sum', rule: { type: 'compute', logic: { sum: [null, null] } } },
  { code: 'rule.new_ratio', rule: { type: 'compute', logic: { ratio: [null, null, 100] } } },
  {
    code: 'rule.new_equal',
    rule: {
      type: 'check',
      severity: 'error',
      let: { a: null, b: null, gap: { abs: [{ '-': [{ var: '$a' }, { var: '$b' }] }] } },
      logic: { near: [{ var: '$a' }, { var: '$b' }, usual] },
      message: '{a} 与 {b} 不等，相差 {gap}',
    },
  },
  {
    code: 'rule.new_limit',
    rule: { type: 'check', severity: 'error', logic: { '<=': [null, null] }, message: '' },
  },
  {
    code: 'rule.new_when',
    rule: {
      type: 'check',
      severity: 'warning',
      when: { filled: [null] },
      logic: { '==': [null, null] },
      message: '',
    },
  },
  { code: 'rule.new_required', rule: { type: 'required', at: [], logic: true } },
  { code: 'rule.new_visible', rule: { type: 'visible', at: [], logic: { filled: [null] } } },
  { code: 'rule.new_readonly', rule: { type: 'readonly', at: [], logic: { filled: [null] } } },
  { code: 'rule.new_options', rule: { type: 'options', at: [], logic: ['甲', '乙'] } },
]
