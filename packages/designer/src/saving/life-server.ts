import type { Sample } from '@tianbao/template'
import type { DraftStanding } from './draft-server.ts'

/** A sample of a draft: a filled form under a name, with what it is expected to say. */
export interface NamedSample {
  readonly name: string
  readonly sample: Sample
}

/** Who did what with a draft as a whole: submitted it, returned, withdrew or published it. */
export interface ActLine {
  readonly number: number
  readonly act: string
  readonly by: string
  readonly note: string
  readonly at: string
}

/** What people do with a draft as a whole. */
export type DraftAct = 'submit' | 'withdraw' | 'return' | 'publish'

/** The version that was published from a draft. */
export interface DraftVersion {
  readonly number: number
  readonly digest: string
  readonly state: 'published' | 'coming' | 'superseded' | 'expired' | 'revoked'
  /** When it comes into force, and when it is no longer; null: at its publishing, and not before another one. */
  readonly inForceFrom: string | null
  readonly inForceTo: string | null
  readonly revoked: { readonly by: string; readonly note: string; readonly at: string } | null
}

/** The days in China that a version is in force: `from` at once where it is today, `through` the last, where it is known. */
export interface DaysOfForce {
  readonly from: string
  readonly through: string | null
}

/** What became of an act: where the draft stands, and the number of the version; or in words why it was not done. */
export type Acted =
  | {
      readonly standing: DraftStanding
      readonly version: { readonly number: number; readonly digest: string } | null
    }
  | { readonly refused: string }

/** The life of one draft on the server. Each promise is rejected, in words, where the server does not do it. */
export interface LifeServer {
  samples(): Promise<readonly NamedSample[]>
  putSample(name: string, sample: Sample): Promise<void>
  removeSample(name: string): Promise<void>
  acts(): Promise<readonly ActLine[]>
  /** The version that the draft became; null where it was not published. */
  version(): Promise<DraftVersion | null>
  /** Revokes that version; the reason must be given. Answers why it was not done, or null. */
  revoke(by: string, note: string): Promise<string | null>
  /** `inForce` is for what is published. */
  act(act: DraftAct, by: string, note: string, revision: number, inForce: DaysOfForce): Promise<Acted>
}
