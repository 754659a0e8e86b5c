import { sentence } from '@tianbao/finding'
import type { DraftHead, NewAct, StoredDraft, StoredVersion } from '@tianbao/storage'
import { VersionExists } from '@tianbao/storage'
import { decideTemplate, type PersonsAct, type TemplateLife, workflowMessages } from '@tianbao/workflow'
import { ApiError } from '../api-error.ts'
import type { Services } from '../services.ts'
import { standingVersions, versionsOf } from '../templates/published-templates.ts'
import { draftLine } from './draft-line.ts'
import { type Force, forceOfDays } from './force.ts'
import { type PublishChecks, publishChecks } from './publish-checks.ts'
import { requireDraft } from './read-draft.ts'
import { toldFindings } from './refuse-template.ts'

/** What a person does with a draft as it stands at a revision. */
export interface DraftAct extends PersonsAct {
  readonly revision: number
  /** The days in China that it is in force, where it is published: at once and for good if they are left out. */
  readonly inForce?: { readonly from?: string; readonly through?: string }
}

/** The draft after it; and the version, where it was published. */
export interface Acted {
  readonly draft: DraftHead
  readonly version: StoredVersion | null
}

const words = { submit: '送审', withdraw: '撤回', return: '退回', publish: '发布' } as const

/**
 * Submits, withdraws, returns or publishes a draft. To be submitted or published it passes the gate, the linter finds
 * no error, its samples meet what they expect, and no other version of its key stands against it; a region's variant has
 * its base, no edit that waits for a decision, and does nothing that the base does not allow.
 * @throws ApiError `draft.unknown`, `draft.revision`, `draft.act`, `draft.checks`, `version.exists`.
 */
export async function actOnDraft(services: Services, id: string, act: DraftAct): Promise<Acted> {
  const { storage, now } = services
  const draft = await requireDraft(storage, id)
  if (draft.revision !== act.revision) throw revisionRefusal(draft, act.revision)
  const life = await lifeOf(services, draft)
  const next = decideTemplate(life, act)
  if ('refused' in next) {
    const detail = sentence({ code: next.refused, params: next.params }, workflowMessages['zh-CN'])
    throw new ApiError(
      'draft.act',
      { ...next.params, reason: next.refused, detail },
      { draft: draftLine(draft) },
    )
  }
  const at = now().toISOString()
  const states = { from: draft.state, to: next.state }
  const done = { act: act.act, by: act.by.trim(), note: act.note.trim(), at }
  const force = act.act === 'publish' ? forceOfDays(act.inForce ?? {}, now()) : null
  const isJudged = force !== null || act.act === 'submit'
  const checks = isJudged ? passed(act, await publishChecks(services, draft, force)) : null
  if (force === null || checks === null) {
    const head = await storage.actOnDraft(id, draft.revision, states, done)
    if (!head) throw revisionRefusal(await requireDraft(storage, id), act.revision)
    return { draft: head, version: null }
  }
  const version = await publish(services, draft, states, { ...done, ...force }, next, checks)
  const versions = versionsOf(await storage.listVersions(), version)
  services.templates.put(await standingVersions(storage, version, versions, now()))
  return { draft: await requireDraft(storage, id), version }
}

async function publish(
  { storage }: Services,
  draft: StoredDraft,
  states: { readonly from: string; readonly to: string },
  { inForceFrom, inForceTo, ...done }: NewAct & Force,
  { author }: TemplateLife,
  { template, digest, kept, variant }: PublishChecks,
): Promise<StoredVersion> {
  const { region, form, year, title } = template
  try {
    const version = await storage.publishDraft(draft.id, draft.revision, states, done, {
      region,
      form,
      year,
      title,
      digest,
      author: author ?? '',
      approver: done.by,
      publishedAt: done.at,
      inForceFrom,
      inForceTo,
      text: JSON.stringify(template),
      variant: variant && JSON.stringify(variant),
      samples: JSON.stringify(kept.map(({ name, text }) => ({ name, sample: JSON.parse(text) }))),
    })
    if (version) return version
  } catch (error) {
    if (error instanceof VersionExists) throw new ApiError('version.exists', { digest })
    throw error
  }
  throw revisionRefusal(await requireDraft(storage, draft.id), draft.revision)
}

/** Where a draft is in its life: who submitted it last is its author. */
async function lifeOf({ storage }: Services, draft: StoredDraft): Promise<TemplateLife> {
  const acts = await storage.draftActs(draft.id)
  const author = acts.findLast(({ act }) => act === 'submit')?.by ?? null
  return { state: draft.state as TemplateLife['state'], author }
}

/** @throws ApiError `draft.checks` with what stands in the way, where anything does. */
function passed({ act }: DraftAct, checks: PublishChecks): PublishChecks {
  const { findings, samples } = checks
  const broken = samples.filter(({ isMet }) => !isMet)
  if (findings.length === 0 && broken.length === 0) return checks
  const told = toldFindings(findings)
  const detail = [
    told.length > 0 && `有 ${findings.length} 处错误，第一处：${told[0]?.message ?? ''}`,
    broken.length > 0 && `样例${broken.map(({ name }) => `“${name}”`).join('、')}与预期不符。`,
  ]
  const params = { act: words[act], count: findings.length, detail: detail.filter(Boolean).join('') }
  throw new ApiError('draft.checks', params, { findings: told, samples })
}

function revisionRefusal(draft: DraftHead, saw: number): ApiError {
  return new ApiError('draft.revision', { revision: draft.revision, saw }, { draft: draftLine(draft) })
}
