import type { StoredTemplate, TemplateKey } from '@tianbao/storage'
import type { Logger } from 'pino'
import type { Services } from '../services.ts'
import { beginForm, newSubmission } from '../submissions/new-submission.ts'
import { type Keeping, keepTemplate } from './keep-template.ts'
import { publishedTemplates } from './published-templates.ts'
import { isFilled, sampleId, sampleTitle } from './sample-names.ts'
import type { TemplateFolder } from './template-folder.ts'
import { type KeptTemplate, type StandingKey, type TemplateShelf, templateShelf } from './template-shelf.ts'

/**
 * Brings the templates of the folders into storage and answers all that storage has. A folder's template that storage
 * does not have yet brings its samples along, as submissions; later starts leave them alone, so that a sample that
 * someone removed stays removed. A changed file replaces the one before, until something is published under its key:
 * from then on only versions stand there, and the file is left aside.
 */
export async function takeInTemplates(
  folders: readonly TemplateFolder[],
  services: Pick<Services, 'storage' | 'now' | 'mintId' | 'log'>,
): Promise<TemplateShelf> {
  const { storage, log, now } = services
  const known = await storage.listTemplates()
  const published = await publishedTemplates(storage, now())
  const isPublished = (key: TemplateKey) => published.some((version) => isSameKey(version.key, key))
  const kept: KeptTemplate[] = []
  for (const { path, text, samples, variant = null } of folders) {
    const template = orWarn(keepTemplate(text, samples, null, variant), path, log)
    if (!template) continue
    if (isPublished(template)) {
      log.info({ path }, '已有发布的版本，文件不再使用 published: the file is left aside')
      continue
    }
    const before = known.find((other) => isSameKey(other, template))
    if (!before) await takeInSamples(template, services)
    if (before?.text !== text) await storage.putTemplate(stored(template))
    kept.push(template)
  }
  const alone = known.filter(
    (other) => !isPublished(other) && !kept.some((template) => isSameKey(other, template)),
  )
  const others = alone.flatMap((other) => {
    const template = orWarn(keepTemplate(other.text, []), `${other.region}/${other.form}/${other.year}`, log)
    return template ? [template] : []
  })
  return templateShelf([...published, ...[...kept, ...others].map(asLongAsItIsThere)], now)
}

function asLongAsItIsThere(template: KeptTemplate): StandingKey {
  return { key: template, standings: [{ since: 0, template }] }
}

async function takeInSamples(
  template: KeptTemplate,
  services: Pick<Services, 'storage' | 'now' | 'mintId'>,
): Promise<void> {
  for (const { name, sample } of template.samples.filter(isFilled)) {
    const id = sampleId(template, name)
    if (await services.storage.getSubmission(id)) continue
    const form = beginForm(template, sample, services)
    const called = { name: sampleTitle(form, name), sample: name, id }
    await services.storage.createSubmission(newSubmission(template, form, called, services))
  }
}

function orWarn(keeping: Keeping, path: string, log: Logger): KeptTemplate | undefined {
  if ('kept' in keeping) return keeping.kept
  log.warn({ path, faults: keeping.faults.slice(0, 5) }, '模板有错，没有放上来 template left out')
  return undefined
}

function isSameKey(a: TemplateKey, b: TemplateKey): boolean {
  return a.region === b.region && a.form === b.form && a.year === b.year
}

function stored({ region, form, year, digest, title, text }: KeptTemplate): StoredTemplate {
  return { region, form, year, digest, title, text }
}
