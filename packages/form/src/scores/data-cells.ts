import type { Json, JsonObject } from '@tianbao/edit'
import { type CompiledLogic, compileLogic, readsOf, runLogic } from '@tianbao/rules'
import type { ScoredRow } from '@tianbao/scoring'
import {
  type CompiledField,
  type CompiledNode,
  type CompiledScoringItem,
  operators,
  type ScoringCell,
} from '@tianbao/template'
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

type Values = { -readonly [name in keyof CellValues]: CellValues[name] }

interface Column {
  readonly name: ScoringCell
  readonly path: string
  readonly field: CompiledField
  /** Whether the catalog may write it. */
  readonly isFixed: boolean
}

/** Null where a cell is said by logic that looks beyond its row: then a form has to be opened. */
export function dataCells(setting: Setting, item: CompiledScoringItem): DataCells | null {
  const prefix = item.each === null ? '' : `${item.each}.*.`
  const columns = (Object.entries(item.cells) as readonly [ScoringCell, string][]).flatMap(
    ([name, path]): readonly Column[] => {
      const field = setting.field(prefix + path)
      const isFixed =
        item.each !== null && setting.catalogOf(item.each)?.catalog.fixed.includes(path) === true
      return field ? [{ name, path, field, isFixed }] : []
    },
  )
  const logics: (readonly [keyof Values, CompiledLogic])[] = []
  const asked = new Set<string>()
  let asksAll = false
  for (const [name, logic] of Object.entries(item.logics) as readonly [keyof Values, Json][]) {
    const { reads, isWider } = readsOf({ cat: [logic] }, operators)
    if (reads.some(({ from }) => from !== 'data')) return null
    for (const { path } of reads) asked.add(String(path[0] ?? ''))
    asksAll ||= isWider || asked.has('')
    logics.push([name, compileLogic(logic, operators)])
  }
  const watched = asksAll ? columns : columns.filter(({ path }) => asked.has(path))
  const { points, each } = item
  const by = Object.fromEntries(columns.map((column) => [column.name, column])) as Partial<
    Record<ScoringCell, Column>
  >
  const index = each === null ? null : setting.catalogOf(each)
  const isAnyFixed = columns.some(({ isFixed }) => isFixed)
  return {
    read(row, id, computed, at) {
      const node = isAnyFixed && id !== null ? index?.node(id) : undefined
      const fixed = node?.isIndicator ? node : null
      // One shape for every row, name by name: most of scoring in bulk is reading cells.
      const values: Values = {
        clause: cell(by.clause),
        actual: cell(by.actual),
        points: cell(by.points) ?? points ?? undefined,
        target: cell(by.target),
        type: cell(by.type),
        unit: cell(by.unit),
        ref: cell(by.ref),
        applies: cell(by.applies),
        score: cell(by.score),
      }
      if (logics.length > 0) {
        const whole = wholeRow(row, values, watched)
        for (const [name, logic] of logics) values[name] = runLogic(logic, whole).value
      }
      return values

      function cell(column: Column | undefined): Json | undefined {
        if (column === undefined) return undefined
        const { path, field, isFixed } = column
        const own = isFixed && fixed !== null ? prescribed(fixed, path) : undefined
        return own ?? seen(setting, field, valueAt(row, path)) ?? computedAt(computed, at, path)
      }
    },
  }
}

/** What the catalog writes into a cell of an indicator's row. */
function prescribed(
  { defaults, name }: Pick<CompiledNode, 'defaults' | 'name'>,
  path: string,
): Json | undefined {
  if (Object.hasOwn(defaults, path)) return defaults[path]
  return path === 'name' ? name : undefined
}

function computedAt(computed: ReadonlyMap<string, Json>, at: string, path: string): Json | undefined {
  return computed.size === 0 ? undefined : computed.get(at === '' ? path : `${at}.${path}`)
}

/** The row with the given cells as they are seen; a path into groups is left as it stands. */
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
