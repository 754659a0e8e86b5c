import { z } from '@hono/zod-openapi'
import { digestSchema, templateKeySchema } from './template-schema.ts'

const time = z.string().openapi({ format: 'date-time' })
const count = z.int().min(0)

const matchSchema = z.strictObject({
  from: z.string().max(1000),
  to: z.array(z.string().max(1000)).min(1).max(20).readonly(),
  is: z.enum(['same', 'split', 'join']),
  certainty: z.number().min(0).max(1),
  grounds: z
    .array(z.enum(['label', 'kind', 'unit', 'neighbours']))
    .max(4)
    .readonly(),
})

export const matchesSchema = z
  .strictObject({
    from: digestSchema,
    to: digestSchema,
    draft: templateKeySchema.exactOptional().openapi({
      description: 'Which template `to` is, where it is a draft whose text nobody has yet.',
    }),
    by: z.string().trim().min(1).max(200).openapi({ description: 'The name of the person who confirms.' }),
    fields: z.array(matchSchema).max(2_000),
    nodes: z.array(matchSchema).max(2_000),
    archived: z.array(z.string().max(1000)).max(2_000).exactOptional(),
  })
  .openapi('ConfirmedMatches')

export const matchedSchema = z
  .object({ number: z.int(), by: z.string(), at: time, fields: count, nodes: count })
  .openapi('KeptMatches')

/** What was confirmed last of two templates. */
export const lastMatchesSchema = z
  .object({
    confirmed: z
      .object({
        by: z.string(),
        at: time,
        isOfThese: z.boolean(),
        fields: z.array(matchSchema).readonly(),
        nodes: z.array(matchSchema).readonly(),
        archived: z.array(z.string()).readonly(),
      })
      .nullable(),
  })
  .openapi('LastMatches')
