import {
  formatAddress,
  type Json,
  type JsonObject,
  nodeAddress,
  parseAddress,
  type Step,
} from '@tianbao/edit'
import { type Branch, isBranch, own, setOwn } from './branch.ts'

/** Data that is being made, value by value. Objects come where there are none, rows do not. */
export interface Building {
  readonly data: JsonObject
  /** Puts a value; false where a row on the way is missing, or where something stands there already. */
  put(at: string, value: Json): boolean
  /** Puts a row, bare, behind the others of its list; true where it is there now, or was before. */
  addRow(list: string, row: Branch & { readonly id: string }): boolean
  hasRow(at: string): boolean
  /** Takes rows away that hold nothing but what names them, and lists that this leaves empty. */
  prune(at: readonly string[]): void
}

/** Begins with data that is there, which it changes; rows are found by their addresses, in constant time each. */
export function createBuilding(data: Branch = {}): Building {
  const rows = new Map<string, Branch>()
  const live = new Set<Json>()
  const lists = new Map<string, { readonly list: Json[]; readonly holder: Branch; readonly name: string }>()
  index(data, '')

  /** The object that a step down leads into, made where there is none; null where something is in the way. */
  function holderOf(steps: readonly Step[]): Branch | null {
    let at: Branch = data
    for (const [depth, step] of steps.entries()) {
      if ('id' in step) {
        const row = rows.get(formatAddress(steps.slice(0, depth + 1)))
        if (row === undefined) return null
        at = row
        continue
      }
      const next = steps[depth + 1]
      if (next !== undefined && 'id' in next) continue
      const value = own(at, step.name)
      if (value === undefined) {
        const made: Branch = {}
        setOwn(at, step.name, made)
        at = made
      } else if (isBranch(value)) at = value
      else return null
    }
    return at
  }

  /** Finds what is there without making anything on the way to something that cannot be. */
  function reaches(steps: readonly Step[]): boolean {
    const last = steps.findLastIndex((step) => 'id' in step)
    return last < 0 || rows.has(formatAddress(steps.slice(0, last + 1)))
  }

  function index(value: Json, at: string): void {
    if (!isBranch(value)) return
    for (const [name, below] of Object.entries(value)) {
      const here = formatAddress([...parseAddress(at), { name }])
      if (!Array.isArray(below)) index(below, here)
      else if (below.every((row: Json) => isBranch(row) && typeof row.id === 'string')) {
        lists.set(here, { list: below, holder: value, name })
        for (const row of below as Branch[]) {
          const place = nodeAddress(here, String(row.id))
          keep(place, row)
          index(row, place)
        }
      }
    }
  }

  return {
    data,
    put(at, value) {
      const steps = parseAddress(at)
      const last = steps.at(-1)
      if (last === undefined || 'id' in last || !reaches(steps)) return false
      const holder = holderOf(steps.slice(0, -1))
      if (holder === null || Object.hasOwn(holder, last.name)) return false
      setOwn(holder, last.name, value)
      return true
    },
    addRow(list, row) {
      const place = nodeAddress(list, row.id)
      if (rows.has(place)) return true
      const steps = parseAddress(list)
      const last = steps.at(-1)
      if (last === undefined || 'id' in last || !reaches(steps)) return false
      let known = lists.get(list)
      if (known === undefined) {
        const holder = holderOf(steps.slice(0, -1))
        if (holder === null || Object.hasOwn(holder, last.name)) return false
        known = { list: [], holder, name: last.name }
        setOwn(holder, last.name, known.list)
        lists.set(list, known)
      }
      const made: Branch = { ...row }
      known.list.push(made)
      keep(place, made)
      return true
    },
    hasRow: (at) => rows.has(at),
    prune(at) {
      // Innermost first, so that a row whose rows all go goes too.
      for (const place of [...at].reverse()) {
        const row = rows.get(place)
        if (row === undefined || !isBare(row)) continue
        rows.delete(place)
        live.delete(row)
      }
      for (const { list, holder, name } of lists.values()) {
        const rest = list.filter((row) => live.has(row))
        if (rest.length === list.length) continue
        if (rest.length === 0) delete holder[name]
        else list.splice(0, list.length, ...rest)
      }
    },
  }

  function keep(place: string, row: Branch): void {
    rows.set(place, row)
    live.add(row)
  }

  function isBare(row: Branch): boolean {
    return Object.entries(row).every(([name, value]) => name === 'id' || name === 'under' || isNothing(value))
  }

  /** Whether a list has lost all its rows. */
  function isNothing(value: Json): boolean {
    return Array.isArray(value) && !value.some((row) => live.has(row))
  }
}
