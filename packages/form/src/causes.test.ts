import type { Severity } from '@tianbao/finding'
import { describe, expect, it } from 'vitest'
import { countCauses, numberFindings } from './causes.ts'
import type { CheckedFinding } from './form-types.ts'

const finding = (code: string, severity: Severity, addresses: string[], reason?: string): CheckedFinding => ({
  code,
  severity,
  addresses,
  params: {},
  ...(reason === undefined ? {} : { reason: { id: 'x', code, at: addresses[0] ?? '', text: reason } }),
})

const never = () => false

describe('findings', () => {
  it('are numbered once per cause, worst first', () => {
    const causes = numberFindings(
      [
        finding('unit', 'warning', ['a.1']),
        finding('sum', 'error', ['total']),
        finding('unit', 'warning', ['a.2']),
        finding('late', 'hint', ['date']),
      ],
      never,
    )
    expect(causes.map(({ number, code, addresses }) => [number, code, addresses])).toEqual([
      [1, 'sum', ['total']],
      [2, 'unit', ['a.1', 'a.2']],
      [3, 'late', ['date']],
    ])
  })

  it('of a gathered rule are a cause each', () => {
    const causes = numberFindings(
      [finding('flat', 'warning', ['a.1', 'a.2']), finding('flat', 'warning', ['b.1', 'b.2'])],
      (code) => code === 'flat',
    )
    expect(causes.map((cause) => cause.addresses)).toEqual([
      ['a.1', 'a.2'],
      ['b.1', 'b.2'],
    ])
  })

  it('that are explained come last', () => {
    const causes = numberFindings(
      [
        finding('copied', 'warning', ['x'], '属实'),
        finding('late', 'hint', ['date']),
        finding('sum', 'error', ['y']),
      ],
      never,
    )
    expect(causes.map((cause) => cause.code)).toEqual(['sum', 'late', 'copied'])
    expect(countCauses(causes)).toEqual({ error: 1, warning: 0, hint: 1, explained: 1 })
  })

  it('are open while one of them is not explained', () => {
    const [cause] = numberFindings(
      [finding('copied', 'warning', ['x'], '属实'), finding('copied', 'warning', ['y'])],
      never,
    )
    expect(cause?.isExplained).toBe(false)
  })
})
