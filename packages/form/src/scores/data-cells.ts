import type { Json, JsonObject } from '@tianbao/edit'
import { type CompiledLogic, compileLogic, readsOf, runLogic } from '@tianbao/rules'
import type { ScoredRow } from '@tianbao/scoring'
import { type CompiledField, type CompiledScoringItem, operators, type ScoringCell } from '@tianbao/template'
import { isFilled, isObject, valueAt } from '../rows.ts'
import { farBeyond, type Setting, settle } from '../setting.ts'

/** The cells of one item, read straight from data: what a form would show its rules, without a form. */
export interface DataCells {
  /** What a row says; `id` null for a single item, whose row is the whole document. */
  read(row: JsonObject, id: string | null, computed: ReadonlyMap<string, Json>, at: string): CellValues
}

/** The cells that score a row, and what a person typed for points. */
export interface CellValues extends ScoredRow {
  readonly applies?: Json | undefined
  readonly score?: Json | undefined
}

interface Column {
  readonly name: ScoringCell
  readonly path: string
  readonly field: CompiledField
  readonly mayBeFixed: boolean
}

/** Null where a cell is said by logic that looks beyond its row: then a form has to be opened. */
export function dataCells(setting: Setting, item: CompiledScoringItem): DataCells | null {
  const prefix = item.each === null ? '' : `${item.each}.*.`
  const columns = (Object.entries(item.cells) as readonly [ScoringCell, string][]).flatMap(
    ([name, path]): readonly Column[] => {
      const field = setting.field(prefix + path)
      return field ? [{ name, path, field, mayBeFixed: item.each !== null && setting.mayBeFixed(path) }] : []
    },
  )
  const logics: (readonly [ScoringCell, CompiledLogic])[] = []
  for (const [name, logic] of Object.entries(item.logics) as readonly [ScoringCell, Json][]) {
    if (readsOf({ cat: [logic] }, operators).reads.some(({ from }) => from !== 'data')) return null
    logics.push([name, compileLogic(logic, operators)])
  }
  const { points, each } = item
  return {
    read(row, id, computed, at) {
      const values: Record<string, Json | undefined> = {}
      if (points !== null) values.points = points
      for (const { name, path, field, mayBeFixed } of columns) {
        const fixed = mayBeFixed && id !== null && each !== null ? setting.fixed(each, id, path) : undefined
        values[name] = fixed ?? seen(setting, field, valueAt(row, path)) ?? computedAt(computed, at, path)
      }
      if (logics.length > 0) {
        const whole = wholeRow(row, values, columns)
        for (const [name, logic] of logics) values[name] = runLogic(logic, whole).value
      }
      return values
    },
  }
}

function computedAt(computed: ReadonlyMap<string, Json>, at: string, path: string): Json | undefined {
  return computed.size === 0 ? undefined : computed.get(at === '' ? path : `${at}.${path}`)
}

/** The row with its scoring cells as they are seen; a path into groups is left as it stands. */
function wholeRow(
  row: JsonObject,
  values: Readonly<Record<string, Json | undefined>>,
  columns: readonly Column[],
): JsonObject {
  // Most rows say all themselves: a copy of each would cost more than their scores.
  if (columns.every(({ name, path }) => values[name] === undefined || values[name] === row[path])) return row
  const whole: Record<string, Json> = { ...row }
  for (const { name, path } of columns) {
    const value = values[name]
    if (value !== undefined && !path.includes('.')) whole[path] = value
  }
  return whole
}

/** A value as rules see it: texts that a kind reads as numbers are numbers; what it does not hold is nothing. */
function seen(setting: Setting, field: CompiledField, value: Json | undefined): Json | undefined {
  if (value === undefined || !isFilled(value)) return undefined
  if (typeof value === 'string') {
    if (farBeyond(field, value) !== null) return undefined
    return field.decimals === null ? value : settle(setting, field, value)
  }
  return !isObject(value) && setting.kind(field).holds(value, setting.context(field)) ? value : undefined
}
