import type { CompiledTemplate } from '@tianbao/template'
import { expect, it } from 'vitest'
import { createForm } from './create-form.ts'
import { openSmall } from './fixtures/small.fixture.ts'
import type { FormOptions } from './form-types.ts'
import { createFormWith } from './form-with.ts'
import { loadScoring } from './load-scoring.ts'

const { template } = openSmall()

/** The same template, with a rule that scores without any scoring around it. */
const ruled: CompiledTemplate = {
  ...template,
  rules: template.rules.map((rule, at) =>
    at === 0 ? { ...rule, type: 'compute', logic: { if: [true, { grade: [91, [['优', 90]]] }, ''] } } : rule,
  ),
}

/** The same template, with clauses that are looked at. */
const scored: CompiledTemplate = {
  ...template,
  scoring: { settings: {}, said: {}, grades: [], items: [], total: null, grade: null } as never,
}

const options = (): FormOptions => {
  let minted = 0
  return { today: '2024-01-26', mintId: () => `n${++minted}` }
}

it('a template that scores nothing needs nothing fetched', async () => {
  expect(await loadScoring(template)).toBeNull()
  const form = createFormWith(null, template, options())
  expect(form.findings('submitting')).toEqual(createForm(template, options()).findings('submitting'))
  expect([form.scores(), form.scoresUnder({}), form.evidence('any')]).toEqual([null, null, null])
})

it.each([
  ['a rule scores', ruled],
  ['clauses are looked at', scored],
])('a template of which %s is opened with what scores, or not at all', async (_, compiled) => {
  const scoring = await loadScoring(compiled)
  expect(() => createFormWith(null, compiled, options())).toThrow('without what scores')
  const form = createFormWith(scoring, compiled, options())
  expect(form.computed()).toEqual(createForm(compiled, options()).computed())
})
