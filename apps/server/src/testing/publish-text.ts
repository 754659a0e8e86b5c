import { digestOf, readTemplate } from '@tianbao/template'
import { standingVersions, versionsOf } from '../templates/published-templates.ts'
import type { TestServer } from './test-server.ts'

/** Publishes a template as storage keeps a version, whatever publishing would ask of it; answers its digest. */
export async function publishText({ services, pass }: TestServer, template: object): Promise<string> {
  const text = JSON.stringify(template)
  const read = readTemplate(text)
  if (!read.template) throw new Error(JSON.stringify(read.findings))
  const { region, form, year, title } = read.template
  const id = services.mintId()
  // The clock stands still, and a version comes after those before it.
  pass(1000)
  const at = services.now().toISOString()
  const about = {
    summary: '{}',
    origin: '{}',
    base: '{}',
    tip: '{}',
    variant: null,
    createdAt: at,
    updatedAt: at,
  }
  await services.storage.createDraft({ region, id, state: 'in_review', ...about })
  const digest = digestOf(read.template)
  const version = await services.storage.publishDraft(
    id,
    1,
    { from: 'in_review', to: 'published' },
    { act: 'publish', by: '李琼', note: '', at },
    {
      region,
      form,
      year,
      title,
      digest,
      author: '周敏',
      approver: '李琼',
      publishedAt: at,
      inForceFrom: null,
      inForceTo: null,
      text,
      samples: '[]',
      variant: null,
    },
  )
  if (!version) throw new Error('not published')
  const own = versionsOf(await services.storage.listVersions(), version)
  services.templates.put(await standingVersions(services.storage, version, own, services.now()))
  return digest
}
