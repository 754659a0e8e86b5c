import { settingsOf, usualGrades } from '@tianbao/scoring'
import type { CompiledCatalog, CompiledList } from '../compiled.ts'
import type { CompiledScoring, CompiledScoringItem, ScoringCell, ScoringChoice } from './compiled-scoring.ts'
import { ofItem } from './of-item.ts'
import { scoreRuleId } from './rule-ids.ts'
import type { Scoring, ScoringItem } from './scoring.ts'
import { saidSettings } from './settings.ts'

interface Surroundings {
  readonly fields: Readonly<Record<string, { readonly decimals: number | null }>>
  readonly lists: Readonly<Record<string, CompiledList>>
  readonly catalogs: Readonly<Record<string, CompiledCatalog>>
}

/** Scoring with every default in place; null where a template has none. */
export function compileScoring(scoring: Scoring | undefined, around: Surroundings): CompiledScoring | null {
  if (scoring === undefined) return null
  const said = saidSettings(scoring)
  return {
    settings: settingsOf(said),
    said,
    grades: scoring.grades ?? usualGrades,
    items: (scoring.items ?? []).map((item) => compileItem(item, scoring, around)),
    total: scoring.results?.total ?? null,
    grade: scoring.results?.grade ?? null,
  }
}

const cells: readonly ScoringCell[] = [
  'clause',
  'actual',
  'points',
  'target',
  'type',
  'unit',
  'ref',
  'note',
  'applies',
  'score',
]

function compileItem(item: ScoringItem, scoring: Scoring, around: Surroundings): CompiledScoringItem {
  return {
    id: item.id,
    title: item.title ?? '',
    each: item.each ?? null,
    rule: item.score === undefined ? null : scoreRuleId(item),
    cells: Object.fromEntries(
      cells.flatMap((name) => {
        const cell = item[name]
        return typeof cell === 'string' ? [[name, cell]] : []
      }),
    ),
    logics: Object.fromEntries(
      cells.flatMap((name) => {
        const said = item[name]
        const isLogic = said !== undefined && typeof said !== 'string' && name !== 'points'
        return isLogic ? [[name, item.each === undefined ? said : ofItem(said)]] : []
      }),
    ),
    points: typeof item.points === 'number' ? item.points : null,
    choices: choicesOf(item, scoring, around),
    pools: (item.pools ?? []).map(({ at = null, points, weight = null }) => ({
      at,
      nodes: at === null ? null : nodesUnder(at, catalogOf(item, around)),
      points,
      weight,
    })),
    shareDecimals: around.fields[`${item.each ?? ''}.*.${item.points ?? ''}`]?.decimals ?? 2,
  }
}

function catalogOf(
  { each = '' }: { readonly each?: string | undefined },
  { catalogs, lists }: Surroundings,
): CompiledCatalog | undefined {
  return catalogs[lists[each]?.catalog ?? '']
}

function choicesOf(
  { each, override = {}, exceptions = [] }: ScoringItem,
  scoring: Scoring,
  around: Surroundings,
): readonly ScoringChoice[] {
  const [form, own] = [saidSettings(scoring), saidSettings(override)]
  const catalog = catalogOf({ each }, around)
  return [
    { nodes: null, settings: settingsOf(form, own), said: own },
    ...exceptions.map((exception) => {
      const said = { ...own, ...saidSettings(exception) }
      return { nodes: nodesUnder(exception.at, catalog), settings: settingsOf(form, said), said }
    }),
  ]
}

function nodesUnder(at: string, catalog: CompiledCatalog | undefined): readonly string[] {
  const below = (catalog?.nodes ?? []).filter(({ above }) => above.includes(at))
  return [at, ...below.map(({ id }) => id)]
}
