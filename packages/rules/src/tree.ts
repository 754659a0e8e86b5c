import { type Json, type JsonObject, parseAddress, type Step } from '@tianbao/edit'
import { isObject, setOwn } from './own-property.ts'
import type { Write } from './program-types.ts'

/** An object of a tree that a run owns and changes in place. */
type Branch = Record<string, Json>

/** The rows of a list by id: of several with one id the first. */
interface RowIndex {
  readonly rows: Map<string, Json>
  readonly isDistinct: boolean
}

/** What a put or a take changed: how many steps lead to the outermost thing that came or went with it. */
export type Depth = number

// Deeper than anything that a form's schema can describe: what is nested further is nothing, and costs no stack.
const deepest = 500

/** A copy of its own, down to the leaves; own properties only, whatever their names. */
export function copyJson(value: Json, depth = 0): Json {
  if (typeof value !== 'object' || value === null) return value
  if (depth >= deepest) return null
  if (Array.isArray(value)) return value.map((item: Json) => copyJson(item, depth + 1))
  const copy: Record<string, Json> = {}
  const object = value as JsonObject
  for (const key in object)
    if (Object.hasOwn(object, key)) setOwn(copy, key, copyJson(object[key] ?? null, depth + 1))
  return copy
}

/**
 * A run's data: what was given, with computed values put in. Objects that were made only to hold a computed value are
 * known, so that they go when it goes. Rows are found by id; the first of several with one id is the one.
 */
export class Tree {
  readonly root: JsonObject
  /** Objects made for computed values, and what stood in their place: nothing, or null. */
  private readonly made = new WeakMap<object, null | undefined>()
  private readonly rowIds = new WeakMap<readonly Json[], RowIndex>()

  constructor(data: JsonObject) {
    this.root = copyJson(data) as JsonObject
  }

  /** Applies a change to what is given. Answers, as `put` does, how deep the outermost new thing lies; 0 for no change. */
  write(write: Exclude<Write, { readonly op: 'context' }>): Depth {
    if (write.op === 'value') {
      const steps = parseAddress(write.at)
      return write.value === undefined ? this.take(steps) : this.put(steps, copyJson(write.value), true)
    }
    const list = parseAddress(write.list)
    if (write.op === 'insert') return this.insert(list, write.row, write.after)
    const isDone =
      write.op === 'remove' ? this.remove(list, write.id) : this.move(list, write.id, write.after)
    return isDone ? list.length + 1 : 0
  }

  /** How many rows of a list bear an id, or the id of a row. */
  countRows(steps: readonly Step[], sought: Json): number {
    const list = this.get(steps)
    const id = typeof sought === 'string' ? sought : rowId(sought)
    if (!Array.isArray(list) || id === undefined) return 0
    const { rows, isDistinct } = this.indexOf(list)
    if (isDistinct || !rows.has(id)) return rows.has(id) ? 1 : 0
    return list.filter((row) => rowId(row) === id).length
  }

  /** What stands at an address; undefined where nothing does. */
  get(steps: readonly Step[]): Json | undefined {
    let value: Json | undefined = this.root
    for (const step of steps) {
      if (value === undefined) return undefined
      value = this.child(value, step)
    }
    return value
  }

  /** One step down: to a property, or to a row of a list by its id. */
  child(value: Json, step: Step): Json | undefined {
    if ('id' in step) return Array.isArray(value) ? this.rowsOf(value).get(step.id) : undefined
    return isObject(value) && Object.hasOwn(value, step.name) ? value[step.name] : undefined
  }

  /**
   * Puts a value at an address, making objects on the way where there is nothing. Answers how deep the outermost new
   * thing lies (the address itself, where only the value is new); 0 where the way is barred by something else.
   */
  put(steps: readonly Step[], value: Json, isGiven: boolean): Depth {
    let parent: Json = this.root
    let depth = 0
    for (const [i, step] of steps.slice(0, -1).entries()) {
      let next = this.child(parent, step)
      if ((next === undefined || next === null) && isObject(parent)) {
        // A row cannot be made on the way: there is none of that id.
        if (steps.slice(i).some((one) => 'id' in one)) return 0
        const stood: null | undefined = next
        next = {}
        if (!isGiven) this.made.set(next, stood)
        setOwn(parent as Branch, nameOf(step), next)
        depth ||= i + 1
      } else if (isGiven && typeof next === 'object' && next !== null) this.made.delete(next)
      if (next === undefined) return 0
      parent = next
    }
    const last = steps.at(-1)
    if (last === undefined) return 0
    if ('id' in last) return this.replaceRow(parent, last.id, value) ? depth || steps.length : 0
    if (!isObject(parent)) return 0
    setOwn(parent as Branch, last.name, value)
    if (last.name === 'id') this.forgetRows(steps)
    return depth || steps.length
  }

