import { type Json, type JsonObject, parseAddress, type Step } from '@tianbao/edit'
import type { Write } from '../program-types.ts'

type Mutable = Record<string, Json> | Json[]

/** Given data under changes, done plainly: what a run must agree with when it starts anew. */
export class GivenData {
  data: JsonObject
  readonly context: Record<string, Json>

  constructor(data: JsonObject, context: Readonly<Record<string, Json>>) {
    this.data = plain(data)
    this.context = { ...context }
  }

  write(write: Write): void {
    if (write.op === 'context') {
      if (write.value === undefined) delete this.context[write.name]
      else this.context[write.name] = write.value
      return
    }
    if (write.op === 'value') {
      this.set(parseAddress(write.at), plain(write.value))
      return
    }
    const steps = parseAddress(write.list)
    if (write.op === 'insert' && (this.get(steps) ?? null) === null) this.set(steps, [])
    const list = this.get(steps) as Mutable | undefined
    if (!Array.isArray(list)) return
    if (write.op === 'insert') list.splice(placeAfter(list, write.after), 0, plain(write.row))
    else {
      const at = positionOf(list, write.id)
      if (at < 0 || (write.op === 'move' && write.after === write.id)) return
      const [row = null] = list.splice(at, 1)
      if (write.op === 'move') list.splice(placeAfter(list, write.after), 0, row)
    }
  }

  private get(steps: readonly Step[]): Json | undefined {
    return steps.reduce<Json | undefined>(child, this.data)
  }

  private set(steps: readonly Step[], value: Json | undefined): void {
    const last = steps.at(-1)
    if (last === undefined) return
    let parent: Json = this.data
    for (const [i, step] of steps.slice(0, -1).entries()) {
      let next = child(parent, step)
      const isMade = value !== undefined && steps.slice(i).every((one) => 'name' in one)
      if ((next ?? null) === null && isMade && 'name' in step && isRecord(parent)) {
        next = {}
        ;(parent as Record<string, Json>)[step.name] = next
      }
      if (next === undefined) return
      parent = next
    }
    if ('id' in last) {
      const at = Array.isArray(parent) ? positionOf(parent, last.id) : -1
      if (at < 0) return
      if (value === undefined) (parent as Json[]).splice(at, 1)
      else (parent as Json[])[at] = value
    } else if (isRecord(parent)) {
      if (value === undefined) delete (parent as Record<string, Json>)[last.name]
      else (parent as Record<string, Json>)[last.name] = value
    }
  }
}

function isRecord(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function child(value: Json | undefined, step: Step): Json | undefined {
  if (value === undefined) return undefined
  if ('id' in step) return Array.isArray(value) ? value[positionOf(value, step.id)] : undefined
  return isRecord(value) ? (value as JsonObject)[step.name] : undefined
}

function positionOf(list: readonly Json[], id: string): number {
  return list.findIndex((row) => isRecord(row) && (row as JsonObject).id === id)
}

function placeAfter(list: readonly Json[], after: string | null): number {
  if (after === null) return 0
  const at = positionOf(list, after)
  return at < 0 ? list.length : at + 1
}

/** A copy that shares nothing, also where one object stands twice. */
function plain<T extends Json | undefined>(value: T): T {
  return value === undefined ? value : JSON.parse(JSON.stringify(value))
}
