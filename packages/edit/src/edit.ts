import type { Address } from './address.ts'
import { isObject, type Json, type JsonObject } from './json.ts'

/** A node of an id-keyed list: an object that bears an `id`, unique in its list and the lists nested in it. */
export interface Node extends JsonObject {
  readonly id: string
}

/**
 * Replace the value at an address. An absent `was` or `now` means that nothing stood or stands there.
 *
 * Objects above the value come and go with it: putting a value creates those that are absent, taking it away removes
 * those that it leaves empty (up to the root or the node that it stands in). `parents` says how many, where it is not
 * as many as can be: it is there only when an empty object stood above the value, or is to be left above it. An edit
 * as `applyEdit` gives it back is exact in this, so that its inverse restores every empty object and no other.
 */
export interface SetEdit {
  readonly op: 'set'
  readonly at: Address
  readonly was?: Json
  readonly now?: Json
  readonly parents?: number
}

/** Put a node into a list, behind the sibling `after` (null: first). */
export interface InsertEdit {
  readonly op: 'insert'
  readonly into: Address
  readonly node: Node
  readonly after: string | null
}

/** Take a node out of a list; `node` and `after` are what was seen there. */
export interface RemoveEdit {
  readonly op: 'remove'
  readonly from: Address
  readonly node: Node
  readonly after: string | null
}

/** Take a node from one place to another, in the same list or into another one. */
export interface MoveEdit {
  readonly op: 'move'
  readonly id: string
  readonly from: Place
  readonly to: Place
}

/** A place in a list: behind the sibling `after` (null: first). */
export interface Place {
  readonly list: Address
  readonly after: string | null
}

/** One of the four ways in which a template or a submission changes. Each carries what it saw. */
export type Edit = SetEdit | InsertEdit | RemoveEdit | MoveEdit

/** Whether parsed JSON has the shape of an edit: for edits that come from outside, before anything is done with them. */
export function isEdit(value: unknown): value is Edit {
  if (!isObject(value)) return false
  switch (value.op) {
    case 'set':
      return (
        typeof value.at === 'string' &&
        (value.parents === undefined || (Number.isSafeInteger(value.parents) && Number(value.parents) >= 0))
      )
    case 'insert':
      return typeof value.into === 'string' && isNode(value.node) && isAnchor(value.after)
    case 'remove':
      return typeof value.from === 'string' && isNode(value.node) && isAnchor(value.after)
    case 'move':
      return typeof value.id === 'string' && isPlace(value.from) && isPlace(value.to)
    default:
      return false
  }
}

/** Whether a value is a node: an object with a text as `id`. (No plain object inherits one.) */
export function isNode(value: unknown): value is Node {
  return isObject(value) && typeof value.id === 'string'
}

function isPlace(value: unknown): boolean {
  return isObject(value) && typeof value.list === 'string' && isAnchor(value.after)
}

function isAnchor(value: unknown): boolean {
  return value === null || typeof value === 'string'
}
