import fc from 'fast-check'
import type { Json, JsonObject } from '../json.ts'

/**
 * Random trees for the laws: objects, atomic arrays and id-keyed lists, nested in each other and in lists of their
 * own name, with empty objects and lists, and now and then a name that hurts or an id borne twice.
 */
const names = ['a', 'b', 'list', 'rows', 'constructor', '__proto__', 'x.y', 'p#q', '~1', '']
const ids = ['r1', 'r2', 'r3', 'r4', 'r5', 'a.b', '__proto__']

const scalar: fc.Arbitrary<Json> = fc.constantFrom<Json>(null, true, 0, 1, 2.5, '', 'text', '甲')
const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'b', 'list', 'rows') },
  fc.constantFrom(...names),
)

export const anyJson: fc.Arbitrary<Json> = fc.letrec<{ value: Json; object: JsonObject; list: Json }>(
  (tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      scalar,
      tie('object'),
      tie('list'),
      fc.array(scalar, { maxLength: 2 }),
    ),
    object: fc.array(fc.tuple(name, tie('value')), { maxLength: 4 }).map(objectOf),
    list: fc
      .array(fc.tuple(fc.constantFrom(...ids), tie('object')), { maxLength: 4 })
      .map((rows) => rows.map(([id, row]) => objectOf([...Object.entries(row), ['id', id]]))),
  }),
).value

/** A tree: the object that a template or a submission is. */
export const anyTree: fc.Arbitrary<JsonObject> = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'list', 'rows'), anyJson), { minLength: 1, maxLength: 4 })
  .map(objectOf)

export const anyId: fc.Arbitrary<string> = fc.constantFrom(...ids, 'new')

function objectOf(entries: readonly (readonly [string, Json])[]): JsonObject {
  return Object.fromEntries(entries)
}
