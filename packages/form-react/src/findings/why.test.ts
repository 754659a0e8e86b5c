import type { Form } from '@tianbao/form'
import type { Explanation } from '@tianbao/rules'
import { describe, expect, it } from 'vitest'
import { openLedger } from '../fixtures/ledger.fixture.ts'
import { comparison, placesRead, type SumWords, sumColumn } from './arithmetic.ts'
import { formulaWords } from './formula-words.ts'
import { remedyValue } from './remedy-value.ts'
import { createSentences } from './sentences.ts'
import { whySteps } from './why-steps.ts'

const words: SumWords = {
  label: (address) => address,
  figure: (value) => value.toFixed(2),
  sum: '各项之和',
  result: '算得',
  stated: '表内所填',
  difference: '相差',
}

const find = (form: Form, code: string) => {
  const found = form.findings('filling').find((finding) => finding.code === code)
  if (!found) throw new Error(`no finding ${code}`)
  return found
}

const explain = (form: Form, code: string) => {
  const explanation = form.explain({ finding: find(form, code) })
  if (!explanation) throw new Error(`nothing explains ${code}`)
  return explanation
}

const written = () => {
  const form = openLedger()
  form.type('money.staff.current', '10')
  form.type('money.office.current', '5.5')
  return form
}

describe('why a finding stands', () => {
  it('is a sum set as a column, with what the table says and how far off it is', () => {
    const form = written()
    form.set('money.total.current', 17)
    const lines = sumColumn(explain(form, 'total'), { address: 'money.total.current', value: 17 }, words)
    expect(lines?.map(({ sign, label, text, isRuled }) => [sign, label, text, isRuled])).toEqual([
      ['', 'money.staff.current', '10.00', false],
      ['+', 'money.office.current', '5.50', false],
      ['=', '各项之和', '15.50', true],
      ['−', '表内所填', '17.00', false],
      ['=', '相差', '1.50', true],
    ])
    expect(lines?.filter((line) => line.isDifference)).toHaveLength(1)
  })

  it('is two figures side by side where they should agree', () => {
    const lines = comparison(explain(written(), 'balance'), words)
    expect(lines?.map(({ sign, label, text }) => [sign, label, text])).toEqual([
      ['', 'money.staff.current', '10.00'],
      ['−', 'money.office.current', '5.50'],
      ['=', '相差', '4.50'],
    ])
  })

  it('names the cells that were read, each once', () => {
    expect(placesRead(explain(written(), 'balance'))).toEqual(['money.staff.current', 'money.office.current'])
  })

  it('is no column for what is no arithmetic', () => {
    const form = openLedger()
    form.type('rows#staff_cost.target', '120')
    const explanation = explain(form, 'small')
    expect(sumColumn(explanation, null, words)).toBeNull()
  })
})

describe('how a cell is computed', () => {
  it('is said in the names of what it is computed from', () => {
    const explanation = written().explain({ address: 'money.total.current' })
    expect(explanation && formulaWords(explanation, (address) => address.split('.')[1] ?? '')).toBe(
      '= staff + office',
    )
  })
})

describe('the value that makes a finding right', () => {
  it('is the computed one where something else was typed over it', () => {
    const form = written()
    form.set('money.total.current', 17)
    expect(remedyValue(form, find(form, 'total'))).toEqual({
      address: 'money.total.current',
      value: undefined,
      text: '15.50',
      isEmpty: false,
    })
  })

  it('is what an equation has on its other side', () => {
    const form = openLedger()
    form.type('until', '2025')
    expect(remedyValue(form, find(form, 'horizon'))).toMatchObject({
      address: 'until',
      value: 2026,
      text: '2026',
    })
  })

  it('is not guessed where two cells could give way', () => {
    const form = written()
    expect(remedyValue(form, find(form, 'balance'))).toBeNull()
  })
})

describe('what is said of a finding', () => {
  it('ends as a sentence, with what would make it right', () => {
    const form = written()
    form.set('money.total.current', 17)
    const sentences = createSentences(form.template)
    expect(sentences.of(find(form, 'total'))).toBe('合计 17.00 与各项之和 15.50 不等，相差 1.50。')
    expect(sentences.remedy(find(form, 'total'))).toBe('合计改为 15.50 即可。')
  })

  it('is ours for what no rule found', () => {
    const form = openLedger()
    form.type('money.staff.current', '约3')
    const found = form.findings('filling').find((finding) => finding.code.startsWith('value.'))
    expect(found && createSentences(form.template).of(found)).toMatch(/^“约3”.+。$/)
  })
})

describe('why, step by step', () => {
  it('says first what was read, then what follows, each thing once, in no words of the machine', () => {
    const { steps, left } = whySteps(explain(written(), 'balance'))
    expect(steps.map(({ words }) => words)).toEqual([
      '人员　当年 = 10.00',
      '公用　当年 = 5.50',
      '10.00 与 5.50 不等（容差 0.005）',
    ])
    expect(steps.map(({ address }) => address)).toEqual([
      'money.staff.current',
      'money.office.current',
      undefined,
    ])
    expect(left).toBe(0)
  })

  it('ends after as many as one reads', () => {
    const read = (index: number): Explanation => ({
      operator: 'var',
      logic: null,
      value: index,
      sentence: `第 ${index} 行 = ${index}`,
      isReached: true,
      steps: [],
    })
    const steps = Array.from({ length: 30 }, (_, index) => read(index))
    const all = { ...read(-1), operator: 'sum', sentence: '合计 = 435', steps }
    expect(whySteps(all).left).toBe(7)
  })
})
