import { compileTemplate } from '@tianbao/template'
import { expect, it } from 'vitest'
import { createForm } from './create-form.ts'
import { small } from './fixtures/small.fixture.ts'

it('tells of a cell that a rule locks, though its value stays', () => {
  const logic = { '==': [{ var: 'remote' }, true] }
  const lock = { id: 'date_locked', type: 'readonly' as const, at: ['date'], logic }
  const compilation = compileTemplate({ ...small, rules: [...(small.rules ?? []), lock] })
  if (!('compiled' in compilation)) throw new Error(JSON.stringify(compilation.findings))
  const form = createForm(compilation.compiled, { today: '2024-01-26', mintId: () => 'n1' })
  const told: (readonly string[])[] = []
  form.subscribe(({ addresses }) => told.push([...addresses]))
  form.type('remote', '是')
  expect(form.cell('date').isReadonly).toBe(true)
  expect(told.at(-1)).toContain('date')
})
