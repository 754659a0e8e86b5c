import type { Finding } from '@tianbao/finding'
import { judgeSample, type SampleVerdict, sampleDay } from '@tianbao/form'
import type { DraftSample, StoredDraft } from '@tianbao/storage'
import {
  checkGate,
  compileTemplate,
  digestOf,
  lintTemplate,
  type Sample,
  type Template,
} from '@tianbao/template'
import { createValidator } from '@tianbao/template/validate'
import { checkForce, checkPublishing, type Variant, variantToPublish } from '@tianbao/versions'
import type { Services } from '../services.ts'
import { publishedVersions } from '../templates/published-templates.ts'
import { draftVariant } from '../variants/draft-variant.ts'
import { knownBases } from '../variants/known-bases.ts'
import type { Force } from './force.ts'
import { readDraftTemplate } from './read-draft.ts'

/** A sample of a draft, and what its form says now. */
export interface JudgedSample extends SampleVerdict {
  readonly name: string
}

/** All that stands between a draft and being published. */
export interface PublishChecks {
  readonly template: Template
  readonly digest: string
  /** Its edits over its base, where it is a region's variant. */
  readonly variant: Variant | null
  /**
   * What the gate refuses, what the linter calls an error, what a variant's base does not allow, and what other versions
   * of its key stand against: with one of them it is not published.
   */
  readonly findings: readonly Finding[]
  /** What the linter says beside. */
  readonly advice: readonly Finding[]
  readonly samples: readonly JudgedSample[]
  readonly kept: readonly DraftSample[]
}

/**
 * Checks the template of a draft where its author stands, and runs its samples; `force`: when it is to be in force, null
 * where that is not said yet.
 */
export async function publishChecks(
  services: Services,
  draft: StoredDraft,
  force: Force | null,
): Promise<PublishChecks> {
  const { storage } = services
  const template = await readDraftTemplate(storage, draft)
  const digest = digestOf(template)
  const kept = await storage.draftSamples(draft.id)
  const lint = lintTemplate(template)
  const faults = [...checkGate(template), ...lint.filter(({ severity }) => severity === 'error')]
  const { variant, findings } = await judgedVariant(services, draft, template)
  const errors = [...faults, ...findings, ...(await againstOthers(services, template, digest, force))]
  return {
    template,
    digest,
    variant,
    findings: errors,
    advice: lint.filter(({ severity }) => severity !== 'error'),
    samples: faults.length > 0 ? [] : judged(template, kept),
    kept,
  }
}

async function judgedVariant(services: Services, draft: StoredDraft, template: Template) {
  const standing = await draftVariant(services.storage, draft)
  if (standing === null) return { variant: null, findings: [] }
  return variantToPublish(standing, template, await knownBases(services, standing))
}

/** What other versions of its key stand against, were it published now. */
async function againstOthers(
  { storage, now }: Services,
  { form, region, year }: Template,
  digest: string,
  force: Force | null,
): Promise<readonly Finding[]> {
  const published = publishedVersions(await storage.listVersions())
  const own = published.filter((one) => one.form === form && one.region === region && one.year === year)
  const number = Math.max(0, ...own.map((one) => one.number)) + 1
  const publishedAt = now().toISOString()
  const version = { form, region, year, number, digest, publishedAt }
  if (force === null) return checkPublishing(version, own)
  const { inForceFrom, inForceTo } = force
  const times = { ...(inForceFrom !== null && { inForceFrom }), ...(inForceTo !== null && { inForceTo }) }
  return [...checkPublishing(version, own), ...checkForce({ ...version, ...times }, own)]
}

function judged(template: Template, samples: readonly DraftSample[]): readonly JudgedSample[] {
  const { compiled } = compileTemplate(template)
  if (!compiled) return []
  const validate = createValidator(compiled)
  return samples.map(({ name, text }) => ({
    name,
    ...judgeSample(compiled, JSON.parse(text) as Sample, { validate, today: sampleDay(compiled) }),
  }))
}
