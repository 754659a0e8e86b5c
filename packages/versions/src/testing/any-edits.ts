import { type Edit, type Json, type JsonObject, nodeAddress, propertyAddress, seenBy } from '@tianbao/edit'
import type { Template } from '@tianbao/template'
import fc from 'fast-check'
import type { VariantEdit } from '../variant/variant.ts'

/** A place of a template, and what stands there. */
interface Spot {
  readonly at: string
  readonly value: Json
  /** The list that it is a node of, and what stands before it there. */
  readonly list: string | null
  readonly after: string | null
}

/** Every place of a template: properties by name, nodes by id. */
function spotsOf(value: Json, at: string, found: Spot[] = [], list: Spot['list'] = null): readonly Spot[] {
  if (Array.isArray(value)) {
    let after: string | null = null
    for (const one of value) {
      if (!isObject(one) || typeof one.id !== 'string') return found
      const below = nodeAddress(at, one.id)
      found.push({ at: below, value: one, list: at, after })
      spotsOf(one, below, found)
      after = one.id
    }
    return found
  }
  if (!isObject(value)) return found
  for (const [name, below] of Object.entries(value)) {
    const place = propertyAddress(at, name)
    found.push({ at: place, value: below, list, after: null })
    spotsOf(below, place, found)
  }
  return found
}

const odd = fc.constantFrom<Json>(
  null,
  0,
  -1,
  '',
  '甲',
  true,
  [],
  {},
  ['甲', '乙'],
  [{ id: 'x' }, { id: 'x' }],
  { id: 'balance' },
  { type: 'number' },
  { var: 'no.such' },
  'x'.repeat(3000),
)

/** Edits as anyone could write them into a file: at any place, with any value, with a pin that is right or is not. */
export function anyEdits(template: Template): fc.Arbitrary<readonly VariantEdit[]> {
  const tree = template as unknown as Json
  const spots = spotsOf(tree, '')
  const nodes = spots.filter(({ list }) => list !== null)
  const spot = fc.constantFrom(...spots)
  const node = fc.constantFrom(...nodes)
  const set = fc.record({ spot, now: fc.option(odd, { nil: undefined }), isSeen: fc.boolean() }).map(
    ({ spot: { at, value }, now, isSeen }): Edit => ({
      op: 'set',
      at,
      ...(isSeen && { was: value }),
      ...(now !== undefined && { now }),
    }),
  )
  const insert = fc
    .record({
      spot: node,
      more: fc.oneof(
        odd,
        fc.constantFrom(...nodes).map(({ value }) => value),
      ),
    })
    .map(({ spot: { list, after }, more }): Edit => {
      const own = isObject(more) ? more : {}
      return {
        op: 'insert',
        into: list ?? '',
        after,
        node: { id: 'own', ...own } as JsonObject & { id: string },
      }
    })
  const remove = node.map(
    ({ list, after, value }): Edit => ({
      op: 'remove',
      from: list ?? '',
      after,
      node: value as JsonObject & { id: string },
    }),
  )
  const move = fc.record({ one: node, other: node }).map(
    ({ one, other }): Edit => ({
      op: 'move',
      id: String((one.value as JsonObject).id),
      from: { list: one.list ?? '', after: one.after },
      to: { list: other.list ?? '', after: other.after },
    }),
  )
  return fc.array(fc.oneof(set, insert, remove, move), { maxLength: 3 }).map((edits) =>
    edits.map((edit, at): VariantEdit => {
      const seen = seenBy(edit, tree)
      return { id: `e${at + 1}`, edit, ...(Object.keys(seen).length > 0 && { seen }), on: '' }
    }),
  )
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
