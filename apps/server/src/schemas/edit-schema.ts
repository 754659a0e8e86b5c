import { z } from '@hono/zod-openapi'
import type { Conflict, Edit, Json, Node } from '@tianbao/edit'

/** Characters of an address, at most: property names of 64, eight deep, and row ids between them. */
const addressLength = 1000

const address = z.string().max(addressLength).openapi({
  description: 'Property names and row ids: `funds.income.total.current`, `annual#r7.target`.',
  example: 'funds.income.total.current',
})
const id = z.string().min(1).max(200)
const after = id.nullable().openapi({ description: 'The sibling before it; null: first.' })
const place = z.strictObject({ list: address, after })

const isPresent = (value: unknown): boolean => value !== undefined
const isNode = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'

const json = z.custom<Json>(isPresent, 'a JSON value').openapi({
  type: ['null', 'boolean', 'number', 'string', 'array', 'object'],
  description: 'Any JSON value.',
})
const node = z.custom<Node>(isNode, 'an object with an id').openapi({
  type: 'object',
  properties: { id: { type: 'string' } },
  required: ['id'],
  additionalProperties: true,
})

const parents = z.int().min(0).exactOptional().openapi({
  description: 'How many empty objects above the value come or go with it, where that is not all.',
})

/** One of the four edits of the `edit` room, each carrying what it saw. */
export const editSchema: z.ZodType<Edit, Edit> = z
  .discriminatedUnion('op', [
    z.strictObject({
      op: z.literal('set'),
      at: address,
      was: json.exactOptional(),
      now: json.exactOptional(),
      parents,
    }),
    z.strictObject({ op: z.literal('insert'), into: address, node, after }),
    z.strictObject({ op: z.literal('remove'), from: address, node, after }),
    z.strictObject({ op: z.literal('move'), id, from: place, to: place }),
  ])
  .openapi('Edit')

/** An edit that saw something else than what stands there now. */
export const editConflictSchema: z.ZodType<Conflict> = z
  .object({
    edit: editSchema,
    reason: z.enum(['changed', 'missing', 'ambiguous', 'blocked', 'taken', 'cycle', 'identity']),
    saw: json.exactOptional(),
    stands: json.exactOptional(),
  })
  .openapi('EditConflict')
