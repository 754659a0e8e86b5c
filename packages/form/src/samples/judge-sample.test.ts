import { compileTemplate } from '@tianbao/template'
import { expect, test } from 'vitest'
import { scoredTemplate } from '../fixtures/scored.fixture.ts'
import { expectationOf, judgeSample, openSample } from './judge-sample.ts'

const { compiled } = compileTemplate(scoredTemplate({ results: { total: 'total', grade: 'grade' } }))
if (!compiled) throw new Error('The scored template does not compile.')
const template = { form: 'scored', region: '430000', year: 2022 }
const data = { budget: 100, spent: 90, indicators: [] }
const options = { today: '2024-01-26' }

test('a form that is kept as a sample meets what it expects of itself', () => {
  const form = openSample(compiled, { template, data }, options)
  const expect_ = expectationOf(form)
  expect(judgeSample(compiled, { template, data, expect: expect_ }, options)).toEqual({
    isMet: true,
    missing: [],
    extra: [],
    score: null,
  })
})

test('tells what is missing, what is there beyond it, and another score', () => {
  const sample = {
    template,
    data: { budget: '很多' },
    expect: { findings: [{ code: 'gone', path: '/x' }], score: 7 },
  }
  const verdict = judgeSample(compiled, sample, options)
  expect(verdict).toMatchObject({
    isMet: false,
    missing: [{ code: 'gone', path: '/x' }],
    score: { expected: 7 },
  })
  expect(verdict.extra).toContainEqual(expect.objectContaining({ path: '/budget' }))
})

test('a sample that expects nothing is met by anything; one that expects rubbish is not', () => {
  expect(judgeSample(compiled, { template, data: { budget: '很多' } }, options).isMet).toBe(true)
  const odd = { template, data, expect: { findings: [null, 7, { code: 1 }] } }
  expect(judgeSample(compiled, odd, options)).toMatchObject({ isMet: false, missing: { length: 3 } })
})
