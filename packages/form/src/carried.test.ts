import type { JsonObject } from '@tianbao/edit'
import { compileTemplate } from '@tianbao/template'
import { expect, test } from 'vitest'
import { createForm } from './create-form.ts'
import { scoredData, scoredTemplate } from './fixtures/scored.fixture.ts'
import type { FormOptions } from './form-types.ts'

const { compiled } = compileTemplate({
  ...scoredTemplate(),
  sources: {
    declared: {
      form: 'declared',
      year: 0,
      carry: [{ fields: ['budget'] }, { each: 'indicators', fields: ['name', 'target', 'clause', 'points'] }],
    },
  },
})

const declared = scoredData as unknown as JsonObject

function open(options: Partial<FormOptions>) {
  if (!compiled) throw new Error('The fixture does not compile.')
  return createForm(compiled, { today: '2023-01-31', mintId: () => 'new', ...options })
}

const codes = (form: ReturnType<typeof open>) =>
  form.findings('filling').map(({ code, addresses }) => `${code} ${addresses[0]}`)

test('a new form takes over rows by id and fields, and keeps them locked', () => {
  const form = open({ sources: { declared } })
  expect(form.cell('budget')).toMatchObject({ value: 200, isReadonly: true, carriedFrom: 'declared' })
  expect(form.cell('indicators#a.clause').isReadonly).toBe(true)
  expect(form.cell('indicators#a.actual')).toMatchObject({
    value: undefined,
    isReadonly: false,
    carriedFrom: null,
  })
  expect(form.row('indicators#a')?.node).toBe('tasks')
  expect(form.data()).not.toHaveProperty('$sources')
})

test('a field that is called otherwise there is taken over by its name there', () => {
  const { compiled: renamed } = compileTemplate({
    ...scoredTemplate(),
    sources: {
      done: {
        form: 'evaluated',
        year: -1,
        carry: [{ each: 'indicators', fields: ['target'], from: { target: 'actual' } }],
      },
    },
  })
  if (!renamed) throw new Error('The fixture does not compile.')
  const done = { indicators: [{ id: 'a', target: '≥95%', actual: '97%' }] }
  const form = createForm(renamed, { today: '2023-01-31', mintId: () => 'new', sources: { done } })
  expect(form.cell('indicators#a.target')).toMatchObject({ value: '97%', carriedFrom: 'done' })
})

test('what is empty in the declared form is open, and what stands in own data already is not written over', () => {
  const form = open({
    sources: { declared },
    data: { indicators: [{ id: 'e', under: 'pleased', name: '别的' }] },
  })
  expect(form.cell('indicators#e.clause').isReadonly).toBe(false)
  expect(form.cell('indicators#e.name').value).toBe('别的')
  expect(codes(form)).toContain('form.carried_changed indicators#e.name')
})

test('a document opens with the sources that it was kept with', () => {
  const kept = open({ sources: { declared } }).document()
  const form = open({ document: kept })
  expect(form.cell('indicators#a.points').isReadonly).toBe(true)
  expect(codes(form).filter((code) => code.startsWith('form.carried'))).toEqual([])
})

test('a carried row that is taken away and a carried cell that is changed are found, and undone', () => {
  const form = open({ sources: { declared } })
  form.removeRow('indicators#b')
  form.set('indicators#a.points', 10)
  expect(codes(form)).toEqual(
    expect.arrayContaining(['form.carried_gone indicators', 'form.carried_changed indicators#a.points']),
  )
  form.undo()
  form.undo()
  expect(codes(form).filter((code) => code.startsWith('form.carried'))).toEqual([])
})

test('without a declared form nothing is carried and nothing is locked', () => {
  const form = open({})
  expect(form.cell('budget')).toMatchObject({ value: undefined, isReadonly: false })
})
