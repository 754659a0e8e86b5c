import type { Address, JsonObject } from '@tianbao/edit'
import { below, rowAddress } from './address-parts.ts'
import { drawnRows } from './row-order.ts'
import { isFilled, valueAt } from './rows.ts'
import type { Setting } from './setting.ts'
import type { Slots } from './slots.ts'

/** A drawn row of a list, and whether anything stands in it: an empty free row or slot is not asked for anything. */
export interface LiveRow {
  readonly address: Address
  readonly pattern: string
  readonly isLive: boolean
}

/**
 * Every row of a document that cells can stand in, list by list. A prescribed indicator is live even where the data
 * lacks its row; a free row is live once something was put into it.
 */
export function liveRows(setting: Setting, slots: Slots, document: JsonObject): readonly LiveRow[] {
  const live: LiveRow[] = []
  const visit = (pattern: string, list: Address, value: unknown) => {
    for (const drawn of drawnRows(setting, slots, list, value as never)) {
      if (drawn.kind === 'note') continue
      const isPrescribed = setting.catalogOf(list)?.node(drawn.id)?.isIndicator === true
      const filled =
        drawn.row !== null &&
        Object.entries(drawn.row).some(([name, own]) => name !== 'id' && name !== 'under' && isFilled(own))
      const address = rowAddress(list, drawn.id)
      live.push({ address, pattern, isLive: isPrescribed || filled })
      for (const inner of setting.listPatterns) {
        if (!inner.startsWith(`${pattern}.*.`)) continue
        const path = inner.slice(pattern.length + 3)
        if (!path.includes('.*.')) visit(inner, below(address, path), valueAt(drawn.row ?? {}, path))
      }
    }
  }
  for (const pattern of setting.listPatterns) {
    if (!pattern.includes('.*.')) visit(pattern, pattern, valueAt(document, pattern))
  }
  return live
}

/**
 * The cells that an `at` names: a field as it stands, `$row.x` of one row, `annual.*.target` in every live row,
 * a group or a row with all its fields.
 */
export function cellsAt(
  setting: Setting,
  live: readonly LiveRow[],
  at: string,
  row: Address | null,
): readonly Address[] {
  const path =
    at === '$row' || at.startsWith('$row.') ? (row === null ? '' : row + at.slice('$row'.length)) : at
  if (path === '') return []
  const pattern = path.replace(/#[^.#]+/g, '.*')
  const patterns = Object.hasOwn(setting.compiled.fields, pattern)
    ? [pattern]
    : Object.keys(setting.compiled.fields).filter((field) => field.startsWith(`${pattern}.`))
  return patterns.flatMap((found) => {
    const rest = found.slice(pattern.length)
    return instances(setting, live, path + rest, found)
  })
}

function instances(
  setting: Setting,
  live: readonly LiveRow[],
  path: string,
  pattern: string,
): readonly Address[] {
  if (!path.includes('*')) return [path]
  const list = setting.compiled.fields[pattern]?.list
  if (list === null || list === undefined) return []
  const column = pattern.slice(list.length + 3)
  const fixedPart = path.slice(0, path.indexOf('.*'))
  return live
    .filter((row) => row.isLive && row.pattern === list && row.address.startsWith(fixedPart))
    .map((row) => below(row.address, column))
}
