import type { NewDraft } from '../draft-contract.ts'
import type { NewVersion } from '../version-contract.ts'

const at = '2024-03-01T00:00:00.000Z'
const key = { region: '420700', form: 'goal', year: 2024 }

/** A draft as it is begun. */
export function newDraft(id: string, state = 'draft'): NewDraft {
  return {
    region: key.region,
    id,
    state,
    summary: '{}',
    origin: '{}',
    base: '{}',
    tip: '{}',
    variant: null,
    createdAt: at,
    updatedAt: at,
  }
}

/** A version as it is published. */
export function newVersion(some: Partial<NewVersion> = {}): NewVersion {
  return {
    ...key,
    digest: 'v1',
    title: '一稿',
    author: '周敏',
    approver: '李琼',
    publishedAt: at,
    inForceFrom: null,
    inForceTo: null,
    text: '{"v":1}',
    samples: '[]',
    variant: null,
    ...some,
  }
}
