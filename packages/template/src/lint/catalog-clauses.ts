import { propertyAddress } from '@tianbao/edit'
import type { Finding, Param } from '@tianbao/finding'
import { type ClauseReading, rememberedClause, rememberedTarget, type TargetReading } from '@tianbao/reading'
import { lintClause, pointsInNote } from '@tianbao/scoring'
import type { CompiledScoringItem, ScoringCell } from '../scoring/compiled-scoring.ts'
import type { CatalogNode } from '../template.ts'
import { catalogNodes } from './catalog-nodes.ts'
import type { Lint } from './lint-rule.ts'
import type { LintSubject } from './subject.ts'

/** A scoring clause that a catalog gives to an indicator, with what stands beside it. */
export interface CatalogClause {
  readonly item: string
  readonly name: string
  /** Where the clause is written. */
  readonly at: string
  readonly reading: ClauseReading
  readonly points: number | null
  readonly target: TargetReading | null
  /** What is to be looked at in it. */
  readonly findings: readonly Finding[]
}

/** The clauses that catalogs give to rows whose clauses are scored or looked at. */
export function catalogClauses({ template, compiled }: LintSubject): readonly CatalogClause[] {
  const nodes = catalogNodes(template)
  return (compiled.scoring?.items ?? []).flatMap((item) => {
    const catalog = compiled.lists[item.each ?? '']?.catalog ?? null
    return nodes
      .filter((one) => one.catalog === catalog)
      .flatMap(({ node, at }) => {
        const clause = clauseOf(item, node, at)
        return clause === null ? [] : [clause]
      })
  })
}

function clauseOf(item: CompiledScoringItem, node: CatalogNode, at: string): CatalogClause | null {
  const column = item.cells.clause
  const given = (name: ScoringCell) => node.defaults?.[item.cells[name] ?? '']
  const clause = given('clause')
  if (column === undefined || typeof clause !== 'string' || clause.trim() === '') return null
  const reading = rememberedClause(clause)
  const own = given('points')
  const points = typeof own === 'number' ? own : item.points
  const target = textOf(given('target'))
  const read = target === null ? null : rememberedTarget(target, textOf(given('type')), textOf(given('unit')))
  const choice = item.choices.find(({ nodes }) => nodes?.includes(node.id)) ?? item.choices[0]
  const row = {
    points,
    note: pointsInNote(textOf(given('note')) ?? ''),
    target: read,
    ...(choice && { settings: choice.settings }),
  }
  return {
    item: item.id,
    name: node.name,
    at: propertyAddress(propertyAddress(at, 'defaults'), column),
    reading,
    points,
    target: read,
    findings: lintClause(reading, row),
  }
}

function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** Lints of clauses that contradict themselves in one of some ways, with the words that do. */
export function faultLints(subject: LintSubject, faults: readonly string[]): readonly Lint[] {
  return catalogClauses(subject).flatMap(({ name, at, reading }) =>
    faultOf(reading, faults) === null ? [] : [{ at: [at], params: { name, words: wordsOf(reading) } }],
  )
}

/** The first fault of a clause, where it is one of some; null: it has none of them. */
export function faultOf({ faults }: ClauseReading, some: readonly string[]): string | null {
  return faults.find((fault) => some.includes(fault)) ?? null
}

/** Bands that hold one number twice; numbers, units and sides that cannot all be meant. */
export const overlaps: readonly string[] = ['bands_overlap']
export const conflicts: readonly string[] = [
  'two_fulls',
  'two_limits',
  'unit_conflict',
  'sides_conflict',
  'step_conflict',
]

/** The words that were not understood, each cut short. */
export function wordsOf({ unread }: ClauseReading): readonly string[] {
  return unread.map(({ text }) => text.slice(0, 40))
}

/** Lints of clauses that bear one of some findings of scoring, by code without its room. */
export function clauseLints(subject: LintSubject, codes: readonly string[]): readonly Lint[] {
  return catalogClauses(subject).flatMap(({ name, at, findings }) =>
    findings
      .filter(({ code }) =>
        codes.some((one) => code === `scoring.${one}` || code.startsWith(`scoring.${one}.`)),
      )
      .map(
        ({ params }): Lint => ({
          at: [at],
          params: { name, ...(params as Readonly<Record<string, Param>>) },
        }),
      ),
  )
}
