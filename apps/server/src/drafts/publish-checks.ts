import type { Finding } from '@tianbao/finding'
import { judgeSample, type SampleVerdict, sampleDay } from '@tianbao/form'
import type { DraftSample, Storage, StoredDraft } from '@tianbao/storage'
import {
  checkGate,
  compileTemplate,
  digestOf,
  lintTemplate,
  type Sample,
  type Template,
} from '@tianbao/template'
import { createValidator } from '@tianbao/template/validate'
import { readDraftTemplate } from './read-draft.ts'

/** A sample of a draft, and what its form says now. */
export interface JudgedSample extends SampleVerdict {
  readonly name: string
}

/** All that stands between a draft and being published. */
export interface PublishChecks {
  readonly template: Template
  readonly digest: string
  /** What the gate refuses, and what the linter calls an error: with one of them it is not published. */
  readonly findings: readonly Finding[]
  /** What the linter says beside. */
  readonly advice: readonly Finding[]
  readonly samples: readonly JudgedSample[]
  readonly kept: readonly DraftSample[]
}

/** Checks the template of a draft where its author stands, and runs its samples. */
export async function publishChecks(storage: Storage, draft: StoredDraft): Promise<PublishChecks> {
  const template = await readDraftTemplate(storage, draft)
  const kept = await storage.draftSamples(draft.id)
  const lint = lintTemplate(template)
  const errors = [...checkGate(template), ...lint.filter(({ severity }) => severity === 'error')]
  return {
    template,
    digest: digestOf(template),
    findings: errors,
    advice: lint.filter(({ severity }) => severity !== 'error'),
    samples: errors.length > 0 ? [] : judged(template, kept),
    kept,
  }
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
