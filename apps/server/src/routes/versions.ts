import { createRoute, z } from '@hono/zod-openapi'
import type { StoredVersion } from '@tianbao/storage'
import { ApiError } from '../api-error.ts'
import { answer, changeRefusals, readRefusals } from '../schemas/error-schema.ts'
import { revokeSchema, versionPathSchema, versionSchema } from '../schemas/version-schema.ts'
import type { Services } from '../services.ts'
import { keptVersion, standingVersions, versionsOf } from '../templates/published-templates.ts'
import { versionLine } from '../templates/version-line.ts'
import { jsonText } from './json-text.ts'
import { openApiApp } from './open-api-app.ts'

const tags = ['versions']

const list = createRoute({
  method: 'get',
  path: '/',
  tags,
  summary: 'All published versions, by region, form, year and number.',
  responses: {
    200: answer('The versions.', z.object({ versions: z.array(versionSchema) })),
    ...readRefusals(),
  },
})

const get = createRoute({
  method: 'get',
  path: '/{region}/{form}/{year}/{number}',
  tags,
  summary: 'The template of a version, as it was published.',
  request: { params: versionPathSchema },
  responses: {
    200: answer('The template, byte for byte.', z.record(z.string(), z.unknown())),
    ...readRefusals(400, 404),
  },
})

const revoke = createRoute({
  method: 'post',
  path: '/{region}/{form}/{year}/{number}/revoke',
  tags,
  summary: 'Revokes a version: what was begun with it can be read only, and the one before it stands again.',
  request: {
    params: versionPathSchema,
    body: { required: true, content: { 'application/json': { schema: revokeSchema } } },
  },
  responses: { 200: answer('The version.', versionSchema), ...changeRefusals(404) },
})

/** What was published. */
export function versionRoutes({ storage, templates, now }: Services) {
  const find = async ({
    number,
    year,
    ...path
  }: z.infer<typeof versionPathSchema>): Promise<StoredVersion> => {
    const found = await storage.getVersion({ ...path, year: Number(year) }, Number(number))
    if (!found) throw new ApiError('version.unknown')
    return found
  }
  return openApiApp()
    .openapi(list, async (c) => {
      const all = await storage.listVersions()
      return c.json({ versions: all.map((version) => versionLine(version, all, now())) }, 200)
    })
    .openapi(get, async (c) => jsonText(c, (await find(c.req.valid('param'))).text))
    .openapi(revoke, async (c) => {
      const path = c.req.valid('param')
      const { by, note } = c.req.valid('json')
      const version = await find(path)
      await storage.revokeVersion(version, version.number, {
        by: by.trim(),
        note: note.trim(),
        at: now().toISOString(),
      })
      const all = await storage.listVersions()
      templates.put(await standingVersions(storage, version, versionsOf(all, version), now()))
      const revoked = await find(path)
      templates.remember(keptVersion(revoked))
      return c.json(versionLine(revoked, all, now()), 200)
    })
}
