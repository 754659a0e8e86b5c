import { describe, expect, test } from 'vitest'
import { compileTemplate } from '../compile/compile-template.ts'
import { everyKeyword } from '../fixtures/every-keyword.ts'
import { createValidatorCache } from './validator-cache.ts'

function compiledOf(notes: string) {
  const { compiled } = compileTemplate({ ...everyKeyword, notes })
  if (!compiled) throw new Error('It compiles.')
  return compiled
}

describe('createValidatorCache', () => {
  test('keeps a validator by digest, and lets the one go that was not asked for the longest', () => {
    const validatorOf = createValidatorCache(2)
    const [a, b, c] = ['a', 'b', 'c'].map(compiledOf)
    if (!a || !b || !c) throw new Error('There are three.')
    const first = validatorOf(a)
    const second = validatorOf(b)
    expect(validatorOf(compiledOf('a'))).toBe(first)
    validatorOf(c)
    expect(validatorOf(a)).toBe(first)
    expect(validatorOf(b)).not.toBe(second)
  })
})
