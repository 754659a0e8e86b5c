import type { Address, Json, JsonObject } from '@tianbao/edit'
import { below, patternOf } from './address-parts.ts'
import type { RowOrder } from './row-order.ts'
import { isFilled, rowsIn, valueAt } from './rows.ts'
import type { Setting } from './setting.ts'

/** The drawn rows of a document, by the list that they are in: every look-up costs what it answers. */
export interface LiveRows {
  /** The addresses of all lists that are drawn, outer ones first. */
  readonly lists: readonly Address[]
  has(row: Address): boolean
  /** Live rows of one list, `goals#g1.long`, as they are drawn. */
  of(list: Address): readonly Address[]
  /** Live rows of all lists of a pattern, `goals.*.long`. */
  under(pattern: string): readonly Address[]
}

/**
 * Every row of a document that cells can stand in and that is asked for something. A prescribed indicator is live even
 * where the data lacks its row; a free row is live once something was put into it. Rows that are not judged are not live.
 */
export function liveRows(
  setting: Setting,
  order: RowOrder,
  document: JsonObject,
  judged: JsonObject,
): LiveRows {
  const byList = new Map<Address, Address[]>()
  const byPattern = new Map<string, Address[]>()
  const all = new Set<Address>()
  const visit = (pattern: string, list: Address, value: Json | undefined, judgedValue: Json | undefined) => {
    const own: Address[] = []
    byList.set(list, own)
    const isWhole = value === judgedValue
    const catalog = setting.catalogOf(list)
    const isIndicator = (id: string) => catalog?.node(id)?.isIndicator === true
    const inner = setting.listsIn(pattern)
    const rows = isWhole ? null : new Map(rowsIn(judgedValue).map((row) => [row.id, row]))
    for (const drawn of order.of(list, value)) {
      if (drawn.kind === 'note' || (drawn.row !== null && rows?.has(drawn.id) === false)) continue
      const { address } = drawn
      if (isIndicator(drawn.id) || hasContent(drawn.row)) {
        own.push(address)
        all.add(address)
        const known = byPattern.get(pattern)
        if (known) known.push(address)
        else byPattern.set(pattern, [address])
      }
      if (inner.length === 0) continue
      const row = drawn.row ?? {}
      const judgedRow = rows?.get(drawn.id) ?? row
      for (const path of inner)
        visit(`${pattern}.*.${path}`, below(address, path), valueAt(row, path), valueAt(judgedRow, path))
    }
  }
  for (const path of setting.listsIn('')) visit(path, path, valueAt(document, path), valueAt(judged, path))
  return {
    lists: [...byList.keys()],
    has: (row) => all.has(row),
    of: (list) => byList.get(list) ?? [],
    under: (pattern) => byPattern.get(pattern) ?? [],
  }
}

/** Whether a row is asked for something by itself: the catalog prescribes it, or something was put into it. */
export function isLive(setting: Setting, list: Address, id: string, row: JsonObject | null): boolean {
  return setting.catalogOf(list)?.node(id)?.isIndicator === true || hasContent(row)
}

/** By row, which never changes. */
const contents = new WeakMap<JsonObject, boolean>()

/** Whether something was put into a row. */
function hasContent(row: JsonObject | null): boolean {
  if (row === null) return false
  let known = contents.get(row)
  if (known === undefined) {
    known = Object.entries(row).some(([name, own]) => name !== 'id' && name !== 'under' && isFilled(own))
    contents.set(row, known)
  }
  return known
}

/**
 * The cells that an `at` names: a field as it stands, `$row.x` of one row, `annual.*.target` in every live row,
 * a group or a row with all its fields.
 */
export function cellsAt(
  setting: Setting,
  live: LiveRows,
  at: string,
  row: Address | null,
): readonly Address[] {
  const path =
    at === '$row' || at.startsWith('$row.') ? (row === null ? '' : row + at.slice('$row'.length)) : at
  if (path === '') return []
  const pattern = patternOf(path)
  if (Object.hasOwn(setting.compiled.fields, pattern) && !path.includes('*')) return [path]
  return setting.fieldsIn(pattern).flatMap((found) => {
    const rest = found.slice(pattern.length)
    return instances(setting, live, path + rest, found)
  })
}

function instances(setting: Setting, live: LiveRows, path: string, pattern: string): readonly Address[] {
  const star = path.indexOf('.*')
  if (star < 0) return [path]
  const list = setting.compiled.fields[pattern]?.list
  if (list === null || list === undefined) return []
  const column = pattern.slice(list.length + 3)
  const from = path.slice(0, star)
  const rows =
    patternOf(from) === list ? live.of(from) : live.under(list).filter((row) => row.startsWith(`${from}#`))
  return rows.map((row) => below(row, column))
}
