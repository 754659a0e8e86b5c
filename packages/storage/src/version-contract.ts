import type { DraftHead } from './draft-contract.ts'
import type { TemplateKey } from './template-contract.ts'

/** A version without its text: numbered within its form, region and year, from 1. */
export interface VersionHead extends TemplateKey {
  readonly number: number
  readonly digest: string
  readonly title: string
  /** The draft that it was published from. */
  readonly draft: string
  readonly author: string
  readonly approver: string
  readonly publishedAt: string
  /** From when on it is in force, ISO 8601 in UTC; null: from its publishing on. */
  readonly inForceFrom: string | null
  /** From when on it is no longer in force; null: until another one takes its place. */
  readonly inForceTo: string | null
  /** When it was revoked, by whom and why; null while it was not. */
  readonly revoked: { readonly by: string; readonly note: string; readonly at: string } | null
}

/**
 * A published template as kept: its text as it was published, and the samples that it passed, as JSON text. Of a
 * region's variant the text is what it makes, frozen, and `variant` the edits and base that make it; null of others.
 */
export interface StoredVersion extends VersionHead {
  readonly text: string
  readonly samples: string
  readonly variant: string | null
}

export type NewVersion = Omit<StoredVersion, 'number' | 'revoked' | 'draft'>

/** Something that a person did with a draft as a whole: submitted, returned, withdrew or published it. */
export interface StoredAct {
  readonly number: number
  readonly act: string
  readonly by: string
  readonly note: string
  readonly at: string
}

export type NewAct = Omit<StoredAct, 'number'>

/** A sample of a draft: JSON text under a name. */
export interface DraftSample {
  readonly name: string
  readonly text: string
}

/**
 * Published versions, the acts that led to them, and the samples of drafts. Versions, revocations and acts are only
 * ever added: the database itself refuses to change or remove one.
 */
export interface VersionStorage {
  /** By region, form, year and number. */
  listVersions(): Promise<readonly VersionHead[]>
  getVersion(key: TemplateKey, number: number): Promise<StoredVersion | null>
  getVersionByDigest(region: string, digest: string): Promise<StoredVersion | null>
  /** Moves a draft from one state to another, and keeps the act; null where revision or state is another one. */
  actOnDraft(
    id: string,
    revision: number,
    states: { readonly from: string; readonly to: string },
    act: NewAct,
  ): Promise<DraftHead | null>
  /**
   * The same for the act that publishes: keeps the next version of its key with it. The draft's key then points at it.
   * Null where revision or state is another one. Rejects with VersionExists where the digest was published before, with
   * VersionClash where one of its key was published at that moment or later, and with VersionOverlap where one that was
   * not revoked is in force at a time that it claims.
   */
  publishDraft(
    id: string,
    revision: number,
    states: { readonly from: string; readonly to: string },
    act: NewAct,
    version: NewVersion,
  ): Promise<StoredVersion | null>
  /** Revokes a version; false where there is none, or it was revoked before. */
  revokeVersion(
    key: TemplateKey,
    number: number,
    act: { readonly by: string; readonly note: string; readonly at: string },
  ): Promise<boolean>
  /** Oldest first. */
  draftActs(id: string): Promise<readonly StoredAct[]>

  /** By name. */
  draftSamples(id: string): Promise<readonly DraftSample[]>
  /** Keeps a sample, or another one under its name; null takes it away. False where there is no such draft. */
  putDraftSample(id: string, name: string, text: string | null): Promise<boolean>
}
