import { expect, test } from 'vitest'
import { withRuleTitles } from './rule-titles.ts'

test('findings call rules by their titles, one without by its id', () => {
  const finding = { code: 'lint.x', severity: 'warning', addresses: [] } as const
  const rules = [{ id: 'total', type: 'compute', title: '收入合计', logic: true }] as const
  expect(
    withRuleTitles(
      [
        { ...finding, params: { rule: 'total', other: 'bare' } },
        { ...finding, params: { rules: ['total[current]', 'total[last]', 'bare'], count: 3 } },
        { ...finding, params: { title: 'total' } },
      ],
      rules,
    ).map(({ params }) => params),
  ).toEqual([
    { rule: '收入合计', other: 'bare' },
    { rules: ['收入合计', 'bare'], count: 3 },
    { title: 'total' },
  ])
})
