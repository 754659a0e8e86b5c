import { z } from '@hono/zod-openapi'
import type { JsonObject } from '@tianbao/edit'
import { editConflictSchema, editSchema } from './edit-schema.ts'
import { errorSchema, paramsSchema } from './error-schema.ts'
import { digestSchema, formSchema, regionSchema, templateKeySchema } from './template-schema.ts'

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const data = z
  .custom<JsonObject>(isObject, 'an object')
  .openapi({ type: 'object', additionalProperties: true })
const revision = z.int().min(0).openapi({ description: 'Counts the saves of a submission.' })
const count = z.int().min(0)
const time = z.string().openapi({ format: 'date-time' })
const severity = z.enum(['error', 'warning', 'hint'])
const name = z.string().max(200).openapi({ description: 'What people call it.' })

export const submissionIdSchema = z.object({
  id: z.string().min(1).max(64).openapi({ description: 'Id of a submission.', format: 'uuid' }),
})

/** Counts for lists: cells that want a value, and causes of findings as the form's own page has them. */
export const summarySchema = z
  .object({
    filled: count,
    total: count,
    errors: count,
    warnings: count.openapi({ description: 'Warnings without a written reason.' }),
    explained: count.openapi({ description: 'Warnings with a written reason.' }),
    hints: count,
    unchecked: count.openapi({ description: 'Carried cells that nobody looked at yet.' }),
  })
  .openapi('Summary')

export const submissionLineSchema = z
  .object({
    id: z.string(),
    region: regionSchema,
    regionName: z.string(),
    form: formSchema,
    year: z.int(),
    title: z.string(),
    name,
    sample: z.string().nullable().openapi({ description: 'The sample that it was made from, if one.' }),
    revision,
    digest: digestSchema,
    summary: summarySchema,
    createdAt: time,
    updatedAt: time,
  })
  .openapi('SubmissionLine')

export const submissionSchema = submissionLineSchema
  .extend({ document: data.openapi({ description: 'The data at the root, and `$reasons` beside it.' }) })
  .openapi('Submission')

export const lastYearSchema = z
  .object({
    last: z
      .object({
        id: z.string(),
        year: z.int(),
        name,
        data: data.openapi({ description: 'In the paths of the submission that was asked about.' }),
        from: z
          .record(z.string(), z.string())
          .openapi({ description: 'Where each value stood there, by its address in `data`.' }),
      })
      .nullable(),
    candidates: z.array(z.object({ id: z.string(), year: z.int(), name })).openapi({
      description: 'Where none was chosen: those in which the same department is written, by name only.',
    }),
  })
  .openapi('LastYear')

export const chosenLastSchema = z
  .strictObject({ submission: z.string().min(1).max(64) })
  .openapi('ChosenLast')

export const reasonSchema = z
  .strictObject({
    code: z.string().min(1).max(200),
    path: z.string().max(1000).openapi({ description: 'JSON Pointer (RFC 6901) into `data`.' }),
    text: z.string().max(10_000),
  })
  .openapi('ReasonLine')

export const newSubmissionSchema = z
  .strictObject({
    template: templateKeySchema,
    name: name.exactOptional(),
    data: data.exactOptional(),
    sources: z.record(z.string().max(64), z.string().min(1).max(64)).exactOptional().openapi({
      description: 'Ids of submissions that this one reads, by the names of the template’s sources.',
    }),
    reasons: z.array(reasonSchema).max(10_000).exactOptional(),
  })
  .openapi('NewSubmission')

export const patchSchema = z
  .strictObject({
    patch: z.guid().openapi({
      description:
        'The name that the client gives to this change, once. A change is sent again under its name, unchanged.',
    }),
    revision: revision.openapi({ description: 'The revision that the client last saw.' }),
    digest: digestSchema.exactOptional().openapi({
      description:
        'The template that the edits were made in: refused where the submission moved to another version.',
    }),
    edits: z.array(editSchema).min(1).max(20_000),
  })
  .openapi('Patch')

export const patchedSchema = z
  .object({
    revision,
    summary: summarySchema,
    merged: z
      .array(editSchema)
      .readonly()
      .openapi({ description: 'What others changed since `revision`, oldest first.' }),
  })
  .openapi('Patched')

export const conflictSchema = errorSchema
  .extend({
    conflicts: z.array(editConflictSchema),
    revision,
    document: data,
  })
  .openapi('Conflict')

export const findingSchema = z
  .object({
    code: z.string(),
    severity,
    addresses: z.array(z.string()).readonly(),
    paths: z
      .array(z.string())
      .readonly()
      .openapi({ description: 'The addresses as JSON Pointers into the data.' }),
    params: paramsSchema,
    message: z.string(),
    reason: z.string().exactOptional(),
  })
  .openapi('Finding')

const findingNameSchema = z.object({
  code: z.string(),
  at: z.string().openapi({ description: 'The first address of the finding.' }),
})

export const suspectSchema = z
  .object({
    address: z.string(),
    path: z.string().openapi({ description: 'The address as a JSON Pointer into the data.' }),
    kind: z.enum(['total', 'unit', 'digits', 'term']),
    value: z.number(),
    proposed: z.number().nullable().openapi({ description: 'Null: the cell is to be empty.' }),
    text: z.string().openapi({ description: '`proposed` as the cell would show it.' }),
    findings: z
      .array(findingNameSchema)
      .readonly()
      .openapi({ description: 'The findings that would vanish.' }),
    leaves: z
      .array(findingNameSchema)
      .readonly()
      .openapi({ description: 'What would stand in their place; nearly always nothing.' }),
    cures: z.int().openapi({ description: 'How many findings fewer there would be.' }),
  })
  .openapi('Suspect')

export const structureErrorSchema = errorSchema
  .extend({ findings: z.array(findingSchema) })
  .openapi('StructureError')
