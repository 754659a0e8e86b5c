import { expect, test } from 'vitest'
import { baseFor, lastOf, variantBefore } from './start-choice.ts'

const one = (region: string, year: number, isVariant = false) => ({
  region,
  year,
  isVariant,
  form: 'department-goal',
  regionName: region,
  title: '申报表',
  version: 1,
})
const templates = [
  one('420000', 2024),
  one('420000', 2025),
  one('430000', 2025),
  one('420700', 2023),
  one('420700', 2024, true),
  one('421300', 2025),
]
const about = (region: string, year: number) => ({ region, year, form: 'department-goal', title: '申报表' })
const now = new Date('2024-11-01T00:00:00Z')

test('a variant stands on the form of that year of the nearest region above, and goes on with the last one', () => {
  expect(baseFor(about('420700', 2025), templates, now)).toBe(templates[1])
  expect(baseFor(about('421381', 2025), templates, now)).toBe(templates[5])
  expect(baseFor(about('429004', 2025), templates, now)).toBe(templates[1])
  expect(baseFor(about('420000', 2025), templates, now)).toBeNull()
  expect(baseFor(about('420700', 2026), templates, now)).toBeNull()
  expect(variantBefore(about('420700', 2025), templates)).toBe(templates[4])
  expect(variantBefore(about('420700', 2023), templates)).toBeNull()
  expect(lastOf(about('420700', 2025), templates)).toBe(templates[4])
})
