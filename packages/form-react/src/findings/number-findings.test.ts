import type { Severity } from '@tianbao/finding'
import type { CheckedFinding } from '@tianbao/form'
import { describe, expect, it } from 'vitest'
import { changedMarks, countEntries, markCells, numberFindings } from './number-findings.ts'

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
    const entries = numberFindings(
      [
        finding('unit', 'warning', ['a.1']),
        finding('sum', 'error', ['total']),
        finding('unit', 'warning', ['a.2']),
        finding('late', 'hint', ['date']),
      ],
      never,
    )
    expect(entries.map(({ number, code, addresses }) => [number, code, addresses])).toEqual([
      [1, 'sum', ['total']],
      [2, 'unit', ['a.1', 'a.2']],
      [3, 'late', ['date']],
    ])
  })

  it('of a gathered rule are a cause each', () => {
    const entries = numberFindings(
      [finding('flat', 'warning', ['a.1', 'a.2']), finding('flat', 'warning', ['b.1', 'b.2'])],
      (code) => code === 'flat',
    )
    expect(entries.map((entry) => entry.addresses)).toEqual([
      ['a.1', 'a.2'],
      ['b.1', 'b.2'],
    ])
  })

  it('that are explained come last and mark no cell', () => {
    const entries = numberFindings(
      [
        finding('copied', 'warning', ['x'], '属实'),
        finding('late', 'hint', ['date']),
        finding('sum', 'error', ['y']),
      ],
      never,
    )
    expect(entries.map((entry) => entry.code)).toEqual(['sum', 'late', 'copied'])
    expect([...markCells(entries, null).keys()]).toEqual(['y', 'date'])
    expect(countEntries(entries)).toEqual({ error: 1, warning: 0, hint: 1, explained: 1 })
  })

  it('are open while one of them is not explained', () => {
    const [entry] = numberFindings(
      [finding('copied', 'warning', ['x'], '属实'), finding('copied', 'warning', ['y'])],
      never,
    )
    expect(entry?.isExplained).toBe(false)
  })

  it('mark a cell with the worst cause that stands there', () => {
    const entries = numberFindings(
      [finding('late', 'hint', ['x']), finding('sum', 'error', ['x', 'y'])],
      never,
    )
    const marks = markCells(entries, 'sum')
    expect(marks.get('x')).toEqual({ number: 1, severity: 'error', isOpen: true })
  })

  it('tell which cells bear another mark than before', () => {
    const before = markCells(
      numberFindings([finding('a', 'hint', ['x']), finding('b', 'hint', ['y'])], never),
      null,
    )
    const after = markCells(numberFindings([finding('b', 'hint', ['y', 'z'])], never), null)
    expect([...changedMarks(before, after)].sort()).toEqual(['x', 'y', 'z'])
    expect([...changedMarks(after, after)]).toEqual([])
  })
})
