import { type Applied, type Refused, refuse } from './conflict.ts'
import { isNode, type SetEdit } from './edit.ts'
import { equalJson } from './equal-json.ts'
import { isObject, type Json, type JsonObject } from './json.ts'
import { locate, type Spot } from './locate.ts'
import { replant, without } from './replant.ts'

/** Sets the value at an address, where what stands there is what the edit saw. */
export function applySet(tree: Json, edit: SetEdit): Applied<SetEdit> | Refused {
  const { was, now } = edit
  const spot = locate(tree, edit.at)
  if (typeof spot === 'string') return refuse(edit, spot, was)
  if (!equalJson(spot.value, was)) return refuse(edit, 'changed', was, spot.value)
  if (isAgainstIdentity(spot, now)) return refuse(edit, 'identity', was, spot.value)
  if (now === undefined) return spot.value === undefined ? { tree, edit: exact(edit) } : take(spot, edit)
  if (equalJson(spot.value, now)) return { tree, edit: exact(edit) }
  const applied = spot.value === undefined ? put(spot, edit, now) : replace(spot, edit, now)
  // A structure may bring an id along that makes the address itself ambiguous.
  if (isScalar(now) || isSameSpot(locate(applied.tree, edit.at), spot)) return applied
  return refuse(edit, 'taken', was, spot.value)
}

function replace(spot: Spot, edit: SetEdit, now: Json): Applied<SetEdit> {
  return { tree: replant(spot, spot.keys.length, now), edit: exact(edit) }
}

/** Puts a value where none stood, with the objects above it that are absent. */
function put(spot: Spot, edit: SetEdit, now: Json): Applied<SetEdit> {
  const depth = spot.holders.length
  let value = now
  for (let i = spot.keys.length - 1; i >= depth; i--) value = { [String(spot.keys[i])]: value }
  const parents = spot.keys.length - depth
  return {
    tree: replant(spot, depth, value),
    edit: exact(edit, isPrunable(spot, depth - 1) ? parents : undefined),
  }
}

/** Takes a value away, with the objects above it that it leaves empty: as many as can be, or as the edit says. */
function take(spot: Spot, edit: SetEdit): Applied<SetEdit> {
  const most = edit.parents ?? Number.POSITIVE_INFINITY
  let depth = spot.keys.length - 1
  let left = withoutKey(spot, depth)
  let parents = 0
  while (parents < most && isEmpty(left) && mayGo(spot, depth)) {
    depth--
    parents++
    left = withoutKey(spot, depth)
  }
  const leavesEmpty = isEmpty(left) && mayGo(spot, depth)
  return { tree: replant(spot, depth, left), edit: exact(edit, leavesEmpty ? parents : undefined) }
}

function withoutKey(spot: Spot, depth: number): JsonObject {
  const holder = spot.holders[depth]
  return isObject(holder) ? without(holder, String(spot.keys[depth])) : {}
}

/** Whether the holder at a depth is an empty object that would go with the last value in it. */
function isPrunable(spot: Spot, depth: number): boolean {
  const holder = spot.holders[depth]
  return isObject(holder) && isEmpty(holder) && mayGo(spot, depth)
}

/** The root and the nodes of a list stay, however empty. */
function mayGo(spot: Spot, depth: number): boolean {
  return depth > 0 && typeof spot.keys[depth - 1] === 'string'
}

function isEmpty(object: JsonObject): boolean {
  return Object.keys(object).length === 0
}

function isAgainstIdentity(spot: Spot, now: Json | undefined): boolean {
  const key = spot.keys.at(-1)
  if (key === undefined) return now === undefined
  if (typeof key === 'number') return !isNode(now) || !isNode(spot.value) || now.id !== spot.value.id
  return key === 'id' && typeof spot.keys.at(-2) === 'number' && now !== spot.value
}

function isScalar(value: Json): boolean {
  return typeof value !== 'object' || value === null
}

function isSameSpot(a: Spot | string, b: Spot): boolean {
  return (
    typeof a !== 'string' && a.keys.length === b.keys.length && a.keys.every((key, i) => key === b.keys[i])
  )
}

/** The edit with nothing but its own properties, `parents` only where it says more than its absence would. */
function exact(edit: SetEdit, parents?: number): SetEdit {
  return {
    op: 'set',
    at: edit.at,
    ...(edit.was === undefined ? {} : { was: edit.was }),
    ...(edit.now === undefined ? {} : { now: edit.now }),
    ...(parents === undefined ? {} : { parents }),
  }
}
