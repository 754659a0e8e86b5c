import { digestOf } from '@tianbao/template'
import { describe, expect, test } from 'vitest'
import { smallTemplate } from '../testing/small-template.ts'
import { newVariant } from './amend-variant.ts'
import { applyVariant } from './apply-variant.ts'
import { findBase, type KnownBases } from './find-base.ts'
import { readVariant } from './read-variant.ts'

const base = smallTemplate(2024)
const variant = newVariant(base, '420700')
const known: KnownBases = {
  template: ({ digest }) => (digest === digestOf(base) ? base : undefined),
  variant: () => undefined,
  has: () => true,
  isRevoked: () => false,
  isAbove: () => true,
}
const codeOf = (...given: Parameters<typeof findBase>) =>
  findBase(...given).findings?.[0]?.code.replace('versions.variant_', '')

describe('the base of a variant', () => {
  test('is found by its digest', () => {
    expect(findBase(variant, known)).toEqual({ base })
  })

  test('that disappeared, or never was, is told apart; nothing is touched', () => {
    const gone = { ...known, template: () => undefined }
    expect(codeOf(variant, { ...gone, has: () => false })).toBe('base_gone')
    expect(codeOf({ ...variant, base: { ...variant.base, digest: 'f'.repeat(64) } }, known)).toBe(
      'base_unknown',
    )
    expect(applyVariant(variant, base).open).toBe(0)
  })

  test('is refused where its text is not its digest’s', () => {
    expect(codeOf(variant, { ...known, template: () => ({ ...base, title: '改过的' }) })).toBe('base_changed')
  })

  test('is refused where bases stand on each other in a circle, near or far', () => {
    const { base: own } = variant
    const mine = { ...own, region: '420700' }
    expect(codeOf({ ...variant, base: mine }, known)).toBe('base_cycle')
    const around = { ...known, variant: () => ({ ...variant, region: '420000', base: mine }) }
    expect(codeOf(variant, around)).toBe('base_cycle')
    let region = 420000
    const endless = { ...known, variant: () => ({ ...variant, base: { ...own, region: String(++region) } }) }
    expect(codeOf(variant, endless)).toBe('base_cycle')
  })

  test('is of a region above, and was not revoked', () => {
    expect(codeOf(variant, { ...known, isAbove: () => false })).toBe('base_beside')
    expect(codeOf(variant, { ...known, isRevoked: () => true })).toBe('base_revoked')
  })

  test('is of the same form and year', () => {
    expect(codeOf({ ...variant, year: 2025 }, known)).toBe('base_other')
  })
})

describe('the file of a variant', () => {
  const cases: readonly (readonly [why: string, text: string])[] = [
    ['format', '{}'],
    ['format', '[]'],
    ['shape', JSON.stringify({ ...variant, region: '湖北' })],
    ['shape', JSON.stringify({ ...variant, base: { ...variant.base, digest: 'short' } })],
    ['shape', JSON.stringify({ ...variant, edits: [{ id: 'e1', edit: { op: 'burn' }, on: '' }] })],
    [
      'repeated',
      JSON.stringify({
        ...variant,
        edits: ['x', 'y'].map((at) => ({ id: 'e1', edit: { op: 'set', at, now: 1 }, on: '' })),
      }),
    ],
  ]
  test.each(cases)('is refused for its %s', (why, text) => {
    expect(readVariant(text).findings?.[0]?.code).toBe(`versions.variant_${why}`)
  })

  test('that is cut short anywhere is refused, and read whole is what it was', () => {
    const text = JSON.stringify(variant)
    for (let end = 0; end < text.length; end += 7)
      expect(readVariant(text.slice(0, end)).variant).toBeUndefined()
    expect(readVariant(text).variant).toEqual(variant)
  })
})
