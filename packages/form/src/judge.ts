import type { Address } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import type { Run } from '@tianbao/rules'
import type { CompiledRule } from '@tianbao/template'
import { splitRow } from './address-parts.ts'
import {
  type CheckSource,
  checkFinding,
  gather,
  gatherUnfinished,
  isJudged,
  isUnfinished,
  overrideFinding,
} from './check.ts'
import type { Reached } from './engine.ts'
import { placeFor } from './targets.ts'

/**
 * Findings of all rules, kept by rule and row, and judged again only where a change reached. Law: what is kept equals
 * what judging everything anew would give.
 */
export interface Judge {
  /** Takes note of what a change reached. */
  reach(reached: Reached): void
  findings(run: Run): readonly Finding[]
  /** The same before rows are gathered: every finding with the rule and the row that it came from. */
  verdicts(run: Run): readonly Verdict[]
}

export interface Verdict {
  readonly rule: CompiledRule
  readonly row: Address | null
  readonly finding: Finding
}

interface Kept {
  readonly findings: Map<Address | null, Finding>
  stale: Set<Address | null> | 'all'
}

export function createJudge(rules: readonly CompiledRule[], source: CheckSource): Judge {
  const judged = rules.filter((rule) => rule.type === 'check' || rule.type === 'compute')
  const kept = new Map<string, Kept>(judged.map((rule) => [rule.key, { findings: new Map(), stale: 'all' }]))

  const judge = (rule: CompiledRule, run: Run, row: Address | null): Finding | null => {
    const result = run.result(rule.key, row ?? undefined)
    if (!result) return null
    if (rule.type === 'check') return checkFinding(rule, result, row, source)
    const target = rule.target === undefined ? null : placeFor(rule.target, row)
    return target === null ? null : overrideFinding(rule, target, result, row, source)
  }

  const refresh = (rule: CompiledRule, run: Run, own: Kept) => {
    if (own.stale === 'all') {
      own.findings.clear()
      for (const [row] of run.results(rule.key)) keep(own, row, judge(rule, run, row))
    } else {
      for (const row of own.stale) keep(own, row, judge(rule, run, row))
    }
    own.stale = new Set()
  }

  return {
    reach(reached) {
      for (const [key, rows] of reached.stale) {
        const own = kept.get(key)
        if (!own || own.stale === 'all') continue
        if (rows === 'all') own.stale = 'all'
        else for (const row of rows) own.stale.add(row)
      }
      if (reached.removedRows.size > 0 || reached.structure) forgetStructure(judged, kept, reached)
    },
    verdicts(run) {
      const all: Verdict[] = []
      for (const rule of judged) {
        const own = kept.get(rule.key)
        if (!own) continue
        if (own.stale === 'all' || own.stale.size > 0) refresh(rule, run, own)
        for (const [row, finding] of own.findings) all.push({ rule, row, finding })
      }
      return all
    },
    findings(run) {
      const all: Finding[] = []
      for (const rule of judged) {
        const own = kept.get(rule.key)
        if (!own) continue
        if (own.stale === 'all' || own.stale.size > 0) refresh(rule, run, own)
        if (own.findings.size === 0) continue
        const stopped = [...own.findings].filter(([, finding]) => isUnfinished(finding))
        const unfinished = gatherUnfinished(rule, stopped, source)
        if (unfinished) all.push(unfinished)
        if (!rule.gather || rule.each === undefined) {
          for (const finding of own.findings.values()) if (!isUnfinished(finding)) all.push(finding)
          continue
        }
        const { rows, judged: count } = inOrder(rule, run, own.findings, source)
        const finding = gather(rule, rows, count, source)
        if (finding) all.push(finding)
      }
      return all
    },
  }
}

function keep(own: Kept, row: Address | null, finding: Finding | null): void {
  if (finding) own.findings.set(row, finding)
  else own.findings.delete(row)
}

/** The rows that fail, in the order of the form, and on how many rows the rule gave a verdict. */
function inOrder(
  rule: CompiledRule,
  run: Run,
  findings: ReadonlyMap<Address | null, Finding>,
  source: CheckSource,
) {
  const rows: (readonly [Address, Finding])[] = []
  let judged = 0
  for (const [row, result] of run.results(rule.key)) {
    if (isJudged(rule, result, row, source)) judged += 1
    const finding = findings.get(row)
    if (row !== null && finding && !isUnfinished(finding)) rows.push([row, finding])
  }
  return { rows, judged }
}

/** Rows that went take their findings along; rules that stand at whole columns are judged again. */
function forgetStructure(rules: readonly CompiledRule[], kept: Map<string, Kept>, reached: Reached): void {
  for (const rule of rules) {
    const own = kept.get(rule.key)
    if (!own || own.stale === 'all') continue
    for (const row of reached.removedRows) own.findings.delete(row)
    const standsAtColumns = rule.at.some((at) => at.includes('*'))
    if (standsAtColumns) own.stale = 'all'
    else if (rule.each === undefined && rule.at.some((at) => reached.flags || lies(at, reached)))
      own.stale = 'all'
  }
}

function lies(at: string, reached: Reached): boolean {
  return [...reached.removedRows].some((row) => at.startsWith(splitRow(row).list))
}
