import type { JsonObject } from '@tianbao/edit'
import type { DraftHead, TemplateKey } from '@tianbao/storage'
import { blankTemplate, movedOn, type Template } from '@tianbao/template'
import type { Services } from '../services.ts'
import { requireTemplate } from '../templates/template-for.ts'
import { type DraftOrigin, summaryOf } from './draft-line.ts'
import { readOrRefuse } from './refuse-template.ts'
import { wishWriter } from './writer-lease.ts'

/** What a draft is begun from. */
export type DraftBeginning = { readonly window: string } & (
  | {
      readonly from: 'blank'
      readonly key: TemplateKey
      readonly title: string
      readonly rows?: number
      readonly columns?: number
    }
  | {
      readonly from: 'template'
      readonly template: TemplateKey
      readonly key?: TemplateKey
      readonly title?: string
    }
  | { readonly from: 'json'; readonly template: JsonObject }
)

/** Begins a draft and keeps it; its window writes. @throws ApiError `template.unknown`, `draft.template`. */
export async function beginDraft(services: Services, beginning: DraftBeginning): Promise<DraftHead> {
  const { template, origin } = begun(services, beginning)
  const text = JSON.stringify(template)
  const at = services.now().toISOString()
  const { id } = await services.storage.createDraft({
    region: template.region,
    id: services.mintId(),
    state: 'draft',
    summary: JSON.stringify(summaryOf(template)),
    origin: JSON.stringify(origin),
    base: text,
    tip: text,
    createdAt: at,
    updatedAt: at,
  })
  return wishWriter(services, id, { window: beginning.window, take: true })
}

function begun(
  { templates }: Services,
  beginning: DraftBeginning,
): { readonly template: Template; readonly origin: DraftOrigin } {
  const { from } = beginning
  if (from === 'json') return { template: readOrRefuse(JSON.stringify(beginning.template)), origin: { from } }
  if (from === 'blank') {
    const { window: _, from: _from, key, ...about } = beginning
    return { template: readOrRefuse(JSON.stringify(blankTemplate({ ...key, ...about }))), origin: { from } }
  }
  const { key = beginning.template, title } = beginning
  const { region, form, year, text } = requireTemplate(templates, beginning.template)
  const { template } = movedOn(readOrRefuse(text), { ...key, ...(title !== undefined && { title }) })
  return { template, origin: { from, template: { region, form, year } } }
}
