import { expect, test } from 'vitest'
import { decimalsOf } from './decimals.ts'
import { kindOf } from './kind-of.ts'

test.each([
  [{ 'x-kind': 'money', type: 'number' }, 'money'],
  [{ 'x-kind': 'target', type: 'string' }, 'target'],
  [{ type: 'string' }, 'text'],
  [{ type: ['string', 'null'] }, 'text'],
  [{ type: 'string', format: 'date' }, 'date'],
  [{ type: 'string', enum: ['甲', '乙'] }, 'choice'],
  [{ enum: ['甲', '乙'] }, 'choice'],
  [{ type: 'string', oneOf: [{ const: 'a', title: '甲' }] }, 'choice'],
  [{ type: 'integer' }, 'integer'],
  [{ type: 'number' }, 'decimal'],
  [{ type: 'boolean' }, 'flag'],
  [{ type: 'array', items: { enum: ['甲', '乙'] } }, 'choices'],
  [{ type: 'array', items: { type: 'object' } }, undefined],
  [{ type: 'object' }, undefined],
  [{ type: ['string', 'number'] }, undefined],
  [{ 'x-kind': 'no-such-kind', type: 'string' }, undefined],
  [{ 'x-kind': 5, type: 'string' }, undefined],
  [{}, undefined],
] as const)('%j is of kind %s', (schema, id) => {
  expect(kindOf(schema)?.id).toBe(id)
})

test('decimals come from the field, else from the currency or the kind', () => {
  expect(decimalsOf('money', {}, 2)).toBe(2)
  expect(decimalsOf('money', { 'x-decimals': 4 }, 2)).toBe(4)
  expect(decimalsOf('money', { 'x-decimals': -1 }, 2)).toBe(2)
  expect(decimalsOf('percent', {}, 6)).toBe(2)
  expect(decimalsOf('integer', { 'x-decimals': 4 }, 2)).toBe(0)
  expect(decimalsOf('decimal', {}, 2)).toBeNull()
  expect(decimalsOf('text', {}, 2)).toBeNull()
})
