import {
  type Address,
  type Edit,
  type Json,
  type JsonObject,
  nodeAddress,
  propertyAddress,
} from '@tianbao/edit'
import type { Finding, Param } from '@tianbao/finding'
import { CARRIED, isProvenance, patternOf } from '@tianbao/form'
import type { CompiledTemplate } from '@tianbao/template'

/** Where the written reasons stand in a document. */
export const reasonsAddress = '$reasons'

/** The lists beside the data that edits may change. */
const besideData: ReadonlySet<Address> = new Set([reasonsAddress, CARRIED])

/**
 * What of some data the form has no place for: unknown fields, values where groups or rows belong, too many rows,
 * names that begin with `$`. A text of the wrong kind is no fault of structure: it is kept as typed, and found.
 */
export function checkData(compiled: CompiledTemplate, data: JsonObject): readonly Finding[] {
  const faults: Finding[] = []
  for (const [name, value] of Object.entries(data)) checkNamed(compiled, '', name, value, faults)
  return faults
}

/**
 * What of some edits the form has no place for. A form sets cells, and puts, takes and moves rows and reasons; a list
 * as a whole comes and goes only empty.
 */
export function checkEdits(compiled: CompiledTemplate, edits: readonly Edit[]): readonly Finding[] {
  const faults: Finding[] = []
  const checkList = (list: Address): boolean => {
    const isKnown = besideData.has(list) || Object.hasOwn(compiled.lists, patternOf(list))
    if (!isKnown) faults.push(fault('unknown_field', list))
    return isKnown
  }
  for (const edit of edits) {
    if (edit.op === 'set') checkSet(compiled, edit.at, edit.now, faults)
    else if (edit.op === 'remove') checkList(edit.from)
    else if (edit.op === 'move') checkList(edit.from.list) && checkList(edit.to.list)
    else if (checkList(edit.into)) {
      if (edit.into === reasonsAddress) checkReason(edit.node, faults)
      else if (edit.into === CARRIED) checkProvenance(compiled, edit.node, faults)
      else checkRow(compiled, edit.into, edit.node, faults)
    }
  }
  return faults
}

/** Lists among those that edits put rows into which now have more rows than the form has room for. */
export function checkRoom(
  compiled: CompiledTemplate,
  edits: readonly Edit[],
  rowsOf: (list: Address) => number,
): readonly Finding[] {
  const lists = new Set(
    edits.flatMap((edit) => (edit.op === 'insert' ? [edit.into] : edit.op === 'move' ? [edit.to.list] : [])),
  )
  return [...lists].flatMap((list) => tooMany(compiled, list, rowsOf(list)))
}

function checkSet(compiled: CompiledTemplate, at: Address, now: Json | undefined, faults: Finding[]): void {
  const pattern = patternOf(at)
  if (pattern === `${CARRIED}.*.checked`) {
    if (now !== undefined && now !== true) faults.push(fault('not_a_value', at))
  } else if (besideData.has(at) || Object.hasOwn(compiled.lists, pattern)) {
    if (now !== undefined && !(Array.isArray(now) && now.length === 0)) faults.push(fault('not_a_list', at))
  } else if (!Object.hasOwn(compiled.fields, pattern)) faults.push(fault('unknown_field', at))
  else if (now !== undefined) checkValue(compiled, at, now, faults)
}

function checkNamed(
  compiled: CompiledTemplate,
  above: Address,
  name: string,
  value: Json,
  faults: Finding[],
): void {
  const at = propertyAddress(above, name)
  if (name.startsWith('$')) faults.push(fault('reserved_name', at))
  else checkValue(compiled, at, value, faults)
}

