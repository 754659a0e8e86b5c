import { createForm, judgeSample, openSample } from '@tianbao/form'
import { compileTemplate, putField, type Template } from '@tianbao/template'
import { expect, test } from 'vitest'
import { blank } from '../saving/testing/server.fixture.ts'
import { freshSampleName, sampleOf } from './sample-of.ts'

function drawn(): Template {
  const outcome = putField(blank, {
    spot: { part: 'table#r1c1' },
    field: { kind: 'money', title: '金额', name: 'amount', required: true },
  })
  if ('refused' in outcome) throw new Error(outcome.refused)
  const rules = [
    {
      id: 'small',
      type: 'check',
      severity: 'warning',
      at: ['amount'],
      logic: { '>=': [{ var: 'amount' }, 10] },
      message: '太小',
    },
  ] as const
  return { ...outcome.template, rules }
}

test('a form that is kept as a sample, with its reasons, opens as it was and says the same', () => {
  const { compiled } = compileTemplate(drawn())
  if (!compiled) throw new Error('It compiles.')
  const form = createForm(compiled, { data: { amount: 5 }, today: '2024-01-26', mintId: () => 'r' })
  form.setReason('small', 'amount', '上年结转')
  const sample = sampleOf(form)
  expect(sample).toEqual({
    template: { form: 'drawn', region: '420000', year: 2024 },
    data: { amount: 5 },
    reasons: [{ code: 'small', path: '/amount', text: '上年结转' }],
    expect: { findings: [{ code: 'small', path: '/amount' }] },
  })
  const again = openSample(compiled, sample, { today: '2024-01-26' })
  expect(sampleOf(again)).toEqual(sample)
  expect(judgeSample(compiled, sample, { today: '2024-01-26' }).isMet).toBe(true)
})

test('a new sample gets a name that no other has', () => {
  expect(freshSampleName('样例', ['样例1', '样例3'])).toBe('样例2')
})
