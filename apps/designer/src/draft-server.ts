import {
  type Acted,
  type ActLine,
  type DaysOfForce,
  type DesignStep,
  DraftRefused,
  type DraftServer,
  type DraftStanding,
  type DraftVersion,
  type History,
  type LifeServer,
  type NamedSample,
  type StepAnswer,
} from '@tianbao/designer'
import type { Template } from '@tianbao/template'
import { ask, Refused } from './ask.ts'

interface Opened {
  readonly draft: DraftStanding
  readonly base: Template
  readonly variant: NonNullable<History['variant']> | null
  readonly steps: readonly DesignStep[]
}

/** One draft on the server, asked by this window. */
export function draftServer(id: string, window: string): DraftServer & LifeServer {
  const path = `/api/drafts/${encodeURIComponent(id)}`
  return {
    async open() {
      const { draft, base, variant, steps } = await ask<Opened>('GET', path).catch(refusedDraft)
      return { standing: draft, history: { base, variant, steps, position: draft.position } }
    },
    async since(after) {
      const { draft, steps } = await ask<Omit<Opened, 'base' | 'variant'>>(
        'GET',
        `${path}/steps?after=${after}`,
      )
      return { standing: draft, steps }
    },
    async append(parcel) {
      try {
        return { kind: 'saved', standing: await ask('POST', `${path}/steps`, { window, ...parcel }) }
      } catch (error) {
        return refusedSteps(error)
      }
    },
    wish: (take) => ask<DraftStanding>('POST', `${path}/writer`, { window, take }).catch(refusedDraft),
    leave() {
      // The page may be gone before it is answered.
      void fetch(`${path}/writer/${window}`, { method: 'DELETE', keepalive: true }).catch(() => undefined)
    },
    samples: async () =>
      (await ask<{ readonly samples: readonly NamedSample[] }>('GET', `${path}/samples`)).samples,
    putSample: (name, sample) => ask('PUT', `${path}/samples/${encodeURIComponent(name)}`, sample),
    removeSample: (name) => ask('DELETE', `${path}/samples/${encodeURIComponent(name)}`),
    acts: async () => (await ask<{ readonly acts: readonly ActLine[] }>('GET', `${path}/acts`)).acts,
    version: () => versionOf(id),
    revoke: (by, note) => revoked(id, by, note),
    act: (act, by, note, revision, inForce) =>
      done(`${path}/acts`, {
        act,
        by,
        note,
        revision,
        ...(act === 'publish' && { inForce: daysOf(inForce) }),
      }),
  }
}

/** @throws DraftRefused where the server says no; else the error. */
function refusedDraft(error: unknown): never {
  throw error instanceof Refused && error.status < 500 ? new DraftRefused(error.message) : error
}

/** @throws the error where the server was not reached, or failed. */
function refusedSteps(error: unknown): StepAnswer {
  if (!(error instanceof Refused) || error.status >= 500) throw error
  const { draft } = error.body as { readonly draft?: DraftStanding }
  return error.status === 409 && draft
    ? { kind: 'behind', standing: draft }
    : { kind: 'refused', reason: error.message }
}

async function done(path: string, act: object): Promise<Acted> {
  try {
    const { draft, version } = await ask<{
      readonly draft: DraftStanding
      readonly version: { readonly number: number; readonly digest: string } | null
    }>('POST', path, act)
    return { standing: draft, version }
  } catch (error) {
    if (error instanceof Refused && error.status < 500) return { refused: error.message }
    throw error
  }
}

function daysOf({ from, through }: DaysOfForce) {
  return through === null ? { from } : { from, through }
}

interface ListedVersion extends DraftVersion {
  readonly draft: string
  readonly region: string
  readonly form: string
  readonly year: number
}

async function versionOf(draft: string): Promise<ListedVersion | null> {
  const { versions } = await ask<{ readonly versions: readonly ListedVersion[] }>('GET', '/api/versions')
  return versions.find((version) => version.draft === draft) ?? null
}

async function revoked(draft: string, by: string, note: string): Promise<string | null> {
  const version = await versionOf(draft)
  if (version === null) return '这份草稿没有发布过。'
  const { region, form, year, number } = version
  try {
    await ask('POST', `/api/versions/${region}/${form}/${year}/${number}/revoke`, { by, note })
    return null
  } catch (error) {
    if (error instanceof Refused && error.status < 500) return error.message
    throw error
  }
}