function checkValue(compiled: CompiledTemplate, at: Address, value: Json, faults: Finding[]): void {
  const pattern = patternOf(at)
  if (Object.hasOwn(compiled.fields, pattern)) {
    if (!isOneValue(compiled.fields[pattern]?.schema ?? {}, value)) faults.push(fault('not_a_value', at))
  } else if (Object.hasOwn(compiled.lists, pattern)) checkRows(compiled, at, value, faults)
  else if (!groupsOf(compiled).has(pattern)) faults.push(fault('unknown_field', at))
  else if (!isObject(value)) faults.push(fault('not_a_group', at))
  else for (const [name, inner] of Object.entries(value)) checkNamed(compiled, at, name, inner, faults)
}

function checkRows(compiled: CompiledTemplate, list: Address, value: Json, faults: Finding[]): void {
  if (!Array.isArray(value)) {
    faults.push(fault('not_a_list', list))
    return
  }
  faults.push(...tooMany(compiled, list, value.length))
  for (const row of value as readonly Json[]) {
    if (isObject(row)) checkRow(compiled, list, row, faults)
    else faults.push(fault('not_a_row', list))
  }
}

/** A row has its columns, its id (minted where it is left out), and `under`, the catalog node that it hangs on. */
function checkRow(compiled: CompiledTemplate, list: Address, row: JsonObject, faults: Finding[]): void {
  const { id = '-', under = '-', ...columns } = row
  if (typeof id !== 'string' || id === '' || typeof under !== 'string') {
    faults.push(fault('row_id', list))
    return
  }
  const at = nodeAddress(list, id)
  for (const [name, value] of Object.entries(columns)) checkNamed(compiled, at, name, value, faults)
}

function checkReason(reason: JsonObject, faults: Finding[]): void {
  const { id, code, at, text, seen = {}, ...more } = reason
  const isWhole = [id, code, at, text].every((part) => typeof part === 'string') && isObject(seen)
  if (!isWhole || Object.keys(more).length > 0) faults.push(fault('reasons', reasonsAddress))
}

/** Where a carried cell came from: of a cell that the form has. */
function checkProvenance(compiled: CompiledTemplate, node: JsonObject, faults: Finding[]): void {
  const isWhole = isProvenance(node) && Object.hasOwn(compiled.fields, patternOf(node.id))
  if (!isWhole) faults.push(fault('carried', CARRIED))
}

/** Whether a cell can keep a value at all: one plain value, or what the field's own schema takes. */
function isOneValue(schema: JsonObject, value: Json): boolean {
  if (value === null) return false
  if (typeof value !== 'object') return true
  const wanted = Array.isArray(value) ? 'array' : 'object'
  return schema.type === wanted || (Array.isArray(schema.type) && schema.type.includes(wanted))
}

function tooMany(compiled: CompiledTemplate, list: Address, count: number): readonly Finding[] {
  const pattern = patternOf(list)
  const max = Object.hasOwn(compiled.lists, pattern) ? (compiled.lists[pattern]?.maxItems ?? 0) : maxReasons
  return count > max ? [fault('too_many_rows', list, { count, max })] : []
}

/** Written reasons that one submission keeps, and cells of which it is told where they come from, at most. */
const maxReasons = 10_000

function fault(code: string, at: Address, params: Readonly<Record<string, Param>> = {}): Finding {
  return { code: `structure.${code}`, severity: 'error', addresses: [at], params: { at, ...params } }
}

const groupsByTemplate = new WeakMap<CompiledTemplate, ReadonlySet<string>>()

/** Patterns of the groups that fields and lists stand in. */
function groupsOf(compiled: CompiledTemplate): ReadonlySet<string> {
  const known = groupsByTemplate.get(compiled)
  if (known) return known
  const groups = new Set<string>()
  for (const pattern of [...Object.keys(compiled.fields), ...Object.keys(compiled.lists)]) {
    for (let end = pattern.lastIndexOf('.'); end > 0; end = pattern.lastIndexOf('.', end - 1)) {
      groups.add(pattern.slice(0, end))
    }
  }
  groupsByTemplate.set(compiled, groups)
  return groups
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
