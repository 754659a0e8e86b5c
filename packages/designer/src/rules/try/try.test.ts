import { describe, expect, test } from 'vitest'
import { cellLabel } from '../../fill/cell-label.ts'
import { ruleChain } from '../facts/rule-chain.ts'
import { ruleFacts } from '../facts/rule-facts.ts'
import { ezhou, ruleOf, typed } from '../fixtures/ezhou.fixture.ts'
import { trialCures } from './trial-cure.ts'
import { trialSteps } from './trial-steps.ts'
import { type Attempt, attemptsOf, type Trial, tryRule } from './try-rule.ts'

const chain = ruleChain(ruleFacts(ezhou))

function tried(id: string, data: typeof typed | null = typed): Trial {
  const trial = tryRule(ezhou, ruleOf(id), chain, data === null ? null : { data }, { today: '2024-01-26' })
  if (trial === null) throw new Error('The template does not compile.')
  return trial
}

function verdicts({ attempts }: Trial) {
  return attempts.map(({ column, verdict }) => [column, verdict])
}

function only(trial: Trial, verdict: Attempt['verdict']): Attempt {
  const attempt = trial.attempts.find((one) => one.verdict === verdict)
  if (attempt === undefined) throw new Error(`Nothing ${verdict}.`)
  return attempt
}

function stepsOf(trial: Trial, { key, row }: Attempt) {
  const explanation = trial.form.explain({ rule: key, row })
  return explanation === null ? [] : trialSteps(explanation).steps
}

describe('a rule tried on data', () => {
  test('holds in one column and not in the other', () => {
    expect(verdicts(tried('past_balance'))).toEqual([
      ['last', 'fails'],
      ['before', 'holds'],
    ])
  })

  test('is told step by step, from what it reads to the step that decides', () => {
    const trial = tried('past_balance')
    expect(
      stepsOf(trial, only(trial, 'fails')).map(({ words, value, decides }) => [words, value, decides]),
    ).toEqual([
      ['收入构成　合计　2023年', '2834.53', false],
      ['支出构成　合计　2023年', '2832.53', false],
      ['2834.53 与 2832.53 不等（容差 0.005）', '否', true],
    ])
  })

  test('says what would make it hold: a value that was tried', () => {
    const trial = tried('past_balance')
    const failing = only(trial, 'fails')
    expect(trialCures(trial, ruleOf('past_balance'), failing)).toEqual([
      { address: 'funds.expense.total.last', value: 2834.53, text: '2834.53' },
    ])
    expect(cellLabel(trial.form, 'funds.expense.total.last')).toBe('支出构成·合计 2023年')
    expect(trialCures(trial, ruleOf('past_balance'), only(trial, 'holds'))).toEqual([])
  })

  test('is judged anew when other numbers are typed, and the sample stays as it was', () => {
    const trial = tried('past_balance')
    trial.form.set('funds.expense.total.last', 2834.53)
    expect(attemptsOf(trial.form, ruleOf('past_balance')).map(({ verdict }) => verdict)).toEqual([
      'holds',
      'holds',
    ])
    expect(verdicts(tried('past_balance'))[0]).toEqual(['last', 'fails'])
  })

  test('goes on with what was typed when it is tried again', () => {
    const before = tried('past_balance')
    before.form.set('funds.expense.total.last', 2834.53)
    const again = tryRule(
      ezhou,
      ruleOf('balance'),
      chain,
      { document: before.form.document() },
      { today: '2024-01-26' },
    )
    expect(again?.form.cell('funds.expense.total.last').value).toBe(2834.53)
  })

  test('waits where nothing is filled, and computes what it computes', () => {
    expect(verdicts(tried('balance', null))).toEqual([['current', 'waits']])
    const trial = tried('income_total')
    expect(only(trial, 'computes').outcome.target).toBe('funds.income.total.current')
    expect(stepsOf(trial, only(trial, 'computes')).at(-1)).toMatchObject({ value: '2375.98', decides: true })
  })

  test('is told without the names of let, which are told by what is behind them', () => {
    const trial = tried('rate_in_words')
    const words = stepsOf(trial, only(trial, 'fails')).map((step) => step.words)
    expect(words.filter((one) => one.startsWith('$'))).toEqual([])
  })
})
