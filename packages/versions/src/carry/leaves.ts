import { type Json, type JsonObject, nodeAddress, propertyAddress } from '@tianbao/edit'
import type { CompiledTemplate } from '@tianbao/template'
import { type Branch, setOwn } from './branch.ts'

/** A value of a submission: where it stands, which field it is of, and the rows around it, outermost first. */
export interface Leaf {
  readonly at: string
  /** `annual.*.target`; null where the template knows no such field. */
  readonly pattern: string | null
  readonly rows: readonly OldRow[]
  readonly value: Json
}

/** A row of the old data. */
export interface OldRow {
  readonly id: string
  /** The catalog node that it hangs on by its own word. */
  readonly under: string | null
  /** Whether it holds nothing but what names it. */
  readonly isBare: boolean
}

/** A submission's data taken apart. */
export interface Anatomy {
  /**
   * All values, in the data's order, down to what the template calls a field. What it does not know is a leaf as a
   * whole: nothing is left out. The ids of rows, and the node that they hang on, belong to the rows.
   */
  readonly leaves: readonly Leaf[]
  /** All rows of the lists that the template knows, each with its list's pattern and the rows around it. */
  readonly rows: readonly { readonly list: string; readonly at: string; readonly path: readonly OldRow[] }[]
  /** The data without its leaves. Law: the shape with every leaf put back at its address is the data. */
  readonly shape: JsonObject
}

/** Takes data apart. Linear in its size. */
export function takeApart(data: JsonObject, { fields, lists }: CompiledTemplate): Anatomy {
  const leaves: Leaf[] = []
  const rows: Anatomy['rows'][number][] = []

  /** What is left of a value when its leaves are taken out; undefined where it is a leaf itself. */
  const visit = (value: Json, at: string, pattern: string, path: readonly OldRow[]): Json | undefined => {
    const isField = Object.hasOwn(fields, pattern)
    if (!isField && Array.isArray(value)) {
      const known = Object.hasOwn(lists, pattern) ? rowsOf(value) : null
      if (known !== null) return known.map((row) => visitRow(row, at, pattern, path))
    } else if (!isField && typeof value === 'object' && value !== null)
      return visitObject(value as JsonObject, at, pattern, path)
    leaves.push({ at, pattern: isField ? pattern : null, rows: path, value })
    return undefined
  }
  const visitRow = (row: JsonObject, list: string, pattern: string, path: readonly OldRow[]): Json => {
    const id = String(row.id)
    const under = typeof row.under === 'string' ? row.under : null
    const at = nodeAddress(list, id)
    const here = [...path, { id, under, isBare: Object.keys(row).length === (under === null ? 1 : 2) }]
    rows.push({ list: pattern, at, path: here })
    const named = under === null ? { id } : { id, under }
    return { ...named, ...visitObject(row, at, `${pattern}.*`, here) }
  }
  const visitObject = (
    object: JsonObject,
    at: string,
    pattern: string,
    path: readonly OldRow[],
  ): JsonObject => {
    const left: Branch = {}
    for (const [name, value] of Object.entries(object)) {
      if (pattern.endsWith('*') && (name === 'id' || (name === 'under' && typeof value === 'string')))
        continue
      const here = propertyAddress(at, name)
      const rest = visit(value, here, name === '*' ? here : propertyAddress(pattern, name), path)
      if (rest !== undefined) setOwn(left, name, rest)
    }
    return left
  }
  const shape = visitObject(data, '', '', [])
  return { leaves, rows, shape }
}

/** The values of a submission's data. */
export function leavesOf(data: JsonObject, template: CompiledTemplate): readonly Leaf[] {
  return takeApart(data, template).leaves
}

/** A list as rows, where it is nothing but rows, each with an id of its own. */
function rowsOf(list: readonly Json[]): readonly JsonObject[] | null {
  const ids = new Set<string>()
  for (const row of list) {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return null
    const { id } = row as JsonObject
    if (typeof id !== 'string' || ids.has(id)) return null
    ids.add(id)
  }
  return list as readonly JsonObject[]
}
