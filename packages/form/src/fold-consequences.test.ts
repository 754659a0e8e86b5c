import { describe, expect, it } from 'vitest'
import type { Cause } from './cause.ts'
import { numberFindings } from './causes.ts'
import { foldConsequences } from './fold-consequences.ts'
import type { CheckedFinding, Suspect } from './form-types.ts'

const finding = (code: string, at: string, reason?: string): CheckedFinding => ({
  code,
  severity: 'error',
  addresses: [at],
  params: {},
  ...(reason === undefined ? {} : { reason: { id: 'x', code, at, text: reason } }),
})

/** A year that is one too low, thought to be why the three named findings stand. */
const suspect = (...findings: CheckedFinding[]): Suspect => ({
  address: 'until',
  kind: 'term',
  value: 2025,
  proposed: 2026,
  text: '2026',
  leaves: [],
  cures: findings.length,
  findings: findings.map(({ code, addresses }) => ({ code, at: addresses[0] ?? '' })),
})

const horizon = finding('horizon', 'until')
const balance = finding('balance', 'money.staff.current')
const copied = finding('copied', 'rows#a.target')
const numbered = (...findings: CheckedFinding[]) => numberFindings(findings, () => false)
const told = (causes: readonly Cause[]) => causes.map(({ number, code }) => [number, code])

describe('a cause', () => {
  it('bears the cell that is suspected of it, and takes in what would vanish with it', () => {
    const causes = foldConsequences(numbered(copied, balance, horizon), [suspect(horizon, balance)])
    expect(told(causes)).toEqual([
      [1, 'copied'],
      [2, 'horizon'],
    ])
    expect(causes[1]).toMatchObject({ suspect: { address: 'until' }, consequences: [balance] })
    expect(causes[0]?.suspect).toBeUndefined()
  })

  it('takes in no cause of which something would be left', () => {
    const two = [balance, finding('balance', 'money.office.current')]
    expect(told(foldConsequences(numbered(horizon, ...two), [suspect(horizon, balance)]))).toEqual([
      [1, 'horizon'],
      [2, 'balance'],
    ])
  })

  it('stays by itself where a reason was written for it', () => {
    const explained = finding('balance', 'money.staff.current', '本来如此')
    expect(told(foldConsequences(numbered(horizon, explained), [suspect(horizon, balance)]))).toEqual([
      [1, 'horizon'],
      [2, 'balance'],
    ])
  })
})
