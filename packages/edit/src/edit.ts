import type { Address } from './address.ts'
import type { Json, JsonObject } from './json.ts'

/** A node of an id-keyed list: an object that bears an `id`, unique in its list and the lists nested in it. */
export interface Node extends JsonObject {
  readonly id: string
}

/** Replace the value at an address. An absent `was` or `now` means that nothing stood or stands there. */
export interface SetEdit {
  readonly op: 'set'
  readonly at: Address
  readonly was?: Json
  readonly now?: Json
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
