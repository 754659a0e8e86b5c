import { z } from '@hono/zod-openapi'
import type { JsonObject } from '@tianbao/edit'
import type { Variant } from '@tianbao/versions'
import { editSchema } from './edit-schema.ts'
import { errorSchema, paramsSchema } from './error-schema.ts'
import { formSchema, regionSchema, templateKeySchema } from './template-schema.ts'

const count = z.int().min(0)
const time = z.string().openapi({ format: 'date-time' })
const title = z.string().min(1).max(200)
const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const template = z
  .custom<JsonObject>(isObject, 'an object')
  .openapi({ type: 'object', additionalProperties: true })

const variant = z
  .custom<Variant & JsonObject>(isObject, 'an object')
  .openapi({ type: 'object', additionalProperties: true, description: 'Edits over a base, each pinned.' })

/** Names one open page of a browser, for as long as it is open. */
const window = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .openapi({ description: 'The name that a window gave itself.' })

export const draftIdSchema = z.object({
  id: z.string().min(1).max(64).openapi({ description: 'Id of a draft.', format: 'uuid' }),
})

export const draftWindowSchema = draftIdSchema.extend({ window })

export const stepsAfterSchema = z.object({
  after: z
    .string()
    .regex(/^\d{1,9}$/)
    .default('0')
    .openapi({ description: 'How many steps the client has.' }),
})

export const draftWriterSchema = z
  .object({ window: z.string(), since: time, until: time })
  .openapi('DraftWriter')

/** One gesture of a designer: what it is called, and what it did. */
export const draftStepSchema = z
  .strictObject({
    id: z.string().min(1).max(64),
    code: z.string().regex(/^step\.[a-z][a-z0-9_]{0,63}$/),
    params: paramsSchema.refine((params) => Object.keys(params).length <= 20, 'at most 20 params'),
    edits: z.array(editSchema).max(20_000).readonly(),
    at: z.iso.datetime(),
    variant: variant.nullable().exactOptional(),
  })
  .openapi('DraftStep')

const from = z.enum(['blank', 'template', 'json', 'variant'])

export const draftLineSchema = z
  .object({
    id: z.string(),
    region: regionSchema,
    regionName: z.string(),
    form: formSchema,
    year: z.int(),
    title: z.string(),
    state: z.string(),
    origin: z.object({ from, template: templateKeySchema.exactOptional() }),
    revision: count.openapi({ description: 'Counts the saves of a draft.' }),
    steps: count,
    position: count.openapi({ description: 'How many of the steps are done; the others were taken back.' }),
    writer: draftWriterSchema.nullable(),
    createdAt: time,
    updatedAt: time,
  })
  .openapi('DraftLine')

export const draftSchema = z
  .object({
    draft: draftLineSchema,
    base: template.openapi({ description: 'The template that it was begun with.' }),
    variant: variant.nullable().openapi({ description: 'The variant that it was begun with, if it is one.' }),
    steps: z.array(draftStepSchema),
  })
  .openapi('Draft')

export const newDraftSchema = z
  .discriminatedUnion('from', [
    z.strictObject({
      from: z.literal('blank'),
      window,
      key: templateKeySchema,
      title,
      rows: z.int().min(1).max(200).exactOptional(),
      columns: z.int().min(1).max(60).exactOptional(),
    }),
    z.strictObject({
      from: z.literal('template'),
      window,
      template: templateKeySchema.openapi({ description: 'The template that it is begun from.' }),
      key: templateKeySchema.exactOptional(),
      title: title.exactOptional(),
    }),
    z.strictObject({
      from: z.literal('variant'),
      window,
      base: templateKeySchema.openapi({ description: 'The form of the region above.' }),
      region: regionSchema,
      of: templateKeySchema
        .exactOptional()
        .openapi({ description: 'A variant of the region: its edits are brought to the base.' }),
    }),
    z.strictObject({
      from: z.literal('json'),
      window,
      template: template.openapi({ description: 'A whole template, of any format that there was.' }),
      variant: variant.exactOptional(),
    }),
  ])
  .openapi('NewDraft')

export const appendSchema = z
  .strictObject({
    window,
    revision: count.openapi({ description: 'The revision that the client last saw.' }),
    steps: z.array(draftStepSchema).max(2_000).readonly(),
    position: count,
  })
  .openapi('AppendedSteps')

export const wishSchema = z
  .strictObject({
    window,
    take: z.boolean().default(false).openapi({ description: 'Takes over from whoever writes.' }),
  })
  .openapi('WriterWish')

export const templateErrorSchema = errorSchema
  .extend({
    findings: z.array(
      z.object({
        code: z.string(),
        severity: z.enum(['error', 'warning', 'hint']),
        addresses: z.array(z.string()).readonly(),
        params: paramsSchema,
        message: z.string(),
      }),
    ),
  })
  .openapi('TemplateError')

export const draftConflictSchema = errorSchema.extend({ draft: draftLineSchema }).openapi('DraftConflict')
