import type { Json, JsonObject } from '@tianbao/edit'
import { compileProgram, type Program } from '@tianbao/rules'
import {
  gradeOf,
  mayCount,
  type RowScore,
  type ScoredItem,
  scoreRow,
  type Total,
  totalOf,
} from '@tianbao/scoring'
import {
  type CompiledRule,
  type CompiledScoringItem,
  type CompiledTemplate,
  operators,
} from '@tianbao/template'
import { rowAddress } from '../address-parts.ts'
import { withCarried } from '../carried.ts'
import { createForm } from '../create-form.ts'
import { effectiveDocument } from '../effective.ts'
import { openDocument } from '../open-document.ts'
import { programWith } from '../program-of.ts'
import { isObject, valueAt } from '../rows.ts'
import { createSetting, type Setting } from '../setting.ts'
import { type DataCells, dataCells } from './data-cells.ts'
import { choiceFor } from './scored-cells.ts'

/** What plain data scores. */
export interface DataScores {
  readonly total: Total
  readonly grade: string | null
  /** Rows that wait for a person's points, by address. */
  readonly awaiting: readonly string[]
}

/** Scores plain data, one submission after another; `sources`: the other submissions that it takes over from, by name. */
export type DataScorer = (data: JsonObject, sources?: Sources) => DataScores

type Sources = Readonly<Record<string, JsonObject>>

/**
 * Makes what scores plain data in bulk, without a form: only the rows, and rules that their cells come from. Null where
 * the template scores nothing. Law: total, grade and awaiting rows are those of
 * `createForm(compiled, { data, sources }).scores()`.
 * A template that shows and hides, or whose scoring looks
 * beyond its rows or at another submission, opens a form for each.
 */
export function createDataScorer(compiled: CompiledTemplate, today: string): DataScorer | null {
  const { scoring } = compiled
  if (scoring === null || scoring.items.every(({ rule }) => rule === null)) return null
  const setting = createSetting(compiled, programWith(compiled, operators))
  const items = scoring.items.filter(({ rule }) => rule !== null)
  const readers = items.map((item) => dataCells(setting, item))
  const isPlain = !compiled.rules.some(({ type }) => type === 'visible')
  const before = programBefore(setting)
  const looksAway = [...(before?.names ?? [])].some((name) => name.startsWith('$'))
  if (!isPlain || looksAway || readers.includes(null))
    return (data, sources) => byForm(compiled, data, today, sources)
  const runs = items.flatMap((item, at) => {
    const reader = readers[at]
    return reader ? [{ item, reader }] : []
  })
  return (own, sources = noSources) => {
    const data = withCarried(setting, own, sources)
    const computed = before === null ? none : computedBy(before, setting, data, today)
    const scored: ScoredItem[] = []
    const awaiting: string[] = []
    for (const { item, reader } of runs) {
      const isBeyond = !scoreItem(setting, item, reader, data, computed, scored, awaiting)
      if (isBeyond) return byForm(compiled, own, today, sources)
    }
    const total = totalOf(scored, scoring.settings)
    return { total, grade: gradeOf(total.points, scoring.grades), awaiting }
  }
}

const none: ReadonlyMap<string, Json> = new Map()
const noSources: Sources = Object.freeze({})

function byForm(
  compiled: CompiledTemplate,
  data: JsonObject,
  today: string,
  sources: Sources = noSources,
): DataScores {
  let minted = 0
  const sheet = createForm(compiled, { data, sources, today, mintId: () => `row-${++minted}` }).scores()
  if (sheet === null) throw new Error(`The template ${compiled.region} ${compiled.form} scores nothing.`)
  return { total: sheet.total, grade: sheet.grade, awaiting: sheet.awaiting }
}

