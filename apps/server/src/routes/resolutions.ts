import { createRoute, z } from '@hono/zod-openapi'
import type { PublishedVersion } from '@tianbao/versions'
import { regionExtract, regionTable, resolveVersion, tellTrace } from '@tianbao/versions'
import { answer, paramsSchema, readRefusals } from '../schemas/error-schema.ts'
import { digestSchema, formSchema, regionSchema, templatePathSchema } from '../schemas/template-schema.ts'
import type { Services } from '../services.ts'
import { publishedVersions } from '../templates/published-templates.ts'
import { regionName } from '../templates/region-name.ts'
import { openApiApp } from './open-api-app.ts'

const stepSchema = z
  .object({ region: regionSchema, code: z.string(), params: paramsSchema, message: z.string() })
  .openapi('ResolveStep')

const resolutionSchema = z
  .object({
    is: z.enum(['found', 'waiting', 'none']),
    version: z
      .object({
        region: regionSchema,
        regionName: z.string(),
        form: formSchema,
        year: z.int(),
        number: z.int(),
        digest: digestSchema,
      })
      .nullable(),
    trace: z.array(stepSchema),
  })
  .openapi('Resolution')

const resolve = createRoute({
  method: 'get',
  path: '/{region}/{form}/{year}',
  tags: ['versions'],
  summary: 'Which version applies to a region in a year, and why: the nearest on the way up to its province.',
  request: {
    params: templatePathSchema,
    query: z.object({
      at: z.iso
        .datetime({ offset: true })
        .exactOptional()
        .openapi({ description: 'As things stand at a moment; left out, now.' }),
    }),
  },
  responses: {
    200: answer('The version, or none, and how that was found.', resolutionSchema),
    ...readRefusals(400, 404),
  },
})

const regions = regionTable(regionExtract)

/** Which version applies: 为什么是这张表. */
export function resolutionRoutes(services: Services) {
  return openApiApp().openapi(resolve, async (c) => {
    const { region, form, year } = c.req.valid('param')
    const { at } = c.req.valid('query')
    const versions = await versionsAndFiles(services)
    const query = { region, form, year: Number(year), at: at ?? services.now().toISOString() }
    const resolution = resolveVersion(query, versions, regions)
    const { is, version } = resolution
    const steps = tellTrace(resolution).map((step) => ({ ...step, params: { ...step.params } }))
    const found = version && {
      region: version.region,
      regionName: regionName(version.region),
      form: version.form,
      year: version.year,
      number: version.number,
      digest: version.digest,
    }
    return c.json({ is, version: found, trace: steps }, 200)
  })
}

/** What was published; and what comes with the project under keys where nothing was, as a first version of all time. */
async function versionsAndFiles({ storage, templates }: Services): Promise<readonly PublishedVersion[]> {
  const published = publishedVersions(await storage.listVersions())
  const keys = new Set(published.map(keyOf))
  const files = templates.all
    .filter((template) => !keys.has(keyOf(template)))
    .map(({ form, region, year, digest }) => ({
      form,
      region,
      year,
      number: 1,
      digest,
      publishedAt: '1970-01-01T00:00:00Z',
    }))
  return [...published, ...files]
}

function keyOf({ form, region, year }: Pick<PublishedVersion, 'form' | 'region' | 'year'>): string {
  return `${region}/${form}/${year}`
}
