import type { JsonObject } from '@tianbao/edit'
import type { DraftHead, TemplateKey } from '@tianbao/storage'
import { blankTemplate, movedOn, type Template } from '@tianbao/template'
import type { Variant } from '@tianbao/versions'
import type { Services } from '../services.ts'
import { requireTemplate } from '../templates/template-for.ts'
import type { KeptTemplate } from '../templates/template-shelf.ts'
import { begunVariant, standingOn } from '../variants/begin-variant.ts'
import { variantOrRefuse } from '../variants/draft-variant.ts'
import { bringSamples } from './bring-samples.ts'
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
  | {
      readonly from: 'variant'
      readonly base: TemplateKey
      readonly region: string
      readonly of?: TemplateKey
    }
  | { readonly from: 'json'; readonly template: JsonObject; readonly variant?: Variant }
)

interface Begun {
  readonly template: Template
  readonly origin: DraftOrigin
  readonly variant?: Variant | null
  /** The template that stands behind it: its samples come along. */
  readonly kept?: KeptTemplate
}

/**
 * Begins a draft and keeps it; its window writes. One that is begun from a region's variant is a variant, too.
 * @throws ApiError `template.unknown`, `draft.template`, `draft.variant`.
 */
export async function beginDraft(services: Services, beginning: DraftBeginning): Promise<DraftHead> {
  const { template, origin, variant = null, kept } = await begun(services, beginning)
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
    variant: variant && JSON.stringify(variant),
    createdAt: at,
    updatedAt: at,
  })
  if (kept) await bringSamples(services, id, kept, template)
  return wishWriter(services, id, { window: beginning.window, take: true })
}

async function begun(services: Services, beginning: DraftBeginning): Promise<Begun> {
  const { from } = beginning
  if (from === 'variant') return begunVariant(services, beginning)
  if (from === 'json') {
    const { template, variant } = beginning
    return {
      template: readOrRefuse(JSON.stringify(template)),
      origin: { from },
      ...(variant && { variant: await variantOrRefuse(services, variant) }),
    }
  }
  if (from === 'blank') {
    const { window: _, from: _from, key, ...about } = beginning
    return { template: readOrRefuse(JSON.stringify(blankTemplate({ ...key, ...about }))), origin: { from } }
  }
  const { key = beginning.template, title } = beginning
  const kept = requireTemplate(services.templates, beginning.template)
  const { region, form, year, text } = kept
  const { template } = movedOn(readOrRefuse(text), { ...key, ...(title !== undefined && { title }) })
  const isSame = key.region === region && key.form === form && key.year === year
  return {
    template,
    origin: { from, template: { region, form, year } },
    variant: isSame ? await standingOn(services, kept.variant) : null,
    kept,
  }
}