/** Scores the rows of one item; false where the list is none that can be scored without a form. */
function scoreItem(
  setting: Setting,
  item: CompiledScoringItem,
  reader: DataCells,
  data: JsonObject,
  computed: ReadonlyMap<string, Json>,
  scored: ScoredItem[],
  awaiting: string[],
): boolean {
  const { each } = item
  if (each === null) {
    score(item, reader, data, null, item.cells.score ?? item.id, computed, scored, awaiting, undefined)
    return true
  }
  const list = valueAt(data, each)
  if (list === undefined) return true
  const most = setting.compiled.lists[each]?.maxItems ?? 0
  if (each.includes('*') || !Array.isArray(list) || list.length > most) return false
  for (const row of list as readonly Json[]) {
    if (!isObject(row) || typeof row.id !== 'string' || row.id === '') return false
    const under =
      item.choices.length > 1
        ? (setting.place(each, row.id, row.under)?.above.at(-1)?.id ?? row.under)
        : undefined
    score(item, reader, row, row.id, rowAddress(each, row.id), computed, scored, awaiting, under)
  }
  return true
}

function score(
  item: CompiledScoringItem,
  reader: DataCells,
  row: JsonObject,
  id: string | null,
  address: string,
  computed: ReadonlyMap<string, Json>,
  scored: ScoredItem[],
  awaiting: string[],
  under: Json | undefined,
): void {
  const values = reader.read(row, id, computed, id === null ? '' : address)
  const { settings, said } = choiceFor(item, id === null ? null : address, under)
  const own = scoreRow(values, settings)
  const applies = values.applies !== false
  const given = typeof values.score === 'number' ? values.score : null
  const label = typeof values.actual === 'string' ? values.actual : null
  const isAllowed = given === null || mayCount(given, own, label)
  const points = applies && isAllowed ? (given ?? own.points) : null
  const { notApplicable, conversion } = said
  scored.push({ id: address, full: own.full, points, applies, notApplicable, conversion })
  const isGiven = given !== null && own.points === null && own.full !== null
  if (applies && (!isAllowed || (!isGiven && isAwaited(own)))) awaiting.push(address)
}

function isAwaited({ state }: RowScore): boolean {
  return state === 'manual' || state === 'open' || state === 'wrong'
}

interface Before {
  readonly program: Program
  readonly names: ReadonlySet<string>
}

/** The author's compute rules that cells of scoring come from, and the properties of the data that they read. */
function programBefore({ compiled, program: whole }: Setting): Before | null {
  const scoring = new Set((compiled.scoring?.items ?? []).flatMap(({ rule }) => rule ?? []))
  const writers = compiled.rules.filter(
    (rule) => rule.type === 'compute' && !scoring.has(rule.key) && whole.writes(rule.key) !== null,
  )
  const needed = new Set<CompiledRule>()
  const reads = [...scoring].flatMap((key) => whole.reads(key))
  for (let path = reads.pop(); path !== undefined; path = reads.pop()) {
    for (const rule of writers) {
      if (needed.has(rule) || !isRelated(path, whole.writes(rule.key) ?? '')) continue
      needed.add(rule)
      reads.push(...whole.reads(rule.key))
    }
  }
  if (needed.size === 0) return null
  const rules = compiled.rules.filter((rule) => needed.has(rule))
  const { lists, groups, sources } = compiled
  const program = compileProgram(rules, {
    operators,
    lists: Object.keys(lists),
    groups,
    sources: Object.keys(sources),
  })
  const names = rules.flatMap((rule) => whole.reads(rule.key).map((path) => path.split('.')[0] ?? ''))
  return { program, names: new Set(names) }
}

function isRelated(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`)
}

function computedBy(
  { program, names }: Before,
  setting: Setting,
  data: JsonObject,
  today: string,
): ReadonlyMap<string, Json> {
  const part = Object.fromEntries(Object.entries(data).filter(([name]) => names.has(name)))
  const context = { year: setting.compiled.year, today }
  const { document } = openDocument(setting, part, () => 'row')
  return program.start(effectiveDocument(setting, document), context).computed
}
