import type { Address, Json, JsonObject } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { below, rowAddress } from './address-parts.ts'
import { judgedRows } from './limits.ts'
import { isObject, valueAt } from './rows.ts'
import type { Setting } from './setting.ts'

/** The part of a document that rules and schema are held against, and what was left out of it. */
export interface JudgedPart {
  /** The document itself, the same object, where it is judged whole. */
  readonly document: JsonObject
  readonly findings: readonly Finding[]
}

/**
 * Cuts each list to the rows that the template allows it, and all of them together to the rows that a form is judged
 * for, in the order of the data. What is beyond is kept and shown, and one finding for each list says that it was not
 * judged: rules over rows that must go would only tell the same of each, and cost what nobody bounds.
 */
export function judgedPart(
  setting: Setting,
  document: JsonObject,
  most: number = judgedRows(setting.compiled),
): JudgedPart {
  const findings: Finding[] = []
  let left = most
  let isTold = false

  const cutRows = (pattern: string, list: Address, rows: readonly Json[]): readonly Json[] => {
    const { maxItems } = setting.compiled.lists[pattern] ?? { maxItems: 0 }
    if (rows.length > maxItems) findings.push(tooMany(setting, pattern, list, rows.length, maxItems))
    const allowed = Math.min(rows.length, maxItems)
    const taken = Math.min(allowed, left)
    left -= taken
    if (taken < allowed && !isTold) {
      isTold = true
      findings.push(beyondWork(list, most))
    }
    const kept = taken < rows.length ? rows.slice(0, taken) : rows
    const cut = setting
      .listsIn(pattern)
      .reduce<readonly Json[]>((own, path) => cutWithin(own, `${pattern}.*.${path}`, path, list), kept)
    return cut
  }

  /** The lists of one name in all rows of another. */
  const cutWithin = (
    rows: readonly Json[],
    pattern: string,
    path: string,
    list: Address,
  ): readonly Json[] => {
    let cut: Json[] | null = null
    for (const [position, row] of rows.entries()) {
      if (!isObject(row)) continue
      const address = typeof row.id === 'string' ? rowAddress(list, row.id) : list
      const now = cutAt(row, pattern, path, below(address, path))
      if (now === row) continue
      cut ??= [...rows]
      cut[position] = now
    }
    return cut ?? rows
  }

  const cutAt = (object: JsonObject, pattern: string, path: string, list: Address): JsonObject => {
    const rows = valueAt(object, path)
    if (!Array.isArray(rows)) return object
    const cut = cutRows(pattern, list, rows)
    return cut === rows ? object : replaced(object, path.split('.'), cut as Json)
  }

  const cut = setting.listsIn('').reduce((object, path) => cutAt(object, path, path, path), document)
  return { document: cut, findings }
}

function replaced(object: JsonObject, [name = '', ...rest]: readonly string[], value: Json): JsonObject {
  const own = object[name]
  return { ...object, [name]: rest.length > 0 && isObject(own) ? replaced(own, rest, value) : value }
}

function tooMany(setting: Setting, pattern: string, list: Address, count: number, limit: number): Finding {
  const title = setting.compiled.titles[pattern] ?? pattern
  const params = { title, count, limit, next: limit + 1 }
  return { code: 'form.rows_beyond', severity: 'error', addresses: [list], params }
}

function beyondWork(list: Address, limit: number): Finding {
  return { code: 'form.rows_unjudged', severity: 'error', addresses: [list], params: { limit } }
}