  private replaceRow(list: Json, id: string, row: Json): boolean {
    const at = Array.isArray(list) ? this.positionOf(list, id) : -1
    if (at < 0) return false
    this.rowIds.delete(list as Json[])
    ;(list as Json[])[at] = row
    return true
  }

  /** Takes what stands at an address away, and the objects that were made only to hold it. */
  take(steps: readonly Step[]): Depth {
    const last = steps.at(-1)
    if (last !== undefined && 'id' in last) return this.remove(steps.slice(0, -1), last.id) ? steps.length : 0
    const parents: Json[] = [this.root]
    for (const step of steps.slice(0, -1)) {
      const next = this.child(parents.at(-1) ?? null, step)
      if (next === undefined) return 0
      parents.push(next)
    }
    let depth = 0
    for (let i = steps.length; i > 0; i -= 1) {
      const parent = parents[i - 1]
      const step = steps[i - 1]
      if (!isObject(parent) || step === undefined || 'id' in step) break
      const taken = parents[i]
      if (taken !== undefined && this.made.get(taken as object) === null)
        setOwn(parent as Branch, step.name, null)
      else delete (parent as Branch)[step.name]
      if (step.name === 'id') this.forgetRows(steps)
      depth = i
      if (!this.made.has(parent) || Object.keys(parent).length > 0) break
    }
    return depth
  }

  /**
   * Puts a row into a list, behind a sibling (null: first; unknown: last). Makes the list where there is none, and
   * answers, as `put` does, how deep the outermost new thing lies: one more than the list's depth for a row alone.
   */
  private insert(steps: readonly Step[], row: Json, after: string | null): Depth {
    let list = this.get(steps)
    let depth = steps.length + 1
    if (list === undefined || list === null) {
      list = []
      depth = this.put(steps, list, true)
    }
    if (!Array.isArray(list)) return 0
    const own = copyJson(row)
    const id = rowId(own)
    const place = this.placeAfter(list, after)
    const { rows } = this.indexOf(list)
    if (id !== undefined && rows.has(id)) this.rowIds.delete(list)
    else if (id !== undefined) rows.set(id, own)
    list.splice(place, 0, own)
    return depth
  }

  /** Takes a row out of a list; answers whether it was there. */
  private remove(steps: readonly Step[], id: string): boolean {
    const list = this.get(steps)
    if (!Array.isArray(list)) return false
    const at = this.positionOf(list, id)
    if (at < 0) return false
    const { rows, isDistinct } = this.indexOf(list)
    if (isDistinct) rows.delete(id)
    else this.rowIds.delete(list)
    list.splice(at, 1)
    return true
  }

  /** Puts a row of a list behind another of its rows (null: first; unknown: last). */
  private move(steps: readonly Step[], id: string, after: string | null): boolean {
    const list = this.get(steps)
    if (!Array.isArray(list)) return false
    const at = this.positionOf(list, id)
    if (at < 0 || after === id) return false
    const { isDistinct } = this.indexOf(list)
    const [row = null] = list.splice(at, 1)
    // Of several rows with one id another may be the first now, before and after it is put back.
    if (!isDistinct) this.rowIds.delete(list)
    list.splice(this.placeAfter(list, after), 0, row)
    if (!isDistinct) this.rowIds.delete(list)
    return true
  }

  /** The rows of a list by id. */
  rowsOf(list: readonly Json[]): ReadonlyMap<string, Json> {
    return this.indexOf(list).rows
  }

  private indexOf(list: readonly Json[]): RowIndex {
    const known = this.rowIds.get(list)
    if (known) return known
    const rows = new Map<string, Json>()
    let isDistinct = true
    for (const row of list) {
      const id = rowId(row)
      if (id === undefined) continue
      if (rows.has(id)) isDistinct = false
      else rows.set(id, row)
    }
    const index = { rows, isDistinct }
    this.rowIds.set(list, index)
    return index
  }

  /** After a row's id became another: its list is to be read anew. */
  private forgetRows(steps: readonly Step[]): void {
    const list = this.get(steps.slice(0, -2))
    if (Array.isArray(list)) this.rowIds.delete(list)
  }

  private placeAfter(list: readonly Json[], after: string | null): number {
    if (after === null) return 0
    const at = this.positionOf(list, after)
    return at < 0 ? list.length : at + 1
  }

  private positionOf(list: readonly Json[], id: string): number {
    const row = this.rowsOf(list).get(id)
    return row === undefined ? -1 : list.indexOf(row)
  }
}

function nameOf(step: Step): string {
  return 'name' in step ? step.name : step.id
}

/** The id that a row bears; undefined for what is no row. */
export function rowId(row: Json): string | undefined {
  const id = isObject(row) && Object.hasOwn(row, 'id') ? row.id : undefined
  return typeof id === 'string' ? id : undefined
}
