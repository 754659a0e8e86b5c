import type { TemplateKey } from '@tianbao/storage'
import type { Services } from '../services.ts'
import type { KeptTemplate } from '../templates/template-shelf.ts'

/** Samples of one draft, at most, and characters of one. */
export const draftSampleLimits = { samples: 50, characters: 1_000_000 }

/**
 * Gives a draft the samples of the template that it is begun from. Under another key (the next year's form) they bear
 * that key, and expect nothing until its author says so.
 */
export async function bringSamples(
  { storage }: Pick<Services, 'storage'>,
  draft: string,
  { samples, region, form, year }: KeptTemplate,
  key: TemplateKey,
): Promise<void> {
  const isSame = key.region === region && key.form === form && key.year === year
  const own = { region: key.region, form: key.form, year: key.year }
  for (const { name, sample } of samples.slice(0, draftSampleLimits.samples)) {
    const { expect: _, ...data } = sample
    const text = JSON.stringify(isSame ? sample : { ...data, template: own })
    if (text.length <= draftSampleLimits.characters) await storage.putDraftSample(draft, name, text)
  }
}
