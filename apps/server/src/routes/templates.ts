import { createRoute, z } from '@hono/zod-openapi'
import { ApiError } from '../api-error.ts'
import { packed } from '../request/packed.ts'
import { answer, readRefusals } from '../schemas/error-schema.ts'
import { digestSchema, templateLineSchema, templatePathSchema } from '../schemas/template-schema.ts'
import type { Services } from '../services.ts'
import { requireTemplate, templateFor } from '../templates/template-for.ts'
import { standingOn } from '../variants/begin-variant.ts'
import { keptBase } from '../variants/known-bases.ts'
import { jsonText } from './json-text.ts'
import { openApiApp } from './open-api-app.ts'

const anObject = z.record(z.string(), z.unknown())

const list = createRoute({
  method: 'get',
  path: '/',
  tags: ['templates'],
  summary: 'The templates that can be filled, by region and form, the newest year first.',
  responses: {
    200: answer('The templates.', z.object({ templates: z.array(templateLineSchema) })),
    ...readRefusals(),
  },
})

const get = createRoute({
  method: 'get',
  path: '/{region}/{form}/{year}',
  tags: ['templates'],
  summary:
    'A template, as its author wrote it; with a digest that very one, also after another took its place.',
  request: { params: templatePathSchema, query: z.object({ digest: digestSchema.exactOptional() }) },
  responses: { 200: answer('The template, byte for byte.', anObject), ...readRefusals(400, 404) },
})

const variant = createRoute({
  method: 'get',
  path: '/{region}/{form}/{year}/variant',
  tags: ['templates'],
  summary:
    'The edits over the form of a region above that make a template; `variant` is null where none do, or their base is gone.',
  request: { params: templatePathSchema },
  responses: {
    200: answer('The variant.', anObject),
    ...readRefusals(400, 404),
  },
})

const compiled = createRoute({
  method: 'get',
  path: '/{region}/{form}/{year}/compiled',
  tags: ['templates'],
  summary: 'A template made ready to be filled.',
  request: {
    params: templatePathSchema,
    query: z.object({
      digest: digestSchema.exactOptional().openapi({
        description: 'The digest that a submission names: then the template that it is read by.',
      }),
    }),
  },
  responses: { 200: answer('The compiled template.', anObject), ...readRefusals(400, 404) },
})

/** What can be filled. */
export function templateRoutes(services: Services) {
  const { templates } = services
  const find = ({ region, form, year }: z.infer<typeof templatePathSchema>) =>
    requireTemplate(templates, { region, form, year: Number(year) })
  const lines = () =>
    templates.all.map(({ region, regionName, form, year, title, digest, version, variant, compiled }) => ({
      region,
      regionName,
      form,
      year,
      title,
      digest,
      version: version?.number ?? null,
      isVariant: variant !== null,
      sources: Object.entries(compiled.sources).map(([name, source]) => ({
        name,
        form: source.form,
        year: year + source.year,
      })),
    }))
  return openApiApp()
    .openapi(list, (c) => c.json({ templates: lines() }, 200))
    .openapi(get, async (c) => {
      const { region, form, year } = c.req.valid('param')
      const { digest } = c.req.valid('query')
      if (digest === undefined) return jsonText(c, find({ region, form, year }).text)
      const kept = await keptBase(services, { region, digest })
      if (kept === null) throw new ApiError('template.unknown', { region, form, year })
      return jsonText(c, JSON.stringify(kept.template))
    })
    .openapi(variant, async (c) => {
      const standing = await standingOn(services, find(c.req.valid('param')).variant)
      return jsonText(c, JSON.stringify({ variant: standing }))
    })
    .openapi(compiled, async (c) => {
      const key = c.req.valid('param')
      const { digest } = c.req.valid('query')
      const template =
        digest === undefined
          ? find(key)
          : await templateFor(services, { ...key, year: Number(key.year), digest })
      const { body, headers } = await packed(c, template, template.compiledText)
      return jsonText(c, body, headers)
    })
}
