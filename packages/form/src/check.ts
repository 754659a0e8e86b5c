import { type Address, equalJson, type Json } from '@tianbao/edit'
import type { Finding, Param } from '@tianbao/finding'
import { isTruthy, type RuleResult, subtract } from '@tianbao/rules'
import type { CompiledRule } from '@tianbao/template'
import { quotable, quoteAll } from './quote.ts'

/** What turning a rule's result into a finding needs to know of the form. */
export interface CheckSource {
  /** The cells of an `at`, in reading order. */
  cells(at: string, row: Address | null): readonly Address[]
  value(address: Address): Json | undefined
  typed(address: Address): Json | undefined
  /** Whether there is something in a cell that rules see. */
  isFilled(address: Address): boolean
  isHidden(address: Address): boolean
  title(address: Address): string
  /** The year that a cell is about, by `x-year`; null where it has none. */
  year(address: Address): number | null
  /** The name that people know a row by; empty where there is none. */
  rowName(row: Address): string
  groupTitle(address: Address): string
  decimals(address: Address): number | null
}

/**
 * The finding of a check for one row, or null: where it holds, has no verdict, was held back, or still waits until
 * one of its cells is filled.
 */
export function checkFinding(
  rule: CompiledRule,
  result: RuleResult,
  row: Address | null,
  source: CheckSource,
): Finding | null {
  if (result.exhausted) return unfinished(result.exhausted, row)
  if (!result.applies || result.value === undefined || result.value === null || isTruthy(result.value))
    return null
  const cells = standing(rule, row, source)
  if (cells === null) return null
  return {
    code: rule.rule,
    severity: rule.severity,
    addresses: cells,
    params: { ...about(cells[0], row, source), ...named(result) },
  }
}

/** Whether a check gave a verdict on a row: it applies, is not empty, and does not wait for its cells. */
export function isJudged(
  rule: CompiledRule,
  result: RuleResult,
  row: Address | null,
  source: CheckSource,
): boolean {
  const hasVerdict = result.applies && result.value !== undefined && result.value !== null
  return hasVerdict && standing(rule, row, source) !== null
}

/** The cells that a check stands at; null while it waits for them, or when all of them are hidden. */
function standing(rule: CompiledRule, row: Address | null, source: CheckSource): readonly Address[] | null {
  const cells: Address[] = []
  let isAnyHidden = false
  let isWaiting = false
  for (const at of rule.at) {
    const own = source.cells(at, row)
    for (const cell of own) {
      if (source.isHidden(cell)) isAnyHidden = true
      else cells.push(cell)
    }
    if (rule.waits) isWaiting ||= !isReady(at, own, source)
    if (isWaiting && own.length > 0) return null
  }
  if (cells.length === 0) return isAnyHidden ? null : row === null ? [] : [row]
  return isWaiting ? null : cells
}

/** Whether a check need not wait for what an `at` names: of a wildcard one cell, of anything else every one. */
function isReady(at: string, cells: readonly Address[], source: CheckSource): boolean {
  return at.includes('*') ? cells.some(source.isFilled) : cells.every(source.isFilled)
}

/** Gathers the findings of a rule's rows into one: all their cells, how many of how many, and their names. */
export function gather(
  rule: CompiledRule,
  findings: readonly (readonly [Address, Finding])[],
  judged: number,
  source: CheckSource,
): Finding | null {
  const first = findings[0]
  if (!first) return null
  return {
    code: rule.rule,
    severity: rule.severity,
    addresses: [...new Set(findings.flatMap(([, finding]) => finding.addresses))],
    params: {
      ...first[1].params,
      count: findings.length,
      total: judged,
      names: quoteAll(findings.map(([row]) => source.rowName(row)).filter((name) => name !== '')),
    },
  }
}

/** The finding of a computed cell that something else was typed over, or null. */
export function overrideFinding(
  rule: CompiledRule,
  target: Address,
  result: RuleResult,
  row: Address | null,
  source: CheckSource,
): Finding | null {
  if (result.exhausted) return unfinished(result.exhausted, row)
  const typed = source.typed(target)
  const computed = result.value
  if (typed === undefined || source.isHidden(target) || computed === undefined || computed === null)
    return null
  const diff = typeof typed === 'number' && typeof computed === 'number' ? subtract(typed, computed) : null
  const isTolerated = diff !== null && rule.tolerance !== null && Math.abs(diff) <= rule.tolerance
  if (isTolerated || agrees(typed, computed, source.decimals(target))) return null
  return {
    code: rule.message === '' ? 'form.differs' : rule.rule,
    severity: rule.severity,
    addresses: [target],
    params: {
      rule: rule.rule,
      ...about(target, row, source),
      ...named(result),
      typed: quotable(typed) ?? null,
      computed: quotable(computed) ?? null,
      diff: diff === null ? null : Math.abs(diff),
    },
  }
}

/** Whether a typed value says what was computed, at the field's rounding. */
export function agrees(typed: Json, computed: Json, decimals: number | null): boolean {
  if (typeof typed === 'number' && typeof computed === 'number') {
    return (
      Math.abs(subtract(typed, computed)) < (decimals === null ? Number.MIN_VALUE : 0.5 * 10 ** -decimals)
    )
  }
  return equalJson(typed, computed)
}

const UNFINISHED = 'form.rule_exhausted'

/** Rows whose cells are named where a rule was not finished in many. */
const ROWS_NAMED = 100

function unfinished(what: string, row: Address | null): Finding {
  return { code: UNFINISHED, severity: 'error', addresses: row === null ? [] : [row], params: { what } }
}

/** Whether a finding of a rule says that it was stopped for want of a budget. */
export function isUnfinished(finding: Finding): boolean {
  return finding.code === UNFINISHED
}

/** One finding for all the rows in which a rule was stopped. */
export function gatherUnfinished(
  rule: CompiledRule,
  findings: readonly (readonly [Address | null, Finding])[],
  source: CheckSource,
): Finding | null {
  const first = findings[0]
  if (!first) return null
  const ats = rule.type === 'compute' && rule.target !== undefined ? [rule.target] : rule.at
  const places = findings.slice(0, ROWS_NAMED).flatMap(([row, finding]) => {
    const cells = ats.flatMap((at) => source.cells(at, row))
    return cells.length > 0 ? cells : finding.addresses
  })
  return {
    ...first[1],
    addresses: [...new Set(places)],
    params: { ...first[1].params, rule: rule.title || rule.rule, count: findings.length },
  }
}

/** What every message may say of where its finding stands. */
function about(cell: Address | undefined, row: Address | null, source: CheckSource): Record<string, Param> {
  const name = row === null ? '' : source.rowName(row)
  if (cell === undefined) return { title: '', year: null, group: '', name }
  return { title: source.title(cell), year: source.year(cell), group: source.groupTitle(cell), name }
}

function named(result: RuleResult): Record<string, Param> {
  const params: Record<string, Param> = {}
  for (const [name, value] of Object.entries(result.named)) {
    const param = quotable(value)
    if (param !== undefined) params[name] = param
  }
  return params
}
