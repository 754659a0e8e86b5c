import type { Json } from '@tianbao/edit'
import jsonLogic from 'json-logic-js'
import { describe, expect, test, vi } from 'vitest'
import differences from './differences.json' with { type: 'json' }
import { evaluate } from './evaluate.ts'
import { operators } from './testing/programs.ts'

/** A value as the table writes it: JSON, or the name of what JSON cannot say. */
function written(value: unknown): string {
  if (typeof value === 'string' && value.length > 1000) return `a text of ${value.length}`
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return String(value)
  return Object.is(value, -0) ? '-0' : JSON.stringify(value)
}

function theirs(logic: unknown, data: unknown): string {
  const silenced = vi.spyOn(console, 'log').mockImplementation(() => {})
  try {
    return written(jsonLogic.apply(logic as never, data))
  } catch (error) {
    return `throws ${(error as Error).constructor.name}`
  } finally {
    silenced.mockRestore()
  }
}

function ours(logic: unknown, data: unknown): string {
  const { value, exhausted, problems } = evaluate(logic as Json, data as Json, operators)
  if (problems) return `problem ${problems[0]?.code}`
  return exhausted ? `exhausted ${exhausted}` : written(value)
}

describe('the published list of differences from json-logic-js', () => {
  test.each(differences.map((row) => ({ ...row, name: JSON.stringify(row.logic) })))(
    'tells truly what both make of $name',
    (row) => {
      expect({ theirs: theirs(row.logic, row.data), ours: ours(row.logic, row.data) }).toEqual({
        theirs: row.theirs,
        ours: row.ours,
      })
    },
  )

  test('is what the documentation prints', async () => {
    const cell = (text: string) => `\`${text.replaceAll('|', '\\|')}\``
    const rows = differences.map(({ logic, data, theirs: their, ours: our, why }) => {
      const over = data === null ? '' : ` on ${cell(JSON.stringify(data))}`
      return `| ${cell(JSON.stringify(logic))}${over} | ${cell(their)} | ${cell(our)} | ${why} |`
    })
    const page = [
      '# Differences from json-logic-js',
      '',
      'Rules are standard JSON-Logic: every official case passes, and json-logic-js 2.0.5 is the reference. These are the',
      'deliberate differences, all of them; each line is tested against the reference. This page is generated from',
      '`packages/rules/src/differences.json`.',
      '',
      '| logic | json-logic-js | here | why |',
      '|---|---|---|---|',
      ...rows,
      '',
    ].join('\n')
    await expect(page).toMatchFileSnapshot('../../../docs/json-logic-differences.md')
  })
})
