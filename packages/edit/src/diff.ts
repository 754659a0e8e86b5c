import { type Address, nodeAddress, propertyAddress } from './address.ts'
import { commonEnds } from './common-ends.ts'
import { diffNodes } from './diff-nodes.ts'
import type { Edit, Node } from './edit.ts'
import { equalJson } from './equal-json.ts'
import { isObject, type Json, type JsonObject, own } from './json.ts'
import { nestedIn, readNamespace } from './namespace.ts'
import { nodesOf } from './nodes.ts'

/** What is nested deeper than this is compared and replaced as a whole. */
const DEEPEST = 100

export interface DiffOptions {
  /**
   * Whether what stands at an address is to be replaced as a whole; asked of objects and lists. A node that
   * holds a list of its own list's name is never replaced as a whole, since others may move in and out of it.
   */
  readonly atomic?: (address: Address) => boolean
}

/**
 * The edits that make `b` of `a`: properties by name, nodes by id, anything else as a whole. A node that is in
 * another list of the same name within the same outermost list was moved; in any other list it is another node.
 * Laws: `applyEdits(a, diff(a, b)).tree` equals `b`, and the edits are as applied, so that their inverses restore `a`.
 */
export function diff(a: Json, b: Json, options: DiffOptions = {}): readonly Edit[] {
  const edits: Edit[] = []
  const isAtomic = options.atomic ?? (() => false)

  const compare = (was: Json, now: Json, at: Address, name: string | undefined, depth: number): void => {
    if (was === now) return
    if (isObject(was) && isObject(now) && !isBetweenEmpty(was, now, at)) {
      if (depth < DEEPEST && !isAtomic(at)) {
        compareProperties(was, now, at, depth)
        return
      }
    }
    const wasNodes = nodesOf(was)
    const nowNodes = nodesOf(now)
    if (wasNodes && nowNodes && depth < DEEPEST && !isAtomic(at)) {
      if (compareNodes(wasNodes, nowNodes, at, name, depth)) return
    }
    if (!equalJson(was, now)) edits.push({ op: 'set', at, was, now })
  }

  const compareProperties = (
    was: JsonObject,
    now: JsonObject,
    at: Address,
    depth: number,
    but?: string,
  ): void => {
    const gone: Edit[] = []
    for (const key of Object.keys(was)) {
      if (key === but) continue
      const before = own(was, key) as Json
      const after = own(now, key)
      const below = propertyAddress(at, key)
      if (after !== undefined) compare(before, after, below, key, depth + 1)
      else gone.push({ op: 'set', at: below, was: before })
    }
    for (const key of Object.keys(now)) {
      if (key !== but && !Object.hasOwn(was, key)) {
        edits.push({ op: 'set', at: propertyAddress(at, key), now: own(now, key) as Json })
      }
    }
    // What comes goes first: else an object might be empty for a moment, and be taken away.
    edits.push(...gone)
  }

  const compareNodes = (
    was: readonly Node[],
    now: readonly Node[],
    at: Address,
    name: string | undefined,
    depth: number,
  ): boolean => {
    const ends = commonEnds(was, now, name)
    const before = readNamespace(was.slice(ends.start, was.length - ends.behind), name)
    const after = readNamespace(now.slice(ends.start, now.length - ends.behind), name)
    const structure = before && after && diffNodes(before, after, at)
    if (!structure) return false
    for (const edit of structure) edits.push(edit)
    const compareNode = (old: Node | undefined, node: Node | undefined) => {
      if (!old || !node || old === node) return
      const here = nodeAddress(at, node.id)
      const isNested = nestedIn(old, name) === 'list' || nestedIn(node, name) === 'list'
      if (isNested) compareProperties(old, node, here, depth + 1, name)
      else compare(old, node, here, undefined, depth + 1)
    }
    for (let i = 0; i < ends.start; i += 1) compareNode(was[i], now[i])
    for (const [id, node] of after.nodes) compareNode(before.nodes.get(id), node)
    for (let i = ends.behind; i > 0; i -= 1) compareNode(was[was.length - i], now[now.length - i])
    return true
  }

  compare(a, b, '', undefined, 0)
  return edits
}

/** An object that becomes empty, or was, is one value: property by property it would come and go with its content. */
function isBetweenEmpty(was: JsonObject, now: JsonObject, at: Address): boolean {
  return at !== '' && (Object.keys(was).length === 0 || Object.keys(now).length === 0)
}
