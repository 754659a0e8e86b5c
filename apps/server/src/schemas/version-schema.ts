import { z } from '@hono/zod-openapi'
import { draftLineSchema } from './draft-schema.ts'
import { errorSchema, paramsSchema } from './error-schema.ts'
import { digestSchema, formSchema, regionSchema, templatePathSchema } from './template-schema.ts'

const time = z.string().openapi({ format: 'date-time' })
const name = z.string().min(1).max(200).openapi({ description: 'The name of the person who does it.' })
const note = z.string().max(2_000).default('')
const day = z.iso.date()

export const actSchema = z
  .strictObject({
    act: z.enum(['submit', 'withdraw', 'return', 'publish']),
    by: name,
    note,
    revision: z.int().min(0).openapi({ description: 'The revision of the draft that the person saw.' }),
    inForce: z
      .strictObject({ from: day.exactOptional(), through: day.exactOptional() })
      .exactOptional()
      .openapi({
        description:
          'For what is published: the first day in China that it is in force, today or later (left out: at once), and the last one, where it is known.',
      }),
  })
  .openapi('TemplateAct')

export const revokeSchema = z
  .strictObject({ by: name, note: z.string().min(1).max(2_000) })
  .openapi('Revocation')

export const actLineSchema = z
  .object({ number: z.int(), act: z.string(), by: z.string(), note: z.string(), at: time })
  .openapi('ActLine')

export const versionSchema = z
  .object({
    region: regionSchema,
    regionName: z.string(),
    form: formSchema,
    year: z.int(),
    number: z.int().min(1),
    title: z.string(),
    digest: digestSchema,
    state: z.enum(['published', 'coming', 'superseded', 'expired', 'revoked']),
    draft: z.string().openapi({ description: 'The draft that it was published from.' }),
    author: z.string(),
    approver: z.string(),
    publishedAt: time,
    inForceFrom: time.nullable().openapi({ description: 'Null: from its publishing on.' }),
    inForceTo: time.nullable().openapi({ description: 'Null: until another one takes its place.' }),
    revoked: z.object({ by: z.string(), note: z.string(), at: time }).nullable(),
  })
  .openapi('Version')

export const actedSchema = z
  .object({ draft: draftLineSchema, version: versionSchema.nullable() })
  .openapi('Acted')

export const versionPathSchema = templatePathSchema.extend({
  number: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .openapi({ description: 'The number of the version.', example: '1' }),
})

const expected = z.object({ code: z.string(), path: z.string() })

export const verdictSchema = z
  .object({
    name: z.string(),
    isMet: z.boolean(),
    missing: z.array(expected).readonly(),
    extra: z.array(expected).readonly(),
    score: z.object({ expected: z.number(), found: z.number().nullable() }).nullable(),
  })
  .openapi('SampleVerdict')

const told = z.array(
  z.object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'hint']),
    addresses: z.array(z.string()).readonly(),
    params: paramsSchema,
    message: z.string(),
  }),
)

export const checksSchema = z
  .object({
    digest: digestSchema,
    findings: told.openapi({ description: 'What keeps it from being published.' }),
    advice: told,
    samples: z.array(verdictSchema),
  })
  .openapi('PublishChecks')

export const checksErrorSchema = errorSchema
  .extend({ findings: told, samples: z.array(verdictSchema) })
  .openapi('ChecksError')
