import { z } from '@hono/zod-openapi'
import { digestSchema, toldTemplate } from './template-schema.ts'

const time = z.string().openapi({ format: 'date-time' })
const count = z.int().min(0)

/** One of the two templates of a way, as people tell them apart. */
const sideSchema = z.object(toldTemplate)

export const remainderLineSchema = z
  .object({
    at: z.string().openapi({ description: 'The address in the old data.' }),
    title: z.string(),
    text: z.string(),
    reason: z.string(),
    message: z.string().openapi({ description: 'Why the new form does not have it.' }),
  })
  .openapi('RemainderLine')

const fieldSchema = z
  .object({
    from: z.string(),
    title: z.string(),
    to: z.array(z.string()).readonly(),
    is: z.enum(['kept', 'moved', 'changed', 'left', 'archived']),
    carried: count,
    left: z.array(z.object({ reason: z.string(), count, message: z.string() })).readonly(),
    samples: z.array(z.object({ was: z.string(), now: z.string().nullable() })).readonly(),
  })
  .openapi('CarriedField')

const proposalSchema = z
  .object({
    from: z.string(),
    title: z.string(),
    to: z.array(z.string()).readonly(),
    titles: z.array(z.string()).readonly(),
    is: z.enum(['same', 'split', 'join']),
    certainty: z.number(),
    isConfirmed: z.boolean(),
  })
  .openapi('ProposedMatch')

const fate = z.enum(['kept', 'moved', 'changed', 'left', 'archived', 'asked'])

const faceSchema = z
  .object({
    id: z.string(),
    widths: z.array(z.number()).readonly(),
    rows: z
      .array(
        z.object({
          id: z.string(),
          cells: z
            .array(
              z.object({
                text: z.string(),
                kind: z.enum(['head', 'label', 'value', 'computed']),
                columnSpan: count,
                rowSpan: count,
                fate: fate.nullable().openapi({ description: 'What becomes of it, or where it comes from.' }),
                at: z.string().exactOptional(),
              }),
            )
            .readonly(),
        }),
      )
      .readonly(),
  })
  .openapi('FaceTable')

const facesSchema = z.object({
  was: z.array(faceSchema).readonly(),
  now: z.array(faceSchema).readonly(),
  links: z
    .array(z.object({ from: z.string(), to: z.string(), is: z.enum(['kept', 'carried', 'asked']) }))
    .readonly(),
})

const placeSchema = z.object({ at: z.string(), title: z.string() })

const questionSchema = z
  .object({
    at: z.string(),
    title: z.string(),
    text: z.string(),
    amount: z.number().nullable().openapi({ description: 'Null where it is no number: it goes whole.' }),
    decimals: count,
    to: z.array(placeSchema),
    ground: z
      .object({
        title: z.string(),
        parts: z
          .array(
            z.object({
              at: z.string(),
              rows: z.array(z.object({ name: z.string(), amount: z.number() })).readonly(),
            }),
          )
          .readonly(),
      })
      .nullable()
      .openapi({ description: 'How a list of the same form divides it, where one does.' }),
  })
  .openapi('CarryQuestion')

const columnSchema = z
  .object({
    column: z.string(),
    title: z.string(),
    to: z.array(z.object({ id: z.string(), title: z.string() })).readonly(),
    chosen: z.string().nullable(),
  })
  .openapi('CarryColumn')

const nodesSchema = z
  .object({
    node: z.string(),
    title: z.string(),
    count,
    to: z.array(z.object({ id: z.string(), title: z.string() })).readonly(),
    chosen: z.string().nullable(),
  })
  .openapi('CarryNodes')

/** What a person decided of values that could go several ways: how much of each stands where. */
const decidedSchema = z
  .array(
    z.strictObject({
      at: z.string().max(1000),
      to: z.array(z.strictObject({ at: z.string().max(1000), text: z.string().max(200) })).max(20),
    }),
  )
  .max(500)

/** How a submission is begun. */
export const beginningSchema = z.strictObject({ decided: decidedSchema.exactOptional() }).openapi('Beginning')

/** What carrying a submission would do: the same as doing it. */
export const carryPreviewSchema = z
  .object({
    revision: z.int(),
    from: sideSchema,
    to: sideSchema,
    faces: facesSchema,
    questions: z.array(questionSchema),
    nodes: z.array(nodesSchema),
    columns: z.array(columnSchema),
    lastYear: z
      .object({ submission: z.string(), name: z.string(), year: z.int() })
      .nullable()
      .openapi({ description: 'The submission of the year before that it was begun with.' }),
    changes: z.object({
      count,
      lines: z.array(
        z.object({ class: z.string(), mark: z.string(), title: z.string(), message: z.string() }),
      ),
    }),
    counts: z.object({
      kept: count,
      moved: count,
      changed: count,
      asked: count,
      left: count,
      archived: count,
    }),
    fields: z.array(fieldSchema),
    remainder: z.array(remainderLineSchema),
    undecided: z.array(z.object({ from: z.string(), title: z.string() })).readonly(),
    proposals: z.array(proposalSchema),
    confirmed: z
      .object({
        by: z.string(),
        at: time,
        isOfThese: z.boolean(),
        archived: z.array(z.string()).readonly(),
      })
      .nullable(),
  })
  .openapi('CarryPreview')

export const standingSchema = z
  .object({
    revision: z.int(),
    pinned: sideSchema,
    state: z.enum(['file', 'published', 'coming', 'superseded', 'expired', 'revoked']),
    revoked: z.object({ by: z.string(), note: z.string(), at: time }).nullable(),
    next: z
      .object({ template: sideSchema, publishedAt: time, changes: count, touched: count })
      .nullable()
      .openapi({ description: 'The version in force, where it is another one, and what it would touch.' }),
    last: z
      .object({ from: sideSchema.nullable(), at: time, remainder: z.array(remainderLineSchema) })
      .nullable()
      .openapi({ description: 'The move that can be taken back, as nothing was saved since.' }),
  })
  .openapi('VersionStanding')

export const upgradeSchema = z
  .strictObject({
    revision: z.int().min(1).openapi({ description: 'The revision that the person saw.' }),
    to: digestSchema,
    decided: decidedSchema.exactOptional(),
  })
  .openapi('Upgrade')

export const undoSchema = z
  .strictObject({ revision: z.int().min(1).openapi({ description: 'The revision that the move made.' }) })
  .openapi('UpgradeUndo')
