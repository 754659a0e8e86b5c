import { z } from '@hono/zod-openapi'

export const regionSchema = z
  .string()
  .regex(/^\d{6}(?:\d{3})?$/)
  .openapi({ description: 'GB/T 2260 code of who issues the template.', example: '420700' })
export const formSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}$/)
  .openapi({
    description: 'Which form: the same word every year and in every region.',
    example: 'department-goal',
  })
export const digestSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .openapi({ description: "SHA-256 of the template's canonical JSON." })

/** Which template, as a body names it. */
export const templateKeySchema = z
  .strictObject({ region: regionSchema, form: formSchema, year: z.int().min(1949).max(2999) })
  .openapi('TemplateKey')

/** Which template, as an address names it. */
export const templatePathSchema = z.object({
  region: regionSchema,
  form: formSchema,
  year: z
    .string()
    .regex(/^\d{4}$/)
    .openapi({ description: 'The budget year that it is for.', example: '2024' }),
})

/** A template, as people tell one from another. */
export const toldTemplate = {
  region: regionSchema,
  regionName: z.string(),
  form: formSchema,
  year: z.int(),
  title: z.string(),
  digest: digestSchema,
  version: z.int().nullable().openapi({ description: 'Its number where it was published.' }),
}

/** A line of the list of templates. */
export const templateLineSchema = z
  .object({
    ...toldTemplate,
    isVariant: z
      .boolean()
      .openapi({ description: 'Whether it is a region’s edits over the form of a region above.' }),
    sources: z.array(z.object({ name: z.string(), form: formSchema, year: z.int() })).openapi({
      description: 'Submissions that one of it may begin with: of which form and year of its region.',
    }),
  })
  .openapi('TemplateLine')
