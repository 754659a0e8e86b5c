import type { Address, Json } from '@tianbao/edit'
import type { RuleResult } from '@tianbao/rules'
import { subtract } from '@tianbao/rules'
import {
  gradeOf,
  mayCount,
  type RowCounting,
  type RowScore,
  type ScoredItem,
  type ScoringSettings,
  scoreRow,
  settingsOf,
  totalOf,
} from '@tianbao/scoring'
import type { CompiledScoring, CompiledScoringItem, CompiledTemplate, ScoringChoice } from '@tianbao/template'
import { splitRow } from '../address-parts.ts'
import type { Cells } from '../cells.ts'
import type { CheckSource } from '../check.ts'
import type { Engine } from '../engine.ts'
import type { Reader } from '../reader.ts'
import type { Setting } from '../setting.ts'
import type { View } from '../view.ts'
import { clausesIn } from './clause-findings.ts'
import { evidenceOfRow } from './row-evidence.ts'
import { poolOf } from './row-pool.ts'
import { awaits, rowProblems, scoreFindings } from './score-row-findings.ts'
import type { ScoreLevel, ScoreRow, ScoreSheet, ScoreState } from './score-types.ts'
import { cellsOfItem, choiceFor } from './scored-cells.ts'
import type { Scores } from './scores.ts'
import { subtotalsOf } from './subtotals.ts'

/** A row as its rule saw it. */
interface Seen {
  readonly item: CompiledScoringItem
  readonly row: Address | null
  readonly result: RuleResult
  readonly choice: ScoringChoice
}

/** The scores of a form that is open. */
export function createScores(
  setting: Setting,
  reader: Reader,
  engine: Engine,
  cells: Cells,
  view: View,
  source: CheckSource,
): Scores {
  const scoring = scoringIn(setting.compiled)
  const clauses = clausesIn(setting, cells, source)
  let sheet: ScoreSheet | null = null

  const underOf = (row: Address | null): Json | undefined => {
    if (row === null) return undefined
    const { list, id } = splitRow(row)
    const under = reader.row(engine.document, row)?.under
    return setting.place(list, id, under)?.above.at(-1)?.id ?? under
  }

  const levelsOf = (row: Address | null): readonly ScoreLevel[] => {
    if (row === null) return []
    const { list, id } = splitRow(row)
    const place = setting.place(list, id, reader.row(engine.document, row)?.under)
    return (place?.above ?? []).map((node) => ({ id: node.id, name: node.name }))
  }

  const seen = (own: CompiledScoring): readonly Seen[] => {
    const rows = own.items.flatMap((item) =>
      item.rule === null
        ? []
        : [...engine.run.results(item.rule)].map(
            ([row, result]): Seen => ({ item, row, result, choice: choiceFor(item, row, underOf(row)) }),
          ),
    )
    const order = ({ item, row }: Seen) => view.order(cellsOfItem(item, row).score ?? '')
    return rows
      .map((one) => ({ one, at: order(one) }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one)
  }

  const rowOf = ({ item, row, result }: Seen, settings: ScoringSettings): ScoreRow => {
    const own = cellsOfItem(item, row)
    const score = scored(result, settings)
    const typed = own.score === undefined ? undefined : source.typed(own.score)
    const given = typeof typed === 'number' ? typed : null
    const { actual, applies } = result.named
    const counts = applies !== false
    const label = typeof actual === 'string' ? actual : null
    const isAllowed = given === null || mayCount(given, score, label)
    const points = counts && isAllowed ? (given ?? score.points) : null
    return {
      address: row ?? own.score ?? item.id,
      item: item.id,
      name: row === null ? item.title || source.title(own.score ?? '') : source.rowName(row),
      levels: levelsOf(row),
      cells: own,
      clause: score.reading.text,
      state: !counts ? 'left_out' : isAllowed ? stateOf(score, given) : 'wrong',
      full: score.full,
      points,
      computed: counts ? score.points : null,
      isOverride: given !== null && score.points !== null && given !== score.points,
      lost: points === null || score.full === null ? null : subtract(score.full, points),
      missing: counts ? score.missing.flatMap((name) => own[name] ?? []) : [],
      problems: counts ? rowProblems(score, own, given, label) : [],
      readings: score.readings,
    }
  }

  const make = (own: CompiledScoring, settings: Partial<ScoringSettings> | null): ScoreSheet => {
    const form = settings === null ? own.settings : settingsOf(own.said, settings)
    const all = seen(own)
    const rows = all.map((one) =>
      rowOf(
        one,
        settings === null ? one.choice.settings : settingsOf({ ...own.said, ...one.choice.said }, settings),
      ),
    )
    const counting = (at: number): RowCounting => {
      const { notApplicable, conversion } = all[at]?.choice.said ?? {}
      // What is tried on a form is tried on all of its rows.
      return {
        notApplicable: settings?.notApplicable === undefined ? notApplicable : undefined,
        conversion: settings?.conversion === undefined ? conversion : undefined,
      }
    }
    const items = rows.map((row, at) => itemOf(row, counting(at)))
    const total = totalOf(items, form)
    return {
      rows,
      subtotals: subtotalsOf(rows, items, form),
      total,
      grade: gradeOf(total.points, own.grades),
      grades: own.grades,
      awaiting: rows.filter(awaits).map(({ address }) => address),
      settings: form,
      totalCell: own.total,
      gradeCell: own.grade,
    }
  }

  const sheetNow = () => {
    if (scoring !== null) sheet ??= make(scoring, null)
    return sheet
  }

  return {
    sheet: sheetNow,
    findings: (mode) => scoreFindings(sheetNow()?.rows ?? [], mode),
    clauses,
    sheetUnder: (settings) => (scoring === null ? null : make(scoring, settings)),
    evidence(address) {
      if (scoring === null) return null
      const found = seen(scoring).find(({ item, row }) => {
        const own = cellsOfItem(item, row)
        return row === address || own.score === address || Object.values(own).includes(address)
      })
      if (!found) return null
      const { choice } = found
      const row = rowOf(found, choice.settings)
      const pooled = (one: Seen) => ({
        item: one.item,
        row: one.row,
        applies: one.result.named.applies !== false,
        above: levelsOf(one.row).map(({ id }) => id),
      })
      const pool = found.item.pools.length === 0 ? null : poolOf(pooled(found), seen(scoring).map(pooled))
      return { ...evidenceOfRow(row, scored(found.result, choice.settings), choice, scoring), pool }
    },
    forget() {
      sheet = null
    },
  }
}

/** The scoring of a template that scores rows; one that only has its clauses looked at scores nothing. */
function scoringIn({ scoring }: CompiledTemplate): CompiledScoring | null {
  return scoring?.items.some(({ rule }) => rule !== null) ? scoring : null
}

const kept = new WeakMap<ScoringSettings, WeakMap<RuleResult, RowScore>>()

/** A row's score, kept with the result of its rule: that is another object where something in the row changed. */
function scored(result: RuleResult, settings: ScoringSettings): RowScore {
  const known = kept.get(settings) ?? new WeakMap<RuleResult, RowScore>()
  kept.set(settings, known)
  const score = known.get(result) ?? scoreRow(result.named, settings)
  known.set(result, score)
  return score
}

function stateOf(score: RowScore, given: number | null): ScoreState {
  if (score.points === null && given !== null && score.full !== null) return 'given'
  return score.state
}

function itemOf({ address, full, points, state }: ScoreRow, counting: RowCounting): ScoredItem {
  return { id: address, full, points, applies: state !== 'left_out', ...counting }
}
