import { type Json, type JsonObject, nodeAddress, propertyAddress } from '@tianbao/edit'
import type { CompiledTemplate } from '@tianbao/template'

/** A value of a submission: where it stands, and which field it is of; `rows` are the ids of the rows around it. */
export interface Leaf {
  readonly at: string
  /** `annual.*.target`; null where the template knows no such field. */
  readonly pattern: string | null
  readonly rows: readonly string[]
  readonly value: Json
}

/**
 * All values of a submission's data, in its order, down to what the template calls a field. What it does not know is a
 * leaf as a whole: nothing is left out. The ids of rows, and the node that they hang on, belong to the rows.
 */
export function leavesOf(data: JsonObject, { fields, lists }: CompiledTemplate): readonly Leaf[] {
  const leaves: Leaf[] = []
  const visit = (value: Json, at: string, pattern: string, rows: readonly string[]) => {
    const isField = Object.hasOwn(fields, pattern)
    if (isField || typeof value !== 'object' || value === null) {
      leaves.push({ at, pattern: isField ? pattern : null, rows, value })
      return
    }
    if (Array.isArray(value)) visitRows(value, at, pattern, rows)
    else visitObject(value as JsonObject, at, pattern, rows)
  }
  const visitObject = (object: JsonObject, at: string, pattern: string, rows: readonly string[]) => {
    for (const [name, value] of Object.entries(object)) {
      if (pattern.endsWith('*') && (name === 'id' || name === 'under')) continue
      visit(value, propertyAddress(at, name), pattern === '' ? name : `${pattern}.${name}`, rows)
    }
  }
  const visitRows = (list: readonly Json[], at: string, pattern: string, rows: readonly string[]) => {
    const isList = Object.hasOwn(lists, pattern) && list.every((row) => idOf(row) !== undefined)
    if (!isList) {
      leaves.push({ at, pattern: null, rows, value: list })
      return
    }
    for (const row of list) {
      const id = idOf(row) ?? ''
      visitObject(row as JsonObject, nodeAddress(at, id), `${pattern}.*`, [...rows, id])
    }
  }
  visitObject(data, '', '', [])
  return leaves
}

/** A row's id, where a value is a row. */
export function idOf(row: Json): string | undefined {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return undefined
  const { id } = row as JsonObject
  return typeof id === 'string' ? id : undefined
}
