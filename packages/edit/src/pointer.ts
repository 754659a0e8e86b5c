import { type Address, nodeAddress, propertyAddress } from './address.ts'
import type { Node } from './edit.ts'
import { isObject, type Json, own } from './json.ts'
import { type Astray, createFinder, locate, type Spot } from './locate.ts'
import { nodesOf } from './nodes.ts'

/**
 * The JSON Pointer (RFC 6901) of an address in one tree: `annual#r7.target` → `/annual/6/target`. A property that is
 * absent has a pointer too, since a finding may stand there. Undefined where a node on the way is absent.
 */
export function toPointer(tree: Json, address: Address): string | undefined {
  return pointerOf(locate(tree, address))
}

/** `toPointer` for many addresses of one tree, which must not change meanwhile: each list is looked through once. */
export function pointersIn(tree: Json): (address: Address) => string | undefined {
  const find = createFinder()
  return (address) => pointerOf(locate(tree, address, find))
}

function pointerOf(spot: Spot | Astray): string | undefined {
  if (typeof spot === 'string') return undefined
  return spot.keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/**
 * The address of a JSON Pointer in one tree, with ids in the place of positions. Undefined where there is none: for
 * an item of an atomic array, a position past the end, an id borne twice, or a text that is no pointer.
 * Law: `toPointer(tree, fromPointer(tree, p))` is `p`.
 */
export function fromPointer(tree: Json, pointer: string): Address | undefined {
  if (pointer !== '' && !pointer.startsWith('/')) return undefined
  let address: Address = ''
  let value: Json | undefined = tree
  let list: List = { address: '', name: undefined }
  let nodeOf: List | null = null
  for (const part of pointer.split('/').slice(1)) {
    if (/~(?![01])/.test(part)) return undefined
    const text = part.replaceAll('~1', '/').replaceAll('~0', '~')
    if (Array.isArray(value)) {
      const node: Node | undefined = /^(0|[1-9]\d*)$/.test(text) ? nodesOf(value)?.[Number(text)] : undefined
      if (!node) return undefined
      address = nodeAddress(list.address, node.id)
      nodeOf = list
      value = node
    } else {
      if (value !== undefined && !isObject(value)) return undefined
      address = propertyAddress(address, text)
      // A list nested in a node of a list of its name shares that list's namespace: the id alone will do.
      list = nodeOf?.name === text ? nodeOf : { address, name: text }
      nodeOf = null
      value = value === undefined ? undefined : own(value, text)
    }
  }
  return toPointer(tree, address) === pointer ? address : undefined
}

interface List {
  readonly address: Address
  readonly name: string | undefined
}
