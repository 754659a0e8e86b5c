import type { Cause } from '@tianbao/form'
import { describe, expect, it } from 'vitest'
import { changedMarks, markCells } from './mark-cells.ts'

const cause = (
  number: number,
  code: string,
  severity: Cause['severity'],
  addresses: string[],
  isExplained = false,
): Cause => ({ number, key: code, code, severity, isExplained, findings: [], addresses })

describe('causes', () => {
  it('mark a cell with the worst that stands there', () => {
    const marks = markCells([cause(1, 'sum', 'error', ['x', 'y']), cause(2, 'late', 'hint', ['x'])], 'sum')
    expect(marks.get('x')).toEqual({ number: 1, severity: 'error', isOpen: true })
  })

  it('mark no cell once they are explained', () => {
    expect(markCells([cause(1, 'copied', 'warning', ['x'], true)], null).size).toBe(0)
  })

  it('tell which cells bear another mark than before', () => {
    const before = markCells([cause(1, 'a', 'hint', ['x']), cause(2, 'b', 'hint', ['y'])], null)
    const after = markCells([cause(1, 'b', 'hint', ['y', 'z'])], null)
    expect([...changedMarks(before, after)].sort()).toEqual(['x', 'y', 'z'])
    expect([...changedMarks(after, after)]).toEqual([])
  })
})
